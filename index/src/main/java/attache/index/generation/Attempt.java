package attache.index.generation;

import attache.config.Reason;
import attache.corpus.CorpusUnreadable;
import attache.index.IndexUnusable;
import attache.index.UpdateResult;
import attache.index.UpdateResult.Cause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Something tried on a home; what goes wrong becomes a result that a person can act on. */
@FunctionalInterface
interface Attempt {
  UpdateResult run()
      throws IOException, CorpusUnreadable, IndexUnusable, Publication.CheckFailed, WriterLock.Busy;

  static UpdateResult at(Path home, Attempt attempt) {
    try {
      return attempt.run();
    } catch (WriterLock.Busy e) {
      return failed(Cause.BUSY, e.getMessage());
    } catch (CorpusUnreadable e) {
      return failed(Cause.CORPUS, "The corpus cannot be read: " + e.getMessage() + ".");
    } catch (IndexUnusable e) {
      return failed(Cause.HOME, e.getMessage());
    } catch (Publication.CheckFailed e) {
      return failed(Cause.CHECK, e.getMessage());
    } catch (Pace.Stopped e) {
      return failed(Cause.STOPPED, "Stopped on request; the index is as it was.");
    } catch (IOException e) {
      return unwritable(home, e);
    } catch (UncheckedIOException e) {
      return unwritable(home, new IOException(e.getMessage(), e.getCause()));
    } catch (ReadOnlyFileSystemException e) {
      return unwritable(home, new IOException(e));
    } catch (IllegalStateException e) {
      return unwritable(home, inBackground(e));
    }
  }

  /**
   * What stopped the search engine while it put pieces together in the background: it tells whoever
   * writes next.
   */
  private static IOException inBackground(IllegalStateException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException met) {
        return met;
      }
    }
    throw e;
  }

  private static UpdateResult unwritable(Path home, IOException e) {
    LoggerFactory.getLogger(Attempt.class).warn("index not written home={}", home, e);
    String text = e.toString().toLowerCase(Locale.ROOT);
    String message;
    if (text.contains("no space left") || text.contains("quota exceeded")) {
      message = "The disk that holds %s is full. Free some space and try again;".formatted(home);
    } else if (e instanceof AccessDeniedException || text.contains("read-only")) {
      message =
          "%s cannot be written (%s). Name another folder with --home, or have this one opened for writing;"
              .formatted(home, e.getMessage());
    } else {
      message = "Writing the index in %s failed: %s. Try again;".formatted(home, Reason.of(e));
    }
    return failed(
        Cause.HOME,
        message + " questions go on with what was indexed, and the next run goes on from there.");
  }

  private static UpdateResult failed(Cause cause, @Nullable String message) {
    return new UpdateResult.Failed(cause, String.valueOf(message));
  }
}
