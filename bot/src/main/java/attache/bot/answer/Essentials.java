package attache.bot.answer;

import attache.bot.question.Question;
import attache.corpus.Language;
import attache.corpus.language.VietnameseSyllables;
import attache.index.bridge.Concept;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a question no answer can do without: the names and the years in it. Evidence that has
 * nothing about one of them is about something else.
 */
final class Essentials {
  /** Capitalised words in a row. */
  private static final Pattern LATIN_NAME =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}])\\p{Lu}[\\p{L}\\p{M}\\p{N}'’.-]*(?: \\p{Lu}[\\p{L}\\p{M}\\p{N}'’.-]*)*");

  /** Behind these a capital begins a name, and no sentence. */
  private static final Pattern WITHIN =
      Pattern.compile(".*[\\p{L}\\p{N},;:]['’]?s? ", Pattern.DOTALL);

  private static final Pattern YEAR = Pattern.compile("(?<![\\d,.])(?:19|20)\\d\\d(?!\\d|,\\d)");

  /** The provinces of China and their like, and what ends in the word for one. */
  private static final Pattern HAN_PLACE =
      Pattern.compile(
          "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海"
              + "|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|(?:(?<=^|[，。？、在的和与])[\\p{IsHan}]{2,4}(?=[省市县]))");

  /** Several things are named, of which articles may tell one each. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "\\b(?:and|or|versus|vs|between|than|both|compared?)\\b|(?<!\\p{L})(?:và|va|hay|hoặc|hoac|hơn|hon|so với|so voi)(?!\\p{L})|[和与跟及、比]|还是|以及",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Shorter ones are mostly abbreviations, which a text may well spell out. */
  private static final int SHORTEST_NAME = 4;

  /** A person's name of so many syllables is known by all but one that stand together. */
  private static final int LONG_NAME = 3;

  private final Language asked;
  private final Vocabulary vocabulary;
  private final boolean several;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> persons;
  private final Set<String> regions;
  private final Set<String> years;

  Essentials(Question question, Vocabulary vocabulary) {
    String text = question.understood();
    this.asked = question.language();
    this.vocabulary = vocabulary;
    this.several = SEVERAL.matcher(text).find();
    this.regions = Regions.in(text, asked);
    this.persons = asked == Language.CHINESE ? ChinesePersons.in(text, vocabulary) : Set.of();
    if (asked == Language.CHINESE) {
      HAN_PLACE.matcher(text).results().forEach(place -> names.add(place.group()));
    } else {
      readNames(text);
    }
    names.addAll(persons);
    this.years = yearsIn(text);
  }

  /** The years of our time that a text has, in figures. */
  static Set<String> yearsIn(String text) {
    Set<String> years = new TreeSet<>();
    YEAR.matcher(text).results().forEach(year -> years.add(year.group()));
    return years;
  }

  Set<String> years() {
    return years;
  }

  /** Whether several things are named, of which articles may tell one each. */
  boolean several() {
    return several;
  }

  private void readNames(String question) {
    Matcher matcher = LATIN_NAME.matcher(question);
    while (matcher.find()) {
      List<String> words = new ArrayList<>(List.of(matcher.group().split(" ", -1)));
      boolean within = WITHIN.matcher(question.substring(0, matcher.start())).matches();
      if (!within) {
        while (!words.isEmpty() && Terms.of(words.getFirst()).isEmpty()) {
          words.removeFirst();
        }
      }
      while (words.size() > 1 && Rivals.isTitle(words.getFirst())) {
        words.removeFirst();
      }
      String name = String.join(" ", words);
      if ((within || words.size() > 1) && isName(name)) {
        names.add(name);
      }
    }
  }

  /** One Vietnamese syllable with a capital begins the name of a body: Bộ Ngoại giao. */
  private boolean isName(String capitalised) {
    boolean syllable =
        asked == Language.VIETNAMESE
            && capitalised.indexOf(' ') < 0
            && capitalised.chars().anyMatch(unit -> unit > 0x7f);
    return capitalised.length() >= SHORTEST_NAME && !syllable;
  }

  /**
   * The names and years that a text lacks: names of which it has less than half, or another in
   * their place, and regions it does not have in full. The syllables of a Vietnamese name stand in
   * other words too: there they count together.
   *
   * @param evidence the words of the text
   * @param language the text's
   */
  List<String> missing(Set<String> evidence, String text, Language language) {
    List<String> missing = new ArrayList<>();
    boolean vietnamese = asked == Language.VIETNAMESE && language == asked;
    String syllables = vietnamese ? syllables(text) : "";
    Rivals rivals = new Rivals(language == Language.CHINESE ? "" : text);
    for (String name : names) {
      boolean there;
      if (vietnamese && isVietnamese(name)) {
        there = hasTogether(syllables, name);
      } else if (persons.contains(name)) {
        there = ChinesePersons.isNamed(name, text, language);
      } else {
        there = hasHalf(evidence, name, language) && !rivals.any(List.of(name.split(" ", -1)));
      }
      if (!there) {
        missing.add(name);
      }
    }
    for (String region : regions) {
      boolean there =
          syllables.isEmpty()
              ? vocabulary.said(region, language).stream().allMatch(word -> has(evidence, word))
              : syllables.contains(syllables(region));
      if (!there && !missing.contains(region)) {
        missing.add(region);
      }
    }
    years.stream().filter(year -> !text.contains(year)).forEach(missing::add);
    return missing;
  }

  private static boolean isVietnamese(String name) {
    return Arrays.stream(name.split(" ", -1))
        .map(Terms::fold)
        .allMatch(VietnameseSyllables::contains);
  }

  /** Whether its syllables stand side by side, in a long name all but the first or the last. */
  private static boolean hasTogether(String syllables, String name) {
    if (syllables.contains(syllables(name))) {
      return true;
    }
    List<String> own = List.of(name.split(" ", -1));
    return own.size() >= LONG_NAME
        && (syllables.contains(syllables(String.join(" ", own.subList(1, own.size()))))
            || syllables.contains(syllables(String.join(" ", own.subList(0, own.size() - 1)))));
  }

  private boolean hasHalf(Set<String> evidence, String name, Language language) {
    List<Concept> words = vocabulary.said(name, language);
    return words.stream().filter(word -> has(evidence, word)).count() * 2 >= words.size();
  }

  /** The words of all names as they stand in a language. */
  Set<Concept> nameWords(Language language) {
    Set<Concept> words = new HashSet<>();
    names.forEach(name -> words.addAll(vocabulary.said(name, language)));
    regions.forEach(region -> words.addAll(vocabulary.said(region, language)));
    return words;
  }

  private static String syllables(String text) {
    return " " + NO_LETTERS.matcher(Terms.fold(text)).replaceAll(" ").strip() + " ";
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
