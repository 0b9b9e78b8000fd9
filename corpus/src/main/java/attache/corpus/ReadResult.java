package attache.corpus;

/** What reading a document came to. */
public sealed interface ReadResult {
  record Accepted(Article article) implements ReadResult {}

  /**
   * @param reason what is wrong with the document and what to do about it, for a person to read
   */
  record Rejected(String location, String reason) implements ReadResult {}

  /**
   * The document could not be reached, which says nothing about it: another time it may be.
   *
   * @param reason why, for a person to read
   */
  record Unavailable(String location, String reason) implements ReadResult {}
}
