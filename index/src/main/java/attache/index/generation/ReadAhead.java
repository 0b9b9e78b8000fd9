package attache.index.generation;

import attache.config.Reason;
import attache.corpus.Article;
import attache.corpus.LineStatistics;
import attache.corpus.RawDocument;
import attache.corpus.ReadResult;
import attache.corpus.duplicate.Fingerprint;
import java.io.IOException;
import java.util.List;

/** Reads documents on all cores and hands them on in their order. */
final class ReadAhead implements AutoCloseable {
  /**
   * What reading a document came to.
   *
   * @param bands as in {@link CatalogueFields#BAND}
   */
  record Read(ReadResult result, List<Long> bands) {}

  /** What is done with each document, in order. */
  @FunctionalInterface
  interface Sink {
    void accept(RawDocument document, Read read) throws IOException;
  }

  private record Reading(RawDocument document, Read result) {}

  private final InTurn<Reading> readers = new InTurn<>("reading");
  private final LineStatistics statistics;
  private final boolean deduplicate;

  /**
   * @param deduplicate whether near-copies are looked for, and bands are wanted
   */
  ReadAhead(LineStatistics statistics, boolean deduplicate) {
    this.statistics = statistics;
    this.deduplicate = deduplicate;
  }

  void offer(RawDocument document, Sink sink) throws IOException {
    readers.offer(
        () -> new Reading(document, read(document)),
        reading -> sink.accept(reading.document(), reading.result()));
  }

  /** What reading came to; a document that breaks its reader is rejected, and the run goes on. */
  private Read read(RawDocument document) {
    try {
      ReadResult result = document.read(statistics);
      return result instanceof ReadResult.Accepted accepted && deduplicate
          ? new Read(result, bands(accepted.article()))
          : new Read(result, List.of());
    } catch (RuntimeException | StackOverflowError e) {
      return new Read(
          new ReadResult.Rejected(document.location(), "it cannot be read: " + Reason.of(e)),
          List.of());
    }
  }

  /** What near-copies of an article are looked up by. */
  static List<Long> bands(Article article) {
    return Fingerprint.of(article.text()).bands();
  }

  /** Waits for all that are under way. */
  void settle(Sink sink) throws IOException {
    readers.settle(reading -> sink.accept(reading.document(), reading.result()));
  }

  @Override
  public void close() {
    readers.close();
  }
}
