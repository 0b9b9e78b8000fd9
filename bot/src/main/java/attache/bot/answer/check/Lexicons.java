package attache.bot.answer.check;

import attache.corpus.Language;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

  private static final List<Language> COLUMNS =
      List.of(Language.ENGLISH, Language.VIETNAMESE, Language.CHINESE);
  private static final int SHORT_ACRONYM = 8;

  private final Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);
  private final Map<String, String> countryCharacters;

  Lexicons(WordList glossary) {
    Map<Language, Lexicon.Builder> builders = new EnumMap<>(Language.class);
    COLUMNS.forEach(language -> builders.put(language, new Lexicon.Builder(language)));
    addCountries(builders);
    addNames(builders);
    addConcepts(builders);
    addGlossary(builders, glossary);
    WordList.bundled("markers.tsv").rows().forEach(row -> addMarker(builders, row));
    addOpposites(builders);
    for (WordList.Row row : WordList.bundled("function-words.tsv").rows()) {
      builder(builders, Language.of(row.first(0)))
          .functionWords(new HashSet<>(List.of(row.columns().get(1).split(" "))));
    }
    builders.forEach((language, builder) -> lexicons.put(language, builder.build()));
    lexicons.put(Language.OTHER, lexicon(Language.ENGLISH));
    countryCharacters = countryCharacters();
  }

  Lexicon lexicon(Language language) {
    Lexicon lexicon = lexicons.get(language);
    if (lexicon == null) {
      throw new IllegalStateException("No word lists for " + language);
    }
    return lexicon;
  }

  /** The concept of the country that a Chinese character stands for in headlines, by character. */
  Map<String, String> countriesByCharacter() {
    return countryCharacters;
  }

  private static Lexicon.Builder builder(
      Map<Language, Lexicon.Builder> builders, Language language) {
    Lexicon.Builder builder = builders.get(language);
    if (builder == null) {
      throw new IllegalStateException("The word lists name an unknown language: " + language);
    }
    return builder;
  }

  private static void addCountries(Map<Language, Lexicon.Builder> builders) {
    for (Language language : COLUMNS) {
      LocaleDisplayNames names = LocaleDisplayNames.getInstance(new ULocale(language.code()));
      for (String code : Locale.getISOCountries()) {
        String name = names.regionDisplayName(code);
        builders.values().forEach(builder -> builder.add(name, "place:" + code, true));
      }
    }
  }

  private static void addNames(Map<Language, Lexicon.Builder> builders) {
    for (WordList.Row row : WordList.bundled("names.tsv").rows()) {
      String key = row.first(0);
      for (String concept : row.variants(0)) {
        String id = concept.length() == 2 ? "place:" + concept : "name:" + concept;
        for (int column = 1; column <= COLUMNS.size(); column++) {
          for (String variant : row.variants(column)) {
            // Vietnamese and Chinese papers write foreign names in Latin letters, too.
            Set<Lexicon.Builder> into =
                column == 1
                    ? new HashSet<>(builders.values())
                    : Set.of(builder(builders, COLUMNS.get(column - 1)));
            into.forEach(builder -> builder.add(variant, id, true));
          }
        }
      }
      if (key.isEmpty()) {
        throw new IllegalStateException("A line of names.tsv has no key: " + row);
      }
    }
  }

  private static void addConcepts(Map<Language, Lexicon.Builder> builders) {
    int number = 0;
    for (WordList.Row row : WordList.bundled("concepts.tsv").rows()) {
      String concept = "c" + number++ + ":" + row.first(0);
      for (int column = 0; column < COLUMNS.size(); column++) {
        Lexicon.Builder builder = builder(builders, COLUMNS.get(column));
        row.variants(column).forEach(variant -> builder.add(variant, concept, false));
      }
    }
  }

  private static void addGlossary(Map<Language, Lexicon.Builder> builders, WordList glossary) {
    for (WordList.Row row : glossary.rows()) {
      String concept = "g:" + row.first(0);
      for (int column = 0; column < COLUMNS.size(); column++) {
        for (String variant : row.variants(column)) {
          boolean name = isName(row);
          builder(builders, COLUMNS.get(column)).add(variant, concept, name);
          if (isAcronym(variant)) {
            builders.values().forEach(builder -> builder.add(variant, concept, name));
          }
        }
      }
    }
  }

  private static boolean isName(WordList.Row row) {
    return Character.isUpperCase(row.first(0).codePointAt(0));
  }

  private static boolean isAcronym(String variant) {
    return variant.length() <= SHORT_ACRONYM && variant.matches("\\p{Lu}[\\p{Lu}\\d&-]+");
  }

  private static void addMarker(Map<Language, Lexicon.Builder> builders, WordList.Row row) {
    String concept = MARKER + row.first(0);
    for (int column = 0; column < COLUMNS.size(); column++) {
      Lexicon.Builder builder = builder(builders, COLUMNS.get(column));
      row.variants(column + 1).forEach(variant -> builder.add(variant, concept, false));
    }
  }

  private static void addOpposites(Map<Language, Lexicon.Builder> builders) {
    int number = 0;
    for (WordList.Row row : WordList.bundled("opposites.tsv").rows()) {
      String concept = OPPOSITE + number++;
      Lexicon.Builder builder = builder(builders, Language.of(row.first(0)));
      row.variants(1).forEach(variant -> builder.add(variant, concept + "+", false));
      row.variants(2).forEach(variant -> builder.add(variant, concept + "-", false));
    }
  }

  private static Map<String, String> countryCharacters() {
    Map<String, String> characters = new java.util.HashMap<>();
    for (WordList.Row row : WordList.bundled("country-characters.tsv").rows()) {
      characters.put(row.first(0), "place:" + row.first(1));
    }
    return Map.copyOf(characters);
  }
}
