package attache.index.generation;

import attache.config.Reason;
import attache.index.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;

/**
 * Parts of an index that are written at the same time and then put together. The articles go to the
 * parts in turn, so that the outcome is the same however many cores there are and however they are
 * used: documents of one score rank in the order of the index.
 */
final class PassageShards implements AutoCloseable {
  /** From how many articles on the parts save more time than it takes to put them together. */
  static final int WORTHWHILE = 200;

  private static final int SHARDS = 4;

  /**
   * What each part may gather in memory before it writes it out, in MiB. With 16 a corpus of 8,000
   * articles came to so many small pieces that putting them together took a tenth of the time.
   */
  private static final double BUFFER = 40;

  /** How many articles wait to be written, so that no more than those are in memory. */
  private static final int WAITING = 64;

  private final Path folder;
  private final List<Directory> directories = new ArrayList<>();
  private final List<IndexWriter> writers = new ArrayList<>();
  private final List<ExecutorService> threads = new ArrayList<>();
  private final Queue<Future<?>> waiting = new ArrayDeque<>();
  private int next;

  private PassageShards(Path folder) {
    this.folder = folder;
  }

  static PassageShards in(Path folder, PassageIndex format) throws IOException {
    PassageShards shards = new PassageShards(folder);
    try {
      for (int i = 0; i < SHARDS; i++) {
        Directory directory = new PassingDirectory(folder.resolve(Integer.toString(i)));
        shards.directories.add(directory);
        shards.writers.add(
            new IndexWriter(
                directory,
                format
                    .writerConfig()
                    .setRAMBufferSizeMB(BUFFER)
                    .setMergePolicy(NoMergePolicy.INSTANCE)));
        shards.threads.add(
            Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("writing-" + i).factory()));
      }
      return shards;
    } catch (IOException | RuntimeException e) {
      shards.close();
      throw e;
    }
  }

  /** Writes the passages of one article, some time before the parts are put together. */
  void write(Callable<Iterable<Document>> documents) throws IOException {
    IndexWriter writer = writers.get(next);
    waiting.add(threads.get(next).submit(() -> writer.addDocuments(documents.call())));
    next = (next + 1) % SHARDS;
    if (waiting.size() > WAITING) {
      settle(waiting.remove());
    }
  }

  private static void settle(Future<?> written) throws IOException {
    try {
      written.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while writing the index", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError noMemory) {
        throw noMemory;
      }
      throw e.getCause() instanceof IOException failed
          ? failed
          : new IOException("Writing the index failed: " + Reason.of(e.getCause()), e);
    }
  }

  /** Puts the parts into an index. */
  void moveTo(IndexWriter target) throws IOException {
    while (!waiting.isEmpty()) {
      settle(waiting.remove());
    }
    List<Future<?>> closing = new ArrayList<>();
    for (int i = 0; i < SHARDS; i++) {
      IndexWriter writer = writers.get(i);
      closing.add(
          threads
              .get(i)
              .submit(
                  () -> {
                    writer.close();
                    return writer;
                  }));
    }
    for (Future<?> each : closing) {
      settle(each);
    }
    target.addIndexes(directories.toArray(Directory[]::new));
  }

  /** Gives everything up; what is on disk is deleted. */
  @Override
  public void close() throws IOException {
    threads.forEach(ExecutorService::close);
    for (IndexWriter writer : writers) {
      writer.rollback();
    }
    for (Directory directory : directories) {
      directory.close();
    }
    HomeLayout.delete(folder);
  }
}
