package attache.corpus.read;

/** What parsing a document came to. */
public sealed interface Parsed {
  record Drafted(Draft draft) implements Parsed {}

  /**
   * @param reason what is wrong with the document and what to do about it, for a person to read
   */
  record Unreadable(String reason) implements Parsed {}
}
