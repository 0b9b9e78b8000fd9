package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.Metadata;
import attache.corpus.Passage;
import attache.corpus.PassageId;
import attache.corpus.PublicationDate;
import attache.corpus.RemovedLine;
import attache.corpus.Span;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Articles as bytes and back. The text stands there once; passages are borders in it. The metadata
 * come first, so that a list of articles reads no text.
 */
final class ArticleCodec {
  private ArticleCodec() {}

  static BytesRef metadata(Metadata metadata) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    writeOptional(out, metadata.title());
    writeOptional(out, metadata.source());
    out.writeVInt(metadata.authors().size());
    for (String author : metadata.authors()) {
      out.writeString(author);
    }
    writeOptional(out, metadata.url() == null ? null : metadata.url().toString());
    PublicationDate published = metadata.published();
    out.writeByte((byte) (published == null ? 0 : 1));
    if (published != null) {
      out.writeZLong(published.day().toEpochDay());
      out.writeString(published.foundIn());
    }
    out.writeString(metadata.language().code());
    return new BytesRef(out.toArrayCopy());
  }

  static Metadata metadata(BytesRef bytes) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    String title = readOptional(in);
    String source = readOptional(in);
    List<String> authors = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      authors.add(in.readString());
    }
    String url = readOptional(in);
    PublicationDate published =
        in.readByte() == 0
            ? null
            : new PublicationDate(LocalDate.ofEpochDay(in.readZLong()), in.readString());
    return new Metadata(
        title,
        source,
        authors,
        url == null ? null : URI.create(url),
        published,
        Language.of(in.readString()));
  }

  /** All of an article but its id and metadata. */
  static BytesRef body(Article article) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(article.text());
    out.writeVInt(article.passages().size());
    for (Passage passage : article.passages()) {
      out.writeString(passage.language().code());
      write(out, passage.span());
      out.writeVInt(passage.sentences().size());
      for (Span sentence : passage.sentences()) {
        write(out, sentence);
      }
    }
    out.writeVInt(article.removed().size());
    for (RemovedLine line : article.removed()) {
      out.writeString(line.line());
      out.writeString(line.reason());
    }
    return new BytesRef(out.toArrayCopy());
  }

  static Article article(ArticleId id, Metadata metadata, BytesRef body) throws IOException {
    DataInput in = new ByteArrayDataInput(body.bytes, body.offset, body.length);
    String text = in.readString();
    List<Passage> passages = new ArrayList<>();
    for (int ordinal = 0, count = in.readVInt(); ordinal < count; ordinal++) {
      Language language = Language.of(in.readString());
      Span span = readSpan(in);
      List<Span> sentences = new ArrayList<>();
      for (int left = in.readVInt(); left > 0; left--) {
        sentences.add(readSpan(in));
      }
      passages.add(
          new Passage(new PassageId(id, ordinal), language, span, span.of(text), sentences));
    }
    List<RemovedLine> removed = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      removed.add(new RemovedLine(in.readString(), in.readString()));
    }
    return new Article(id, metadata, text, passages, removed);
  }

  /** The same article under another id. */
  static Article renamed(Article article, ArticleId id) {
    if (article.id().equals(id)) {
      return article;
    }
    List<Passage> passages =
        article.passages().stream()
            .map(
                passage ->
                    new Passage(
                        new PassageId(id, passage.id().ordinal()),
                        passage.language(),
                        passage.span(),
                        passage.text(),
                        passage.sentences()))
            .toList();
    return new Article(id, article.metadata(), article.text(), passages, article.removed());
  }

  private static void write(DataOutput out, Span span) throws IOException {
    out.writeVInt(span.start());
    out.writeVInt(span.length());
  }

  private static Span readSpan(DataInput in) throws IOException {
    int start = in.readVInt();
    return new Span(start, start + in.readVInt());
  }

  private static void writeOptional(DataOutput out, @Nullable String value) throws IOException {
    out.writeByte((byte) (value == null ? 0 : 1));
    if (value != null) {
      out.writeString(value);
    }
  }

  private static @Nullable String readOptional(DataInput in) throws IOException {
    return in.readByte() == 0 ? null : in.readString();
  }
}
