package attache.corpus.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads a web page: the story in it, and what its head says about it. */
final class HtmlReader implements Reader {
  private static final Pattern ENCODING =
      Pattern.compile("charset\\s*=|encoding\\s*=", Pattern.CASE_INSENSITIVE);

  /**
   * Elements nested more deeply become siblings: finding the story takes time in proportion to the
   * depth. The deepest of the pages that extraction is measured on has 32.
   */
  private static final int DEEPEST = 128;

  @Override
  public Parsed parse(byte[] content) {
    Document page = page(content);
    StructuredData said = StructuredData.of(page);
    String text = MainContent.of(page, said);
    if (text.isBlank()) {
      return new Parsed.Unreadable("The page holds no story, only navigation or scripts");
    }
    Draft draft = new PageMetadata(page, said).fields().with(text, null);
    return new Parsed.Drafted(draft.doubtingLanguage());
  }

  /** A page that does not say its encoding is decoded as any text is. */
  private static Document page(byte[] content) {
    String head =
        new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1);
    if (!ENCODING.matcher(head).find()
        && TextDecoder.decode(content) instanceof TextDecoder.Text(String text)) {
      return Jsoup.parse(text, "", parser());
    }
    try {
      return Jsoup.parse(new ByteArrayInputStream(content), null, "", parser());
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory", e);
    }
  }

  private static Parser parser() {
    return Parser.htmlParser().setMaxDepth(DEEPEST);
  }
}
