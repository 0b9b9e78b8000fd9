package attache.bot.answer.check;

import attache.corpus.Language;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The word lists of all languages, sharing their concepts: what two languages say in their own
 * words has one concept.
 *
 * <p>Names of countries come from CLDR; what people and papers call them besides, and other places
 * and bodies, from {@code names.tsv}; words of one meaning from {@code concepts.tsv}; what turns a
 * meaning round or weakens it from {@code markers.tsv} and {@code opposites.tsv}; terms of foreign
 * affairs from the glossary of the installation.
 */
final class Lexicons {
  /** Begins the concept of a marker, such as {@code ~negator}. */
  static final String MARKER = "~";

  /** Begins the concept of one side of an opposition, which ends in {@code +} or {@code -}. */
  static final String OPPOSITE = "^";

  /** Begins the concept of a term of the glossary. */
  static final String GLOSSARY = "g:";

  private static final List<Language> COLUMNS =
      List.of(Language.ENGLISH, Language.VIETNAMESE, Language.CHINESE);
  private static final int SHORT_ACRONYM = 8;

  private final WordList glossary;
  private final Map<Language, Lexicon> lexicons = new ConcurrentHashMap<>();
  private final Map<String, String> countryCharacters = countryCharacters();

  Lexicons(WordList glossary) {
    this.glossary = glossary;
  }

  /** Built when a language is first read: a question mostly needs one. */
  Lexicon lexicon(Language language) {
    return lexicons.computeIfAbsent(
        language == Language.OTHER ? Language.ENGLISH : language, this::build);
  }

  /** The concept of the country that a Chinese character stands for in headlines, by character. */
  Map<String, String> countriesByCharacter() {
    return countryCharacters;
  }

  private Lexicon build(Language language) {
    Lexicon.Builder builder = new Lexicon.Builder(language);
    int column = COLUMNS.indexOf(language);
    // Vietnamese and Chinese papers write foreign names in Latin letters, too.
    Set<Integer> named = new LinkedHashSet<>(List.of(0, column));
    named.forEach(each -> addCountries(builder, COLUMNS.get(each)));
    named.forEach(each -> addNames(builder, each + 1));
    addConcepts(builder, column);
    addGlossary(builder, column);
    addMarkers(builder, column + 1);
    addOpposites(builder, language);
    for (WordList.Row row : rowsOf("function-words.tsv", language)) {
      builder.functionWords(new HashSet<>(List.of(row.columns().get(1).split(" ", -1))));
    }
    return builder.build();
  }

  private static List<WordList.Row> rowsOf(String list, Language language) {
    return WordList.bundled(list).rows().stream()
        .filter(row -> Language.of(row.first(0)) == language)
        .toList();
  }

  private static void addCountries(Lexicon.Builder builder, Language language) {
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(new ULocale(language.code()));
    for (String code : Locale.getISOCountries()) {
      builder.add(names.regionDisplayName(code), "place:" + code, true);
    }
  }

  private static void addNames(Lexicon.Builder builder, int column) {
    for (WordList.Row row : WordList.bundled("names.tsv").rows()) {
      if (row.first(0).isEmpty()) {
        throw new IllegalStateException("A line of names.tsv has no key: " + row);
      }
      for (String key : row.variants(0)) {
        String concept = key.length() == 2 ? "place:" + key : "name:" + key;
        row.variants(column).forEach(variant -> builder.add(variant, concept, true));
      }
    }
  }

  private static void addConcepts(Lexicon.Builder builder, int column) {
    int number = 0;
    for (WordList.Row row : WordList.bundled("concepts.tsv").rows()) {
      String concept = "c" + number++ + ":" + row.first(0);
      row.variants(column).forEach(variant -> builder.add(variant, concept, false));
    }
  }

  private void addGlossary(Lexicon.Builder builder, int own) {
    for (WordList.Row row : glossary.rows()) {
      String concept = GLOSSARY + row.first(0);
      boolean name = Character.isUpperCase(row.first(0).codePointAt(0));
      for (int column = 0; column < COLUMNS.size(); column++) {
        for (String variant : row.variants(column)) {
          if (column == own || isAcronym(variant)) {
            builder.add(variant, concept, name);
          }
        }
      }
      if (name) {
        addKnownName(builder, row.variants(own));
      }
    }
  }

  /** What the bundled lists call one variant of a name the others are, too: 广西壮族自治区 is 广西. */
  private static void addKnownName(Lexicon.Builder builder, List<String> variants) {
    Set<String> known = new LinkedHashSet<>();
    variants.forEach(variant -> known.addAll(builder.namesOf(variant)));
    known.removeIf(concept -> concept.startsWith(GLOSSARY));
    known.forEach(concept -> variants.forEach(variant -> builder.add(variant, concept, true)));
  }

  private static boolean isAcronym(String variant) {
    return variant.length() <= SHORT_ACRONYM && variant.matches("\\p{Lu}[\\p{Lu}\\d&-]+");
  }

  private static void addMarkers(Lexicon.Builder builder, int column) {
    for (WordList.Row row : WordList.bundled("markers.tsv").rows()) {
      row.variants(column).forEach(variant -> builder.add(variant, MARKER + row.first(0), false));
    }
  }

  private static void addOpposites(Lexicon.Builder builder, Language language) {
    int number = 0;
    for (WordList.Row row : rowsOf("opposites.tsv", language)) {
      String concept = OPPOSITE + number++;
      row.variants(1).forEach(variant -> builder.add(variant, concept + "+", false));
      row.variants(2).forEach(variant -> builder.add(variant, concept + "-", false));
    }
  }

  private static Map<String, String> countryCharacters() {
    Map<String, String> characters = new HashMap<>();
    for (WordList.Row row : WordList.bundled("country-characters.tsv").rows()) {
      characters.put(row.first(0), "place:" + row.first(1));
    }
    return Map.copyOf(characters);
  }
}
