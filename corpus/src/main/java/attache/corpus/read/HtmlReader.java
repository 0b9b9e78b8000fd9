package attache.corpus.read;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads a web page: the story in it, and what its head says about it. */
final class HtmlReader implements Reader {
  /**
   * Elements nested more deeply become siblings: finding the story takes time in proportion to the
   * depth. The deepest of the pages that extraction is measured on has 32.
   */
  private static final int DEEPEST = 128;

  @Override
  public Parsed parse(byte[] content) {
    return switch (TextDecoder.decode(content, PageCharset.of(content))) {
      case TextDecoder.Text(String text) -> parse(Jsoup.parse(text, "", parser()));
      case TextDecoder.NoText(String reason) -> new Parsed.Unreadable(reason);
    };
  }

  private static Parsed parse(Document page) {
    StructuredData said = StructuredData.of(page);
    String text = MainContent.of(page, said);
    if (text.isBlank()) {
      return new Parsed.Unreadable("The page holds no story, only navigation or scripts");
    }
    Draft draft = new PageMetadata(page, said).fields().with(text, null);
    return new Parsed.Drafted(draft.doubtingLanguage());
  }

  private static Parser parser() {
    return Parser.htmlParser().setMaxDepth(DEEPEST);
  }
}
