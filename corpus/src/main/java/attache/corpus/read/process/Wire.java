package attache.corpus.read.process;

import attache.corpus.Language;
import attache.corpus.PublicationDate;
import attache.corpus.read.Draft;
import attache.corpus.read.Parsed;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How documents and what became of them pass between the two processes. */
final class Wire {
  private static final int DRAFTED = 1;
  private static final int UNREADABLE = 2;

  private Wire() {}

  /** A document for the reader of a name. */
  static final class Request {
    private final String reader;
    private final byte[] content;

    Request(String reader, byte[] content) {
      this.reader = reader;
      this.content = content;
    }

    String reader() {
      return reader;
    }

    /** The bytes themselves, not a copy: there may be many. */
    byte[] content() {
      return content;
    }
  }

  static void write(DataOutputStream out, Request request) throws IOException {
    out.writeUTF(request.reader());
    out.writeInt(request.content().length);
    out.write(request.content());
    out.flush();
  }

  static Request request(DataInputStream in) throws IOException {
    String reader = in.readUTF();
    byte[] content = new byte[in.readInt()];
    in.readFully(content);
    return new Request(reader, content);
  }

  static void write(DataOutputStream out, Parsed parsed) throws IOException {
    switch (parsed) {
      case Parsed.Unreadable(String reason) -> {
        out.writeByte(UNREADABLE);
        text(out, reason);
      }
      case Parsed.Drafted(Draft draft) -> {
        out.writeByte(DRAFTED);
        text(out, draft.text());
        text(out, draft.title());
        text(out, draft.source());
        out.writeInt(draft.authors().size());
        for (String author : draft.authors()) {
          text(out, author);
        }
        text(out, draft.url() == null ? null : draft.url().toString());
        PublicationDate published = draft.published();
        text(out, published == null ? null : published.day().toString());
        text(out, published == null ? null : published.foundIn());
        text(out, draft.language() == null ? null : draft.language().name());
      }
    }
    out.flush();
  }

  static Parsed parsed(DataInputStream in) throws IOException {
    int kind = in.readByte();
    String first = String.valueOf(text(in));
    if (kind == UNREADABLE) {
      return new Parsed.Unreadable(first);
    }
    String title = text(in);
    String source = text(in);
    List<String> authors = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      authors.add(String.valueOf(text(in)));
    }
    String url = text(in);
    String day = text(in);
    String foundIn = text(in);
    String language = text(in);
    return new Parsed.Drafted(
        new Draft(
            first,
            title,
            source,
            authors,
            url == null ? null : URI.create(url),
            day == null ? null : new PublicationDate(LocalDate.parse(day), String.valueOf(foundIn)),
            language == null ? null : Language.valueOf(language)));
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
