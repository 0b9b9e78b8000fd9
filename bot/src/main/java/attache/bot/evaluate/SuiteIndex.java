package attache.bot.evaluate;

import attache.config.Reason;
import attache.corpus.ContentDigest;
import attache.index.Generation;
import attache.index.GenerationInfo;
import attache.index.Generations;
import attache.index.IndexUnusable;
import attache.index.Progress;
import attache.index.ProgressListener;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The kept indexes of suites. Each has a home of its own, named after the suite, its content and
 * the settings that shape an index, so that none is ever searched for another.
 */
final class SuiteIndex {
  private static final int DIGITS = 12;

  private final Path homes;
  private final Function<Path, Generations> generations;

  SuiteIndex(Path homes, Function<Path, Generations> generations) {
    this.homes = homes;
    this.generations = generations;
  }

  /**
   * Opens the index of a suite, which is built or completed first where it needs to be. It is the
   * caller's to close.
   */
  Generation open(
      Suite suite,
      EvaluationRequest request,
      Map<String, String> settings,
      EvaluationListener listener)
      throws EvaluationFailed {
    Path home = home(suite, request, settings);
    if (request.fresh()) {
      forget(home);
    }
    Generations kept = generations.apply(home);
    if (!request.fresh()) {
      Optional<Generation> complete = complete(kept, request.lexical());
      if (complete.isPresent()) {
        return complete.get();
      }
    }
    UpdateResult result =
        kept.update(
            UpdateRequest.of(List.of(suite.corpus()))
                .withDeduplicate(false)
                .withForce(true)
                .withEmbedding(request.lexical() ? Duration.ZERO : UpdateRequest.UNTIL_DONE),
            listening(listener));
    switch (result) {
      case UpdateResult.Updated updated -> {}
      case UpdateResult.Unchanged unchanged -> {}
      case UpdateResult.Planned planned ->
          throw new IllegalStateException("No dry run was asked for");
      case UpdateResult.Refused refused -> throw new EvaluationFailed(refused.message());
      case UpdateResult.Failed failed -> throw new EvaluationFailed(failed.message());
    }
    try {
      return kept.open()
          .orElseThrow(
              () -> new EvaluationFailed("The corpus " + suite.corpus() + " holds no article."));
    } catch (IndexUnusable e) {
      throw new EvaluationFailed(
          "The index in " + home + " cannot be searched: " + Reason.of(e), e);
    }
  }

  private Path home(Suite suite, EvaluationRequest request, Map<String, String> settings) {
    String shape = new TreeMap<>(settings) + (request.lexical() ? " lexical" : "");
    String key = ContentDigest.of(suite.corpusDigest().hex() + " " + shape).hex();
    return homes.resolve(suite.name() + "-" + key.substring(0, DIGITS));
  }

  private static Optional<Generation> complete(Generations kept, boolean lexical) {
    try {
      Optional<Generation> open = kept.open();
      if (open.isPresent()) {
        GenerationInfo info = open.get().info();
        if (lexical || info.embedded() == info.passages()) {
          return open;
        }
        open.get().close();
      }
      return Optional.empty();
    } catch (IndexUnusable e) {
      // Of an earlier version: the update that follows builds it anew.
      return Optional.empty();
    }
  }

  /** Takes away the index and leaves the vectors, which depend on nothing but the text. */
  private static void forget(Path home) throws EvaluationFailed {
    Path index = home.resolve("index");
    if (!Files.isDirectory(index)) {
      return;
    }
    try (Stream<Path> entries = Files.list(index)) {
      for (Path entry : entries.toList()) {
        if (!entry.endsWith("embeddings")) {
          delete(entry);
        }
      }
    } catch (IOException e) {
      throw new EvaluationFailed(
          "The old index in " + home + " cannot be deleted: " + Reason.of(e), e);
    }
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> entries = Files.list(path)) {
        for (Path entry : entries.toList()) {
          delete(entry);
        }
      }
    }
    Files.delete(path);
  }

  private static ProgressListener listening(EvaluationListener listener) {
    return new ProgressListener() {
      @Override
      public void progressed(Progress progress) {
        listener.indexing(progress);
      }

      @Override
      public boolean stopRequested() {
        return listener.stopRequested();
      }
    };
  }
}
