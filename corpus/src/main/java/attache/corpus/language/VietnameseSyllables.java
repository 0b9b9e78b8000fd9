package attache.corpus.language;

import java.util.HashSet;
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

  private static final Set<String> ALL = all();

  static final int LONGEST = ALL.stream().mapToInt(String::length).max().orElseThrow();

  private VietnameseSyllables() {}

  /** Whether a word in lower case and without diacritics is one Vietnamese syllable. */
  public static boolean contains(String bare) {
    return bare.length() <= LONGEST && ALL.contains(bare);
  }

  private static Set<String> all() {
    Set<String> all = new HashSet<>();
    for (String rime : RIMES) {
      ONSETS.forEach(onset -> all.add(onset + rime));
      // "gi" is an onset of its own, which its own i may be taken for.
      all.add("gi" + rime);
    }
    return Set.copyOf(all);
  }
}
