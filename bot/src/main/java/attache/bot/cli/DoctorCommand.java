package attache.bot.cli;

import attache.bot.log.LogUnavailable;
import attache.bot.log.Recording;
import attache.bot.log.Trouble;
import attache.bot.model.OllamaServer;
import attache.config.Counted;
import attache.config.ModelSettings;
import attache.config.Reason;
import attache.config.Settings;
import attache.index.Generation;
import attache.index.GenerationInfo;
import attache.index.IndexUnusable;
import attache.index.Standstill;
import attache.index.rerank.Reranker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * Looks at everything Attaché needs, changes nothing, and names the command that mends what does
 * not work.
 */
@Command(
    name = "doctor",
    description = "Shows what works, what does not, and the command that mends it.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  /** A generation of a few thousand articles, its successor and the log fit into this. */
  private static final long ENOUGH_DISK = 1L << 30;

  @ParentCommand private @Nullable AttacheCommand parent;

  private final List<Check> checks = new ArrayList<>();

  /** How one thing is. */
  private enum State {
    /** As it should be. */
    GOOD,
    /** Attaché works without it, with less. */
    WANTING,
    /** Attaché does not work. */
    BAD
  }

  /** One thing that was looked at, and what to do about it, or null where nothing is to be done. */
  private record Check(State state, String what, String finding, @Nullable String remedy) {}

  @Override
  public Integer call() {
    Installation installation = AttacheCommand.of(parent).installation();
    Settings settings = installation.settings();
    good("java", Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
    good("settings", "no problem found");
    home(settings.home());
    corpus(settings.corpus().paths());
    index(installation);
    watching(installation);
    log(installation);
    models(settings);
    reranker(settings);
    telegram(settings);
    Console console = installation.console();
    for (Check check : checks) {
      console.result(
          String.format("%-4s  %-9s %s", mark(check.state()), check.what(), check.finding()));
      if (check.remedy() != null) {
        console.result("                " + check.remedy());
      }
    }
    return checks.stream().anyMatch(check -> check.state() == State.BAD) ? 1 : 0;
  }

  private void home(Path home) {
    Path existing = home;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
      add(
          State.WANTING,
          "home",
          home + " cannot be written: questions are answered, but nothing is indexed or logged",
          "name a folder of your own with --home DIR or ATTACHE_HOME");
      return;
    }
    try {
      long free = Files.getFileStore(existing).getUsableSpace();
      String finding = home + ", " + (free >> 20) + " MiB free";
      if (free < ENOUGH_DISK) {
        add(
            State.WANTING,
            "home",
            finding,
            "free some space, or name another disk with --home DIR");
      } else {
        good("home", finding);
      }
    } catch (IOException e) {
      add(
          State.WANTING,
          "home",
          home + ": its disk cannot be asked for its free space (" + Reason.of(e) + ")",
          null);
    }
  }

  private void corpus(List<Path> paths) {
    for (Path path : paths) {
      if (Files.isReadable(path)) {
        good("corpus", path.toString());
      } else {
        add(
            State.BAD,
            "corpus",
            path + (Files.exists(path) ? " cannot be read" : " does not exist"),
            "set corpus.paths in config/attache.yaml, or ATTACHE_CORPUS");
      }
    }
  }

  private void index(Installation installation) {
    try {
      Optional<Generation> open = installation.generations().open();
      List<Path> corpus = installation.settings().corpus().paths();
      Optional<String> outdated = installation.generations().outdated(corpus);
      if (open.isEmpty()) {
        add(
            State.WANTING,
            "index",
            outdated.orElse("") + " The next question mends it.",
            "attache index");
        return;
      }
      try (Generation generation = open.get()) {
        GenerationInfo info = generation.info();
        String finding =
            info.name()
                + ", "
                + Counted.of(info.articles(), "article")
                + ", "
                + Counted.of(info.passages(), "passage")
                + ", "
                + info.embedded()
                + " with vectors";
        Optional<String> damage = generation.damage();
        if (damage.isPresent()) {
          add(
              State.BAD,
              "index",
              finding + "; " + damage.get(),
              "attache index, which builds it anew from the corpus, or attache index --rollback");
        } else if (outdated.isPresent()) {
          add(State.WANTING, "index", finding + "; " + outdated.get(), "attache index");
        } else {
          good("index", finding);
        }
      }
    } catch (IndexUnusable e) {
      add(State.BAD, "index", String.valueOf(e.getMessage()), "attache index");
    }
  }

  private void watching(Installation installation) {
    boolean watch = installation.settings().corpus().watch();
    Optional<Standstill> standstill = installation.generations().standstill();
    if (standstill.isPresent()) {
      Standstill found = standstill.get();
      String state =
          switch (found.kind()) {
            case PAUSED -> "paused, because ";
            case REFUSED -> "refused since " + time(found) + ": ";
            case FAILED -> "failing since " + time(found) + ": ";
          };
      add(
          State.WANTING,
          "watching",
          state + found.message(),
          found.kind() == Standstill.Kind.REFUSED
              ? "attache index --dry-run shows what would go; attache index --force goes on"
              : "attache index");
    } else {
      good(
          "watching",
          watch
              ? "changed files are picked up while the bot runs"
              : "off: changed files wait for `attache index`");
    }
  }

  private static Instant time(Standstill standstill) {
    return standstill.since().truncatedTo(ChronoUnit.SECONDS);
  }

  private void log(Installation installation) {
    Path file = installation.settings().home().resolve("log.db");
    try {
      Optional<Recording.NotRecorded> trouble = installation.log().trouble();
      List<String> problems = installation.log().upkeep().problems();
      if (!problems.isEmpty()) {
        add(
            State.BAD,
            "log",
            file + " is damaged: " + problems.getFirst(),
            "end the bot, move it away, and put a backup in its place (`attache log backup FILE` makes"
                + " one)");
      } else if (trouble.isPresent()) {
        add(State.WANTING, "log", trouble.get().reason(), null);
      } else {
        good("log", file.toString());
      }
    } catch (LogUnavailable e) {
      add(e.trouble() == Trouble.CORRUPT ? State.BAD : State.WANTING, "log", e.reason(), null);
    }
  }

  private void models(Settings settings) {
    String chat = settings.model().chat();
    String embedding = settings.model().embedding();
    String embeddingName =
        embedding.equals(ModelSettings.IN_PROCESS)
            ? ""
            : embedding.substring(ModelSettings.OLLAMA.length());
    if (chat.isEmpty()) {
      good("model", "none wanted: answers quote their sources");
    }
    if (embeddingName.isEmpty()) {
      good("embedding", "in process");
    }
    if (chat.isEmpty() && embeddingName.isEmpty()) {
      return;
    }
    switch (new OllamaServer(settings.ollama()).status()) {
      case OllamaServer.Status.Unreachable unreachable ->
          add(
              State.WANTING,
              "ollama",
              settings.ollama().url()
                  + " does not answer ("
                  + unreachable.detail()
                  + "): answers quote their sources",
              OllamaServer.startCommand());
      case OllamaServer.Status.Reachable reachable -> {
        good(
            "ollama",
            settings.ollama().url() + ", " + Counted.of(reachable.models().size(), "model"));
        present(reachable, "model", chat);
        present(reachable, "embedding", embeddingName);
      }
    }
  }

  private void present(OllamaServer.Status.Reachable server, String what, String name) {
    if (name.isEmpty()) {
      return;
    }
    server
        .model(name)
        .ifPresentOrElse(
            model -> good(what, model.name() + ", " + (model.bytes() >> 20) + " MiB"),
            () ->
                add(
                    State.WANTING,
                    what,
                    name + " is not on the server",
                    OllamaServer.pullCommand(name)));
  }

  private void reranker(Settings settings) {
    if (settings.index().reranker() == null) {
      return;
    }
    Reranker.trouble(settings.index(), settings.home().resolve("tokenizer"))
        .ifPresentOrElse(
            trouble ->
                add(
                    State.WANTING,
                    "reranker",
                    trouble + " Until then the passages keep their order.",
                    "set index.reranker in config/attache.yaml, or ATTACHE_INDEX_RERANKER"),
            () -> good("reranker", String.valueOf(settings.index().reranker())));
  }

  private void telegram(Settings settings) {
    if (settings.telegram().token() == null) {
      add(
          State.WANTING,
          "telegram",
          "no token: `attache run` cannot start",
          "get one from @BotFather and set ATTACHE_TELEGRAM_TOKEN");
    } else {
      good("telegram", "a token is set, for " + settings.telegram().api());
    }
  }

  private void good(String what, String finding) {
    add(State.GOOD, what, finding, null);
  }

  private void add(State state, String what, String finding, @Nullable String remedy) {
    checks.add(new Check(state, what, finding, remedy == null ? null : "-> " + remedy));
  }

  private static String mark(State state) {
    return switch (state) {
      case GOOD -> "ok";
      case WANTING -> "-";
      case BAD -> "FAIL";
    };
  }
}
