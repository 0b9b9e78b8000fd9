package attache.corpus;

import java.nio.file.Path;

/**
 * A document as it was found, not yet parsed. A file of JSON Lines holds one a line, any other file
 * one in all.
 */
public interface RawDocument {
  /** The file, absolute. */
  Path file();

  /**
   * Names the document within the corpus: the path of its file below the corpus folder it was found
   * in, with forward slashes, and for JSON Lines {@code :} and the line's id or, where it has none,
   * its number from 1.
   */
  String location();

  /** Of its bytes as found. */
  ContentDigest digest();

  /** Parses, cleans and cuts the document. Takes time; may be called from several threads. */
  ReadResult read();
}
