package attache.corpus.read;

/** What a file is, told by its name and its first bytes. */
public sealed interface Told {
  /** A document of a format that is read. */
  record Document(Format format) implements Told {}

  /** JSON Lines, plain or gzipped: many documents. */
  record Lines() implements Told {}

  /**
   * @param reason why it is not read and what to do about it, for a person to read
   */
  record NotRead(String reason) implements Told {}
}
