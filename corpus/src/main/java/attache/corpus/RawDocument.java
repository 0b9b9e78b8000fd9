package attache.corpus;

import java.nio.file.Path;
import java.util.List;

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

  /**
   * Parses, cleans and cuts the document. Takes time; may be called from several threads.
   *
   * @param statistics the lines that recur in the corpus, as gathered before and frozen since
   */
  ReadResult read(LineStatistics statistics);

  /** As {@link #read(LineStatistics)} with nothing known about the corpus. */
  default ReadResult read() {
    return read(LineStatistics.NONE);
  }

  /** The document's text before cleaning, by lines; empty where it cannot be read. Takes time. */
  List<String> lines();
}
