package attache.bot.cli;

import attache.config.Counted;
import attache.index.Generation;
import attache.index.Generations;
import attache.index.IndexUnusable;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The index as a command finds it ready to search: where there is none yet, or the settings name
 * another corpus, it is brought up to date first, and the console says so.
 */
final class ReadyIndex {
  /** A person who asks waits no longer for vectors; the bundled corpus needs a second or two. */
  private static final Duration EMBEDDED_WHILE_WAITING = Duration.ofSeconds(10);

  private final Generations generations;
  private final List<Path> corpus;
  private final Path home;
  private final Console console;
  private final Clock clock;

  ReadyIndex(Installation installation) {
    this.generations = installation.generations();
    this.corpus = installation.settings().corpus().paths();
    this.home = installation.settings().home();
    this.console = installation.console();
    this.clock = installation.surroundings().clock();
  }

  /**
   * Opens the index, after bringing it up to date where it is not.
   *
   * @throws Failure where it cannot be used or made
   */
  Generation open() {
    return open(EMBEDDED_WHILE_WAITING);
  }

  /**
   * As {@link #open()}, embedding for at most the given time: what is left is searched by its
   * words.
   */
  Generation open(Duration embedding) {
    Optional<Generation> present = present();
    Optional<String> reason = generations.outdated(corpus);
    if (present.isPresent() && reason.isEmpty()) {
      return present.get();
    }
    reason.ifPresent(console::say);
    switch (update(embedding)) {
      case UpdateResult.Updated updated -> {
        int rejected = updated.report().documents().rejected();
        if (rejected > 0) {
          console.say(
              Counted.of(rejected, "document")
                  + " could not be read; `attache index` lists them with the reason");
        }
      }
      case UpdateResult.Unchanged unchanged -> {}
      case UpdateResult.Planned planned ->
          throw new IllegalStateException("No dry run was asked for: " + planned);
      case UpdateResult.Refused refused -> throw Failure.failed(refused.message());
      case UpdateResult.Failed failed -> {
        if (present.isEmpty() || failed.cause() == UpdateResult.Cause.CORPUS) {
          throw failed.cause() == UpdateResult.Cause.CORPUS
              ? Failure.usage(failed.message())
              : Failure.failed(failed.message());
        }
        console.say(failed.message());
        console.say("searching the index as it is, " + present.get().info().name());
        return present.get();
      }
    }
    present.ifPresent(Generation::close);
    return present()
        .orElseThrow(
            () -> Failure.failed("the index is gone from " + home + "; run `attache index`"));
  }

  private UpdateResult update(Duration embedding) {
    console.say(
        "indexing " + corpus.stream().map(Path::toString).collect(Collectors.joining(", ")));
    ProgressBar progress = new ProgressBar(console, clock);
    UpdateResult result =
        generations.update(UpdateRequest.of(corpus).withEmbedding(embedding), progress);
    progress.close();
    return result;
  }

  private Optional<Generation> present() {
    try {
      return generations.open();
    } catch (IndexUnusable e) {
      throw Failure.failed(String.valueOf(e.getMessage()));
    }
  }
}
