package attache.corpus.read;

/** Parses documents of one format. Safe for many threads. */
@FunctionalInterface
public interface Reader {
  /** Parses one document. */
  Parsed parse(byte[] content);
}
