package attache.bot.telegram;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Runs tasks of one chat one after the other, in the order of coming, those of others beside. */
final class Lanes {
  private final ConcurrentHashMap<Long, CompletableFuture<Void>> last = new ConcurrentHashMap<>();
  private final ExecutorService threads;

  Lanes(ExecutorService threads) {
    this.threads = threads;
  }

  /**
   * @param task must not throw
   */
  void submit(long chat, Runnable task) {
    CompletableFuture<Void> mine =
        last.compute(
            chat,
            (key, before) ->
                (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                    .thenRunAsync(task, threads));
    var _ = mine.whenCompleteAsync((nothing, failure) -> last.remove(chat, mine), threads);
  }
}
