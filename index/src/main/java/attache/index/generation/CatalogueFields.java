package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import attache.corpus.Metadata;
import attache.corpus.duplicate.Fingerprint;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How an {@link Entry}, and the article where it holds one, stands in the catalogue's index. */
final class CatalogueFields {
  /** {@link Entry#place()}: the key. */
  static final String PLACE = "place";

  /** {@link Entry#state}. */
  static final String STATE = "state";

  static final String DIGEST = "digest";

  /** The id of the article that the document is searched as. */
  static final String ARTICLE = "article";

  /** The id of the article that the document is a variant of. */
  static final String VARIANT_OF = "variantOf";

  /** The article's own id, be it searched or a variant; two may have the same address. */
  static final String OWN = "own";

  /** What near-copies are looked up by: {@link Fingerprint#bands}, eight bytes each. */
  static final String BAND = "band";

  /** The digest of title and cleaned text. */
  static final String TEXT = "text";

  /** Which {@link Entry.Content} it is: one of the three numbers below. */
  static final String CONTENT = "content";

  static final int HELD = 0;
  static final int VARIANT = 1;
  static final int UNREADABLE = 2;

  /** How many passages the article has. */
  static final String PASSAGES = "passages";

  /** How many of them have a vector; {@link #AWAITING} until all have that can. */
  static final String EMBEDDED = "embedded";

  static final int AWAITING = -1;

  /** The day of publication, in days since 1970-01-01. */
  static final String DAY = "day";

  /** What the article adds to the digest of the corpus: 16 bytes. */
  static final String SHARE = "share";

  private static final String FILE = "file";
  private static final String LOCATION = "location";
  private static final String PARSED_ID = "parsedId";
  private static final String TITLE = "title";
  private static final String METADATA = "metadata";
  private static final String REASON = "reason";
  private static final String BODY = "body";

  private CatalogueFields() {}

  /**
   * @param article what the entry holds; null where it holds none
   * @param bands of its text; none where near-copies are not looked for
   * @param embedded as in {@link #EMBEDDED}
   */
  static Document of(Entry entry, @Nullable Article article, List<Long> bands, int embedded)
      throws IOException {
    Document document = new Document();
    document.add(new StringField(PLACE, entry.place(), Field.Store.NO));
    document.add(
        new StringField(STATE, Entry.state(entry.place(), entry.digest()), Field.Store.NO));
    document.add(new StringField(DIGEST, entry.digest().hex(), Field.Store.YES));
    document.add(new StoredField(FILE, entry.file().toString()));
    document.add(new StoredField(LOCATION, entry.location()));
    switch (entry.content()) {
      case Entry.Held held -> {
        document.add(new NumericDocValuesField(CONTENT, HELD));
        document.add(new StringField(ARTICLE, held.identity().id().value(), Field.Store.NO));
        addTold(document, held.identity(), told(entry, article), bands);
        addCounted(document, entry, held.identity().id(), told(entry, article), embedded);
      }
      case Entry.Variant variant -> {
        document.add(new NumericDocValuesField(CONTENT, VARIANT));
        document.add(new StringField(VARIANT_OF, variant.of().value(), Field.Store.YES));
        addTold(document, variant.identity(), told(entry, article), bands);
      }
      case Entry.Unreadable unreadable -> {
        document.add(new NumericDocValuesField(CONTENT, UNREADABLE));
        document.add(new StoredField(REASON, unreadable.reason()));
      }
    }
    return document;
  }

  private static Article told(Entry entry, @Nullable Article article) {
    if (article == null) {
      throw new IllegalArgumentException("No article comes with " + entry);
    }
    return article;
  }

  private static void addTold(
      Document document, Entry.Identity identity, Article article, List<Long> bands)
      throws IOException {
    document.add(new StringField(OWN, identity.id().value(), Field.Store.YES));
    document.add(new StringField(TEXT, identity.text().hex(), Field.Store.YES));
    document.add(new StoredField(PARSED_ID, identity.parsedId().value()));
    document.add(new StoredField(TITLE, identity.displayTitle()));
    document.add(new StoredField(METADATA, ArticleCodec.metadata(article.metadata())));
    document.add(new StoredField(BODY, ArticleCodec.body(article)));
    for (long band : bands) {
      document.add(new StringField(BAND, band(band), Field.Store.NO));
    }
  }

  /** What {@link CatalogueSums} adds up. */
  private static void addCounted(
      Document document, Entry entry, ArticleId id, Article article, int embedded) {
    document.add(new NumericDocValuesField(PASSAGES, article.passages().size()));
    document.add(new NumericDocValuesField(EMBEDDED, embedded));
    if (article.metadata().published() != null) {
      document.add(
          new NumericDocValuesField(DAY, article.metadata().published().day().toEpochDay()));
    }
    document.add(new BinaryDocValuesField(SHARE, share(id, entry.digest())));
  }

  /** A band as a term. */
  static BytesRef band(long band) {
    return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(band).array());
  }

  private static BytesRef share(ArticleId id, ContentDigest digest) {
    String hex = ContentDigest.of(id.value() + "\n" + digest.hex()).hex().substring(0, 32);
    byte[] bytes = new BigInteger(hex, 16).toByteArray();
    return new BytesRef(bytes);
  }

  static Entry entry(Document stored, long content) {
    Entry.Content read =
        switch ((int) content) {
          case HELD -> new Entry.Held(identity(stored));
          case VARIANT ->
              new Entry.Variant(new ArticleId(required(stored, VARIANT_OF)), identity(stored));
          case UNREADABLE -> new Entry.Unreadable(required(stored, REASON));
          default -> throw new IllegalStateException("No document is of kind " + content);
        };
    return new Entry(
        Path.of(required(stored, FILE)),
        required(stored, LOCATION),
        new ContentDigest(required(stored, DIGEST)),
        read);
  }

  private static Entry.Identity identity(Document stored) {
    return new Entry.Identity(
        new ArticleId(required(stored, OWN)),
        new ArticleId(required(stored, PARSED_ID)),
        new ContentDigest(required(stored, TEXT)),
        required(stored, TITLE));
  }

  static boolean isBody(String field) {
    return field.equals(BODY);
  }

  static Metadata metadata(Document stored) throws IOException {
    return ArticleCodec.metadata(binary(stored, METADATA));
  }

  static Article article(Document stored) throws IOException {
    return ArticleCodec.article(
        new ArticleId(required(stored, OWN)), metadata(stored), binary(stored, BODY));
  }

  private static BytesRef binary(Document stored, String field) {
    BytesRef value = stored.getBinaryValue(field);
    if (value == null) {
      throw new IllegalStateException("An entry of the catalogue has no field " + field);
    }
    return value;
  }

  private static String required(Document stored, String field) {
    String value = stored.get(field);
    if (value == null) {
      throw new IllegalStateException("An entry of the catalogue has no field " + field);
    }
    return value;
  }
}
