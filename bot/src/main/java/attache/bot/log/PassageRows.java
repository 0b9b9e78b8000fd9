package attache.bot.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import attache.corpus.Language;
import attache.corpus.Metadata;
import attache.corpus.Passage;
import attache.corpus.PassageId;
import attache.corpus.PublicationDate;
import attache.corpus.Span;
import attache.index.ArticleSummary;
import java.net.URI;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Articles and passages as they were when an answer found them. Each is kept once, under a digest
 * of all that is kept of it, so that a passage found a thousand times costs its text once.
 */
final class PassageRows {
  /** The first 16 bytes of SHA-256: no two of 2^40 passages share them by chance (2^-49). */
  private static final int DIGEST_BYTES = 16;

  /** Passages that a reader remembers: some 10 MB of them. */
  private static final int REMEMBERED = 5_000;

  private final Connection connection;
  private final Map<Long, Found> read =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Found> eldest) {
          return size() > REMEMBERED;
        }
      };

  PassageRows(Connection connection) {
    this.connection = connection;
  }

  /** A passage with its article. */
  record Found(Passage passage, ArticleSummary article) {}

  /** Gives the passage's row, which is added where it is new. */
  long add(Passage passage, ArticleSummary article) throws SQLException {
    long articleRow = add(article);
    String sentences = Compact.spans(passage.sentences());
    byte[] digest =
        digest(
            articleRow,
            passage.id().ordinal(),
            passage.language().code(),
            passage.span().start(),
            passage.text(),
            sentences);
    Optional<Long> known =
        Rows.one(
            connection, "SELECT id FROM passage WHERE digest = ?", row -> row.getLong(1), digest);
    return known.isPresent()
        ? known.get()
        : Rows.insert(
            connection,
            """
            INSERT INTO passage (digest, article, ordinal, language, start_at, end_at, text,
              sentences) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
            digest,
            articleRow,
            passage.id().ordinal(),
            passage.language().code(),
            passage.span().start(),
            passage.span().end(),
            passage.text(),
            sentences);
  }

  private long add(ArticleSummary article) throws SQLException {
    Metadata metadata = article.metadata();
    PublicationDate published = metadata.published();
    @Nullable Object[] values = {
      article.id().value(),
      metadata.title(),
      article.displayTitle(),
      metadata.source(),
      Compact.texts(metadata.authors().stream()),
      metadata.url() == null ? null : metadata.url().toString(),
      published == null ? null : published.day().toString(),
      published == null ? null : published.foundIn(),
      metadata.language().code(),
      article.location(),
      article.passages()
    };
    byte[] digest = digest(values);
    Optional<Long> known =
        Rows.one(
            connection, "SELECT id FROM article WHERE digest = ?", row -> row.getLong(1), digest);
    if (known.isPresent()) {
      return known.get();
    }
    @Nullable Object[] row = Arrays.copyOf(values, values.length + 1);
    row[values.length] = digest;
    return Rows.insert(
        connection,
        """
        INSERT INTO article (name, title, display_title, source, authors, url, published,
          published_found_in, language, location, passages, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        row);
  }

  private static byte[] digest(@Nullable Object... values) {
    MessageDigest sha = ContentDigest.sha256();
    for (Object value : values) {
      // A length before each value keeps "ab", "c" from looking like "a", "bc".
      String text = value == null ? "" : value.toString();
      sha.update(((value == null ? -1 : text.length()) + ":" + text).getBytes(UTF_8));
    }
    return Arrays.copyOf(sha.digest(), DIGEST_BYTES);
  }

  /** Deletes the passages and articles that no answer refers to any more. */
  static int deleteUnused(Connection connection) throws SQLException {
    Rows.update(
        connection,
        """
        DELETE FROM passage WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE passage = passage.id)
          AND NOT EXISTS (SELECT 1 FROM source WHERE passage = passage.id)""");
    return Rows.update(
        connection,
        "DELETE FROM article WHERE NOT EXISTS (SELECT 1 FROM passage WHERE article = article.id)");
  }

  Found find(long passageRow) throws SQLException {
    Found known = read.get(passageRow);
    if (known == null) {
      known =
          Rows.one(
                  connection,
                  """
                  SELECT p.ordinal, p.language AS passage_language, p.start_at, p.end_at, p.text,
                    p.sentences, a.*
                  FROM passage p JOIN article a ON a.id = p.article WHERE p.id = ?""",
                  PassageRows::found,
                  passageRow)
              .orElseThrow();
      read.put(passageRow, known);
    }
    return known;
  }

  private static Found found(ResultSet row) throws SQLException {
    ArticleId id = new ArticleId(row.getString("name"));
    String url = row.getString("url");
    String day = row.getString("published");
    Metadata metadata =
        new Metadata(
            row.getString("title"),
            row.getString("source"),
            Compact.texts(row.getString("authors")),
            url == null ? null : URI.create(url),
            day == null
                ? null
                : new PublicationDate(
                    LocalDate.parse(day),
                    Objects.requireNonNull(row.getString("published_found_in"))),
            Language.of(row.getString("language")));
    Passage passage =
        new Passage(
            new PassageId(id, row.getInt("ordinal")),
            Language.of(row.getString("passage_language")),
            new Span(row.getInt("start_at"), row.getInt("end_at")),
            row.getString("text"),
            Compact.spans(row.getString("sentences")));
    return new Found(
        passage,
        new ArticleSummary(
            id,
            metadata,
            row.getString("display_title"),
            row.getString("location"),
            row.getInt("passages")));
  }
}
