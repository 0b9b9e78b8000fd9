package attache.index.generation;

import attache.corpus.CorpusUnreadable;
import attache.corpus.LineStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.util.IOUtils;

/**
 * The lines that recur in the corpus, as they were found when the index was built: frozen, so that
 * an article reads the same in every later update.
 */
final class FrozenLines {
  static final String FILE = "lines";

  /**
   * From how many documents they are gathered: a frame that stands around a fair share of the pages
   * shows in that many, and to read all of a large corpus once more for counting would take as long
   * as indexing it.
   */
  private static final long SAMPLE = 10_000;

  private FrozenLines() {}

  static LineStatistics read(Path generation) throws IOException {
    return LineStatistics.of(Files.readAllBytes(generation.resolve(FILE)));
  }

  static void write(LineStatistics statistics, Path generation) throws IOException {
    Path file = generation.resolve(FILE);
    Files.write(file, statistics.toBytes());
    IOUtils.fsync(file, false);
  }

  /**
   * Gathers them anew.
   *
   * @param documents how many documents there are
   */
  static LineStatistics gather(CorpusRoots roots, long documents, Pace pace)
      throws IOException, CorpusUnreadable {
    LineStatistics.Gatherer gatherer = new LineStatistics.Gatherer();
    long every = Math.max(1, (documents + SAMPLE - 1) / SAMPLE);
    long[] seen = {0};
    try (InTurn<LineStatistics.Edges> readers = new InTurn<>("counting")) {
      roots.scan(
          document -> {
            if (seen[0]++ % every == 0) {
              try {
                readers.offer(() -> LineStatistics.Edges.of(document), gatherer::add);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
            pace.step(0);
          },
          rejected -> {});
      readers.settle(gatherer::add);
    }
    return gatherer.statistics();
  }
}
