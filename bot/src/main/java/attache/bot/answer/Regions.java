package attache.bot.answer;

import attache.corpus.Language;
import attache.index.bridge.RegionCodes;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of countries and continents, by CLDR, in a text. */
final class Regions {
  private static final int LONGEST_IN_WORDS = 8;
  private static final int LONGEST_IN_CHARACTERS = 14;

  private static final Pattern WORD =
      Pattern.compile("[\\p{IsHan}]|[[\\p{L}\\p{M}\\p{N}'’]&&[^\\p{IsHan}]]+");

  private static final Set<String> NAMES = names();

  private Regions() {}

  private static Set<String> names() {
    List<String> codes = RegionCodes.all();
    Set<String> names = new HashSet<>();
    for (Language language : List.of(Language.ENGLISH, Language.VIETNAMESE, Language.CHINESE)) {
      LocaleDisplayNames display =
          LocaleDisplayNames.getInstance(ULocale.forLocale(language.locale()));
      codes.forEach(code -> names.add(key(words(display.regionDisplayName(code)))));
    }
    return names;
  }

  /** As they stand there, the longest at each place, in the order of the text. */
  static Set<String> in(String text, Language language) {
    List<String> words = words(text);
    int longest = language == Language.CHINESE ? LONGEST_IN_CHARACTERS : LONGEST_IN_WORDS;
    Set<String> found = new LinkedHashSet<>();
    for (int at = 0; at < words.size(); at++) {
      for (int end = Math.min(words.size(), at + longest); end > at; end--) {
        if (isRegion(words.subList(at, end), language)) {
          String separator = language == Language.CHINESE ? "" : " ";
          found.add(String.join(separator, words.subList(at, end)));
          at = end;
        }
      }
    }
    return found;
  }

  /** One Vietnamese syllable without a capital is another word: "pháp" in "hiến pháp". */
  private static boolean isRegion(List<String> words, Language language) {
    boolean syllable = language == Language.VIETNAMESE && words.size() == 1;
    return (!syllable || Character.isUpperCase(words.getFirst().charAt(0)))
        && NAMES.contains(key(words));
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String key(List<String> words) {
    return words.stream().map(Terms::fold).map(Terms::stem).collect(Collectors.joining(" "));
  }
}
