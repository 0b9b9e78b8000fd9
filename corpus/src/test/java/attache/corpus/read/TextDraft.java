package attache.corpus.read;

/** Drafts of plain text, for tests of what comes after reading. */
public final class TextDraft {
  private TextDraft() {}

  public static Draft of(String text) {
    return Draft.of(text);
  }
}
