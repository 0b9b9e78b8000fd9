package attache.corpus.language;

import java.util.Set;

/**
 * The closed set of syllables that Vietnamese words are made of, told without diacritics.
 *
 * <p>A Vietnamese syllable is one of 28 onsets, or none, before one of some 120 rimes. Text typed
 * without diacritics ("thoi tiet Ha Noi hom nay") still consists of nothing else, which English,
 * with its consonant clusters and its endings, soon does not.
 */
public final class VietnameseSyllables {
  private static final Set<String> ONSETS =
      Set.of(
          "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
          "nh", "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x");

  private static final Set<String> RIMES =
      Set.of(
          "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec",
          "ech", "em", "en", "eng", "enh", "eo", "ep", "et", "eu", "i", "ia", "ich", "iec", "iem",
          "ien", "ieng", "iep", "iet", "ieu", "im", "in", "inh", "ip", "it", "iu", "o", "oa", "oac",
          "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe",
          "oen", "oeo", "oet", "oi", "om", "on", "ong", "op", "ot", "u", "ua", "uac", "uai", "uan",
          "uang", "uanh", "uao", "uat", "uay", "uc", "ue", "uech", "uen", "uenh", "uet", "ui", "um",
          "un", "ung", "uo", "uoc", "uoi", "uom", "uon", "uong", "uop", "uot", "uou", "up", "ut",
          "uu", "uy", "uya", "uych", "uyen", "uyet", "uynh", "uyt", "uyu", "y", "yem", "yen", "yet",
          "yeu", "ynh");

  /** How many syllables there are at most. */
  static final int MOST = (ONSETS.size() + 1) * RIMES.size();

  private VietnameseSyllables() {}

  /** Whether a word in lower case and without diacritics is one Vietnamese syllable. */
  public static boolean contains(String bare) {
    return (KnownWords.of(PackedWords.packed(bare)) & KnownWords.SYLLABLE) != 0;
  }

  /** Adds bits to what is known of each syllable. */
  static void addTo(PackedWords words, int bits) {
    for (String rime : RIMES) {
      for (String onset : ONSETS) {
        words.add(PackedWords.packed(onset + rime), bits);
      }
      // "gi" is an onset of its own, which its own i may be taken for.
      words.add(PackedWords.packed("gi" + rime), bits);
    }
  }
}
