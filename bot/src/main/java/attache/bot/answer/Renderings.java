package attache.bot.answer;

import attache.corpus.Language;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How terms and names are rendered in the other languages: terms by the glossary, countries by
 * CLDR, other Chinese names by their reading. Safe for many threads at once.
 */
public final class Renderings {
  private static final List<Language> COLUMNS =
      List.of(Language.ENGLISH, Language.VIETNAMESE, Language.CHINESE);
  private static final int LONGEST_IN_WORDS = 8;
  private static final int LONGEST_IN_CHARACTERS = 14;
  private static final int LONGEST_NAME = 4;

  /** Africa, the Americas, Asia, Europe, Oceania and their parts, by their UN M.49 codes. */
  private static final List<String> CONTINENTS =
      List.of(
          "002", "003", "005", "009", "013", "019", "029", "030", "034", "035", "142", "143", "145",
          "150");

  private static final Pattern WORD =
      Pattern.compile("[\\p{IsHan}]|[[\\p{L}\\p{M}\\p{N}'’]&&[^\\p{IsHan}]]+");
  private static final Pattern PLACE_SUFFIX = Pattern.compile("[省市县州国区]?");

  /** For each language, from a folded form to its renderings in all of them. */
  private final Map<Language, Map<String, Map<Language, String>>> forms =
      new EnumMap<>(Language.class);

  /** The forms that are names of countries and continents. */
  private final Set<String> regions = new HashSet<>();

  private Renderings(List<String> glossary) {
    COLUMNS.forEach(language -> forms.put(language, new HashMap<>()));
    List<String> codes = new ArrayList<>(List.of(Locale.getISOCountries()));
    codes.addAll(CONTINENTS);
    for (String code : codes) {
      Map<Language, String> names = new EnumMap<>(Language.class);
      for (Language language : COLUMNS) {
        names.put(
            language,
            LocaleDisplayNames.getInstance(ULocale.forLocale(language.locale()))
                .regionDisplayName(code));
      }
      names.forEach((language, name) -> form(language, name, names));
      names.forEach((language, name) -> regions.add(key(words(name))));
    }
    glossary.forEach(this::row);
  }

  /** Countries alone. */
  public static Renderings ofCountries() {
    return new Renderings(List.of());
  }

  /**
   * Countries and the terms of a glossary: tab-separated columns en, vi, zh, a first line that
   * names them, variants separated by {@code |}, comments behind {@code #}.
   *
   * @throws IOException if the file cannot be read
   */
  public static Renderings withGlossary(Path glossary) throws IOException {
    return new Renderings(Files.readAllLines(glossary).stream().skip(1).toList());
  }

  private void row(String line) {
    String[] columns = line.split("\t", -1);
    if (line.startsWith("#") || columns.length != COLUMNS.size()) {
      return;
    }
    Map<Language, String> renderings = new EnumMap<>(Language.class);
    for (int i = 0; i < columns.length; i++) {
      renderings.put(COLUMNS.get(i), columns[i].replace("|", " "));
    }
    for (int i = 0; i < columns.length; i++) {
      Language language = COLUMNS.get(i);
      Arrays.stream(columns[i].split("\\|", -1))
          .forEach(form -> form(language, form.strip(), renderings));
    }
  }

  private void form(Language language, String form, Map<Language, String> renderings) {
    Map<String, Map<Language, String>> known = forms.get(language);
    if (known != null && !form.isBlank()) {
      known.putIfAbsent(key(words(form)), renderings);
    }
  }

  /**
   * The text in another language, word by word as far as it can be said: known terms as they are
   * rendered there, names in what is left of Chinese by their reading, everything else as it is.
   *
   * @param there the words of the texts it is to be compared with; a reading among them is a name
   */
  String gloss(String text, Language from, Language to, Set<String> there) {
    Map<String, Map<Language, String>> known = forms.getOrDefault(from, Map.of());
    List<String> words = words(text);
    StringBuilder gloss = new StringBuilder();
    StringBuilder unknownHan = new StringBuilder();
    int longest = from == Language.CHINESE ? LONGEST_IN_CHARACTERS : LONGEST_IN_WORDS;
    for (int at = 0; at < words.size(); ) {
      int end = Math.min(words.size(), at + longest);
      Map<Language, String> renderings = null;
      while (end > at && renderings == null) {
        renderings = known.get(key(words.subList(at, end)));
        end -= renderings == null ? 1 : 0;
      }
      if (renderings != null) {
        read(unknownHan, there, gloss);
        gloss.append(renderings.getOrDefault(to, "")).append(' ');
        at = end;
      } else if (Scripts.isHan(words.get(at).codePointAt(0))) {
        unknownHan.append(words.get(at++));
      } else {
        read(unknownHan, there, gloss);
        gloss.append(words.get(at++)).append(' ');
      }
    }
    read(unknownHan, there, gloss);
    return gloss.toString().strip();
  }

  /** The names of countries and continents in a text. */
  Set<String> regionsIn(String text, Language language) {
    List<String> words = words(text);
    int longest = language == Language.CHINESE ? LONGEST_IN_CHARACTERS : LONGEST_IN_WORDS;
    Set<String> found = new LinkedHashSet<>();
    for (int at = 0; at < words.size(); at++) {
      for (int end = Math.min(words.size(), at + longest); end > at; end--) {
        if (regions.contains(key(words.subList(at, end)))) {
          String separator = language == Language.CHINESE ? "" : " ";
          found.add(String.join(separator, words.subList(at, end)));
          at = end;
        }
      }
    }
    return found;
  }

  /** Appends what is left of Chinese: the names in it that are there, each other stretch as one. */
  private static void read(StringBuilder han, Set<String> there, StringBuilder gloss) {
    for (String run : Terms.contentRuns(han.toString())) {
      int unread = 0;
      for (int at = 0; at < run.length(); ) {
        int length = nameAt(run, at, there);
        if (length > 0) {
          gloss.append(run, unread, at).append(' ');
          gloss.append(reading(run.substring(at, at + length))).append(' ');
          unread = at + length;
        }
        at += Math.max(1, length);
      }
      if (!PLACE_SUFFIX.matcher(run.substring(unread)).matches()) {
        gloss.append(run.substring(unread)).append(' ');
      }
    }
    han.setLength(0);
  }

  /** How many characters the name has that begins there and whose reading is known; 0 for none. */
  private static int nameAt(String run, int at, Set<String> there) {
    for (int length = Math.min(LONGEST_NAME, run.length() - at); length > 1; length--) {
      if (there.contains(Terms.stem(reading(run.substring(at, at + length))))) {
        return length;
      }
    }
    return 0;
  }

  /** Chinese in Latin letters without tones, in one word: 昆明 gives {@code kunming}. */
  static String reading(String han) {
    return String.join("", syllables(han));
  }

  private static List<String> syllables(String han) {
    return List.of(
        Latin.INSTANCE.transliterate(han).toLowerCase(Locale.ROOT).strip().split("[^a-z]+", -1));
  }

  /**
   * The readings of all names of two and three characters that a Chinese text may hold, as terms.
   */
  static Set<String> readingsIn(String text) {
    Set<String> readings = new HashSet<>();
    Matcher runs = Pattern.compile("\\p{IsHan}+").matcher(text);
    while (runs.find()) {
      List<String> syllables = syllables(runs.group());
      for (int i = 0; i + 1 < syllables.size(); i++) {
        readings.add(Terms.stem(syllables.get(i) + syllables.get(i + 1)));
        if (i + 2 < syllables.size()) {
          readings.add(Terms.stem(syllables.get(i) + syllables.get(i + 1) + syllables.get(i + 2)));
        }
      }
    }
    return readings;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static String key(List<String> words) {
    return words.stream().map(Terms::fold).map(Terms::stem).collect(Collectors.joining(" "));
  }

  /** Loaded once it is needed: reading Chinese takes a table of some size. */
  private static final class Latin {
    static final Transliterator INSTANCE = Transliterator.getInstance("Han-Latin; Latin-ASCII");
  }
}
