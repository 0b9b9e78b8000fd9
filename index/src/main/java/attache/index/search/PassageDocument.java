package attache.index.search;

import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import attache.corpus.Language;
import attache.corpus.Metadata;
import attache.corpus.Passage;
import attache.corpus.PassageId;
import attache.corpus.PublicationDate;
import attache.corpus.Span;
import attache.index.ArticleSummary;
import attache.index.analysis.ShortForms;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.jspecify.annotations.Nullable;

/** A passage and its article as fields of a document, and back. */
final class PassageDocument {
  private static final String TITLE = "title";
  private static final String TEXT = "text";
  private static final String ORDINAL = "ordinal";
  private static final String PASSAGE_LANGUAGE = "passageLanguage";
  private static final String START = "start";
  private static final String SENTENCES = "sentences";
  private static final String ARTICLE_LANGUAGE = "articleLanguage";
  private static final String SOURCE = "source";
  private static final String AUTHOR = "author";
  private static final String URL = "url";
  private static final String DATE_FOUND_IN = "dateFoundIn";
  private static final String DISPLAY_TITLE = "displayTitle";
  private static final String LOCATION = "location";
  private static final String PASSAGES = "passages";

  private PassageDocument() {}

  /** The fields that the documents of all passages of an article have. */
  static List<IndexableField> ofArticle(ArticleSummary summary) {
    Document document = new Document();
    document.add(new StringField(Fields.ARTICLE, summary.id().value(), Field.Store.YES));
    document.add(new NumericDocValuesField(Fields.ARTICLE_KEY, key(summary.id())));
    addSummary(document, summary);
    return document.getFields();
  }

  /**
   * The document of a passage.
   *
   * @param ofArticle what {@link #ofArticle} gave for its article
   * @param terms of the passage, by field
   * @param vectors of the passage, by model
   */
  static Document of(
      List<IndexableField> ofArticle,
      Passage passage,
      Map<String, TermStream> terms,
      Map<String, float[]> vectors) {
    Document document = new Document();
    ofArticle.forEach(document::add);
    document.add(new NumericDocValuesField(Fields.LANGUAGE, Fields.number(passage.language())));
    addPassage(document, passage);
    addTerms(document, passage, terms);
    addVectors(document, vectors);
    return document;
  }

  private static void addVectors(Document document, Map<String, float[]> vectors) {
    vectors.forEach(
        (model, vector) ->
            document.add(
                new KnnFloatVectorField(
                    Fields.vector(model), vector, VectorSimilarityFunction.DOT_PRODUCT)));
  }

  private static void addPassage(Document document, Passage passage) {
    document.add(new StoredField(ORDINAL, passage.id().ordinal()));
    document.add(new StoredField(PASSAGE_LANGUAGE, passage.language().code()));
    document.add(new StoredField(START, passage.span().start()));
    document.add(new StoredField(TEXT, passage.text()));
    for (Span sentence : passage.sentences()) {
      document.add(new StoredField(SENTENCES, sentence.start()));
      document.add(new StoredField(SENTENCES, sentence.end()));
    }
  }

  private static void addSummary(Document document, ArticleSummary summary) {
    Metadata metadata = summary.metadata();
    store(document, TITLE, metadata.title());
    store(document, SOURCE, metadata.source());
    metadata.authors().forEach(author -> store(document, AUTHOR, author));
    store(document, URL, metadata.url() == null ? null : metadata.url().toString());
    store(document, ARTICLE_LANGUAGE, metadata.language().code());
    if (metadata.published() != null) {
      document.add(
          new LongField(
              Fields.PUBLISHED, metadata.published().day().toEpochDay(), Field.Store.YES));
      store(document, DATE_FOUND_IN, metadata.published().foundIn());
    }
    store(document, DISPLAY_TITLE, summary.displayTitle());
    store(document, LOCATION, summary.location());
    document.add(new StoredField(PASSAGES, summary.passages()));
  }

  /** What a passage is found by. */
  private static void addTerms(Document document, Passage passage, Map<String, TermStream> terms) {
    terms.forEach((field, stream) -> document.add(new Field(field, stream, Fields.TERMS)));
    Language language = passage.language();
    for (ShortForms.ShortForm form : ShortForms.of(passage.text(), language)) {
      String names = form.brief() + BodyNames.BETWEEN + form.full();
      document.add(new StringField(Fields.shortForms(language), names, Field.Store.NO));
    }
  }

  private static long key(ArticleId id) {
    return Long.parseUnsignedLong(ContentDigest.of(id.value()).hex(), 0, 16, 16);
  }

  private static void store(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(field, value));
    }
  }

  /** The passage that a stored document holds. */
  static Passage passage(Document stored) {
    int start = number(stored, START);
    String text = required(stored, TEXT);
    List<Span> sentences = new ArrayList<>();
    IndexableField[] borders = stored.getFields(SENTENCES);
    for (int i = 0; i + 1 < borders.length; i += 2) {
      sentences.add(
          new Span(borders[i].numericValue().intValue(), borders[i + 1].numericValue().intValue()));
    }
    return new Passage(
        new PassageId(new ArticleId(required(stored, Fields.ARTICLE)), number(stored, ORDINAL)),
        Language.of(required(stored, PASSAGE_LANGUAGE)),
        new Span(start, start + text.length()),
        text,
        sentences);
  }

  /** The article, as far as a stored document of one of its passages holds it. */
  static ArticleSummary summary(Document stored) {
    String url = stored.get(URL);
    IndexableField day = stored.getField(Fields.PUBLISHED);
    Metadata metadata =
        new Metadata(
            stored.get(TITLE),
            stored.get(SOURCE),
            List.of(stored.getValues(AUTHOR)),
            url == null ? null : URI.create(url),
            day == null
                ? null
                : new PublicationDate(
                    LocalDate.ofEpochDay(day.numericValue().longValue()),
                    required(stored, DATE_FOUND_IN)),
            Language.of(required(stored, ARTICLE_LANGUAGE)));
    return new ArticleSummary(
        new ArticleId(required(stored, Fields.ARTICLE)),
        metadata,
        required(stored, DISPLAY_TITLE),
        required(stored, LOCATION),
        number(stored, PASSAGES));
  }

  private static String required(Document stored, String field) {
    String value = stored.get(field);
    if (value == null) {
      throw new IllegalStateException("A passage in the index has no field " + field);
    }
    return value;
  }

  private static int number(Document stored, String field) {
    IndexableField value = stored.getField(field);
    if (value == null) {
      throw new IllegalStateException("A passage in the index has no field " + field);
    }
    return value.numericValue().intValue();
  }
}
