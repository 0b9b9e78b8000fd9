package attache.corpus;

import java.nio.file.Path;
import java.util.List;

/** Finds the documents of a corpus. */
public final class Corpus {
  private Corpus() {}

  /** Takes what a scan finds. */
  public interface Visitor {
    void found(RawDocument document);

    /** A file that is not read, such as one of an unknown format. */
    void rejected(ReadResult.Rejected rejection);

    /**
     * A file or folder that could not be reached, which says nothing about what it holds.
     *
     * @param path the file, or the folder of which nothing was visited
     */
    default void unavailable(Path path, ReadResult.Unavailable unavailable) {
      rejected(new ReadResult.Rejected(unavailable.location(), unavailable.reason()));
    }
  }

  /**
   * Visits every document below the given files and folders, root after root and each in the order
   * of its paths, one at a time: the corpus is never held in memory as a whole. Hidden files and
   * those that programs leave beside others while they edit or fetch them are passed over, a file
   * that lies under two roots is visited once, links are followed.
   *
   * @throws CorpusUnreadable if one of {@code roots} is missing or cannot be read
   */
  public static void scan(List<Path> roots, Visitor visitor) throws CorpusUnreadable {
    new CorpusWalk(roots, visitor).walk();
  }
}
