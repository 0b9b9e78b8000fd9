package attache.bot.answer;

import attache.corpus.Language;
import attache.index.bridge.Concept;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a question no answer can do without: the names and the years in it. Evidence that has
 * nothing about one of them is about something else.
 */
final class Essentials {
  /** Capitalised words in a row, not at the beginning of the question or of a sentence in it. */
  private static final Pattern LATIN_NAME =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N},;:]['’]?s? )(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.-]*)(?: (?:\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.-]*))*");

  private static final Pattern YEAR = Pattern.compile("(?<![\\d,.])(?:19|20)\\d\\d(?![\\d,])");

  /** The provinces of China and their like, and what ends in the word for one. */
  private static final Pattern HAN_PLACE =
      Pattern.compile(
          "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海"
              + "|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|(?:(?<=^|[，。？、在的和与])[\\p{IsHan}]{2,4}(?=[省市县]))");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Shorter ones are mostly abbreviations, which a text may well spell out. */
  private static final int SHORTEST_NAME = 4;

  private final Language asked;
  private final List<String> names = new ArrayList<>();
  private final Set<String> regions;
  private final Set<String> years = new TreeSet<>();

  Essentials(String question, Language language) {
    asked = language;
    regions = Regions.in(question, language);
    Matcher matcher = (language == Language.CHINESE ? HAN_PLACE : LATIN_NAME).matcher(question);
    while (matcher.find()) {
      if (language == Language.CHINESE || isName(matcher.group(), language)) {
        names.add(matcher.group());
      }
    }
    YEAR.matcher(question).results().forEach(year -> years.add(year.group()));
  }

  /** One Vietnamese syllable with a capital begins the name of a body: Bộ Ngoại giao. */
  private static boolean isName(String capitalised, Language language) {
    boolean syllable =
        language == Language.VIETNAMESE
            && capitalised.indexOf(' ') < 0
            && capitalised.chars().anyMatch(unit -> unit > 0x7f);
    return capitalised.length() >= SHORTEST_NAME && !syllable;
  }

  /**
   * The names of which texts in one language have less than half, and the regions they do not have
   * in full. A Vietnamese region's syllables stand in other words too: there they count together.
   *
   * @param said gives a name's words as they may stand in the texts
   * @param evidence the words of the texts
   */
  List<String> missingNames(
      Function<String, List<Concept>> said, Set<String> evidence, String text, Language language) {
    List<String> missing = new ArrayList<>();
    boolean vietnamese = asked == Language.VIETNAMESE && language == asked;
    String syllables = vietnamese ? syllables(text) : "";
    for (String name : names) {
      List<Concept> words = said.apply(name);
      if (words.stream().filter(word -> has(evidence, word)).count() * 2 < words.size()) {
        missing.add(name);
      }
    }
    for (String region : regions) {
      boolean there =
          syllables.isEmpty()
              ? said.apply(region).stream().allMatch(word -> has(evidence, word))
              : syllables.contains(syllables(region));
      if (!there && !missing.contains(region)) {
        missing.add(region);
      }
    }
    return missing;
  }

  /** The words of all names, each as {@code said} gives them. */
  Set<Concept> nameWords(Function<String, List<Concept>> said) {
    Set<Concept> words = new HashSet<>();
    names.forEach(name -> words.addAll(said.apply(name)));
    regions.forEach(region -> words.addAll(said.apply(region)));
    return words;
  }

  private static String syllables(String text) {
    return " " + NO_LETTERS.matcher(Terms.fold(text)).replaceAll(" ") + " ";
  }

  /** The years that the text does not have. */
  List<String> missingYears(String text) {
    return years.stream().filter(year -> !text.contains(year)).toList();
  }

  /** "China" is there where "Chinese" is: all but the last letters decide. */
  private static boolean has(Set<String> evidence, Concept word) {
    return word.in(evidence)
        || word.forms().stream()
            .anyMatch(form -> form.size() == 1 && begins(evidence, form.iterator().next()));
  }

  private static boolean begins(Set<String> evidence, String term) {
    if (term.length() < SHORTEST_NAME || Scripts.isHan(term.codePointAt(0))) {
      return false;
    }
    String stem = term.substring(0, Math.max(SHORTEST_NAME, term.length() - 2));
    return evidence.stream().anyMatch(each -> each.startsWith(stem));
  }
}
