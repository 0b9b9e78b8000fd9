package attache.bot.telegram;

import attache.bot.conversation.Phrase;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.api.Pacer.Urgency;
import attache.bot.telegram.text.RichText;
import attache.corpus.Language;
import attache.index.Progress;
import attache.index.ProgressListener;
import attache.index.UpdateReport;
import attache.index.UpdateResult;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work on the index that an admin asked for: one at a time, its progress in one message. */
final class IndexWork {
  private static final Duration BETWEEN_EDITS = Duration.ofSeconds(3);
  private static final int MOST_DIFFERENCES = 10;

  private final Messenger messenger;
  private final ExecutorService threads;
  private final ReentrantLock alone = new ReentrantLock();

  IndexWork(Messenger messenger, ExecutorService threads) {
    this.messenger = messenger;
    this.threads = threads;
  }

  /** A message that shows how the work goes, and the language of whoever reads it. */
  record Report(String slot, Place place, Language language) {}

  /** Does the work; null where other work is under way, which has been said then. */
  @Nullable UpdateResult run(Report report, Function<ProgressListener, UpdateResult> work)
      throws InterruptedException {
    if (!alone.tryLock()) {
      say(report, Phrase.BUSY.in(report.language()));
      return null;
    }
    try {
      AtomicReference<@Nullable Progress> latest = new AtomicReference<>();
      Future<UpdateResult> result = threads.submit(() -> work.apply(latest::set));
      Progress shown = null;
      while (true) {
        try {
          return result.get(BETWEEN_EDITS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          Progress now = latest.get();
          if (now != null && !now.equals(shown)) {
            messenger.progress(report.slot(), Content.of(progress(now, report)), () -> true);
            shown = now;
          }
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("The work on the index broke off", e.getCause());
    } finally {
      alone.unlock();
    }
  }

  /** Says what came of the work. */
  void say(Report report, String text) throws InterruptedException {
    messenger.show(report.slot(), report.place(), Content.of(RichText.plain(text)), Urgency.RESULT);
  }

  /** Shows what an admin asked for, or asks what to do: a person waits for it. */
  void show(Report report, Content content) throws InterruptedException {
    messenger.show(report.slot(), report.place(), content, Urgency.REACTION);
  }

  private static RichText progress(Progress progress, Report report) {
    Phrase stage =
        switch (progress.stage()) {
          case SCANNING -> Phrase.SCANNING;
          case READING -> Phrase.READING;
          case EMBEDDING -> Phrase.EMBEDDING;
          case SWITCHING -> Phrase.SWITCHING;
        };
    return RichText.plain(
        Phrase.INDEXING.in(
            report.language(),
            stage.in(report.language()),
            progress.done(),
            Math.max(progress.done(), progress.total())));
  }

  /** What came of the work, for a person to read. */
  static String outcome(UpdateResult result, Language language) {
    return switch (result) {
      case UpdateResult.Updated(UpdateReport report) ->
          Phrase.INDEXED.in(
                  language, report.generation(), report.passages(), report.took().toSeconds())
              + "\n"
              + figures(report, language)
              + note(report);
      case UpdateResult.Unchanged(UpdateReport report) ->
          Phrase.UNCHANGED.in(language) + note(report);
      case UpdateResult.Planned(UpdateReport report) -> differences(report, language);
      case UpdateResult.Refused(UpdateReport report, String message) ->
          differences(report, language) + "\n" + message;
      case UpdateResult.Failed(UpdateResult.Cause cause, String message) ->
          Phrase.NOT_DONE.in(language, message);
    };
  }

  private static String note(UpdateReport report) {
    return report.note() == null ? "" : "\n" + report.note();
  }

  /** What an update would change. */
  static String differences(UpdateReport report, Language language) {
    StringBuilder text = new StringBuilder(figures(report, language));
    report.differences().stream()
        .limit(MOST_DIFFERENCES)
        .forEach(
            difference -> {
              Phrase kind =
                  switch (difference.kind()) {
                    case ADDED -> Phrase.ADDED;
                    case CHANGED -> Phrase.CHANGED;
                    case REMOVED -> Phrase.REMOVED;
                  };
              text.append("\n• ")
                  .append(kind.in(language))
                  .append(": ")
                  .append(difference.displayTitle());
            });
    if (report.differences().size() > MOST_DIFFERENCES) {
      text.append("\n…");
    }
    report.rejected().stream()
        .limit(MOST_DIFFERENCES)
        .forEach(
            rejected ->
                text.append("\n✗ ")
                    .append(rejected.location())
                    .append(": ")
                    .append(rejected.reason()));
    return text.toString();
  }

  private static String figures(UpdateReport report, Language language) {
    UpdateReport.Documents documents = report.documents();
    return Phrase.DIFFERENCE.in(
        language,
        documents.read(),
        documents.added(),
        documents.changed(),
        documents.removed(),
        documents.unchanged(),
        documents.duplicate(),
        documents.rejected());
  }
}
