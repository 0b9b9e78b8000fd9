package attache.corpus.read;

/** The story of a web page alone, for measuring extraction against a benchmark. */
public final class HtmlExtraction {
  private HtmlExtraction() {}

  /** The text of the story in a page's bytes, a line a paragraph; empty where there is none. */
  public static String articleBody(byte[] html) {
    return switch (new HtmlReader().parse(html)) {
      case Parsed.Drafted(Draft draft) -> draft.text();
      case Parsed.Unreadable unreadable -> "";
    };
  }
}
