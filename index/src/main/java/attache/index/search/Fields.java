package attache.index.search;

import attache.corpus.Language;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * The names of the indexed fields. Texts have a field for each language, so that the frequencies of
 * words are counted language by language.
 */
final class Fields {
  /** The article's id. */
  static final String ARTICLE = "article";

  /** The first eight bytes of the article id's digest, to tell articles apart quickly. */
  static final String ARTICLE_KEY = "articleKey";

  /** The language of the passage, as {@link #number} gives it. */
  static final String LANGUAGE = "language";

  private static final List<Language> LANGUAGES =
      List.of(Language.ENGLISH, Language.VIETNAMESE, Language.CHINESE, Language.OTHER);

  /** The day of publication, in days since 1970-01-01. */
  static final String PUBLISHED = "published";

  /** Numbers and dates, as {@link attache.index.analysis.Facts} writes them. */
  static final String FACTS = "facts";

  /** The text of a Vietnamese passage with its diacritics. */
  static final String ACCENTED = "accented.vi";

  /** A Chinese passage spelled in Mandarin. */
  static final String MANDARIN = "mandarin.zh";

  /** The pairs of characters of a Chinese passage spelled in Vietnamese. */
  static final String SINO_VIETNAMESE = "vietnamese.zh";

  /** Before the name of the model whose vectors the field holds. */
  static final String VECTOR = "vector:";

  /**
   * The fields that there are for each language. Every document has all of them, most without a
   * term: the engine looks the lengths of texts up while it writes each term, and where some
   * documents of a small segment have no length it does so one by one, which took a tenth of the
   * time of indexing.
   */
  static final List<String> OF_LANGUAGES =
      Arrays.stream(Language.values())
          .flatMap(
              language ->
                  Weights.of(language).whole() > 0
                      ? Stream.of(text(language), title(language), whole(language))
                      : Stream.of(text(language), title(language)))
          .toList();

  /** Indexed without positions: pairs of neighbours stand in the index as terms of their own. */
  static final FieldType TERMS = terms();

  private Fields() {}

  static int number(Language language) {
    return LANGUAGES.indexOf(language);
  }

  /** The language with a {@link #number}. */
  static Language language(long number) {
    return LANGUAGES.get(Math.toIntExact(number));
  }

  /** The passage's text. */
  static String text(Language language) {
    return "text." + language.code();
  }

  /** The article's title. */
  static String title(Language language) {
    return "title." + language.code();
  }

  /** The whole article's single words, with its first passage. */
  static String whole(Language language) {
    return "whole." + language.code();
  }

  /** The abbreviations that the passage explains, each with what it stands for. */
  static String shortForms(Language language) {
    return "short." + language.code();
  }

  static String vector(String model) {
    return VECTOR + model;
  }

  private static FieldType terms() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }
}
