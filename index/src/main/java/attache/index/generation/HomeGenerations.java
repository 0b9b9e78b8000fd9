package attache.index.generation;

import attache.config.IndexSettings;
import attache.corpus.ArticleId;
import attache.corpus.CorpusUnreadable;
import attache.index.Correction;
import attache.index.Embedder;
import attache.index.Generation;
import attache.index.GenerationInfo;
import attache.index.Generations;
import attache.index.IndexUnusable;
import attache.index.ProgressListener;
import attache.index.UpdateReport;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import attache.index.UpdateResult.Cause;
import attache.index.generation.WriterLock.Purpose;
import attache.index.search.PassageIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The generations in the folder {@code index} of a home. */
public final class HomeGenerations implements Generations {
  /** Long enough that publishing what there is costs next to nothing beside it. */
  private static final Duration CHECKPOINT = Duration.ofMinutes(1);

  private final HomeLayout layout;
  private final Clock clock;
  private final Embedder embedder;
  private final CurrentGeneration current;
  private final Publication publication;
  private final DocumentUpdate documents;
  private final VectorStage vectors;
  private final Removing removing;

  /**
   * Touches nothing yet.
   *
   * @param home need not exist
   * @param embedding the setting that {@code embedder} comes from, such as {@code in-process}
   */
  public HomeGenerations(
      Path home, IndexSettings settings, Embedder embedder, String embedding, Clock clock) {
    this(home, settings, embedder, embedding, clock, CHECKPOINT);
  }

  HomeGenerations(
      Path home,
      IndexSettings settings,
      Embedder embedder,
      String embedding,
      Clock clock,
      Duration checkpoint) {
    this.layout = new HomeLayout(home.toAbsolutePath().normalize());
    this.clock = clock;
    this.embedder = embedder;
    PassageIndex format = new PassageIndex(settings, home.resolve("tokenizer"));
    current = new CurrentGeneration(layout, format, embedding);
    publication = new Publication(layout, format, clock, settings.keepGenerations());
    documents = new DocumentUpdate(layout, format, embedder, embedding, publication, checkpoint);
    vectors =
        new VectorStage(
            layout, current, new EmbeddingUpdate(layout, format, embedder, publication), clock);
    removing = new Removing(layout, format, current, publication);
  }

  @Override
  public Optional<Generation> open() throws IndexUnusable {
    return current.open(embedder).map(Generation.class::cast);
  }

  @Override
  public Optional<Generation> open(String name) throws IndexUnusable {
    return list().stream().anyMatch(kept -> kept.name().equals(name))
        ? Optional.of(current.open(name, embedder))
        : Optional.empty();
  }

  @Override
  public boolean isCurrent(String generation) {
    try {
      return current.pointer().map(CurrentPointer::generation).equals(Optional.of(generation));
    } catch (IndexUnusable e) {
      return false;
    }
  }

  @Override
  public Optional<String> outdated(List<Path> corpus) {
    try (OpenGeneration open = current.open(GenerationCheck.noVectors()).orElse(null)) {
      if (open == null) {
        return Optional.of("Nothing has been indexed yet.");
      }
      if (!open.manifest().complete()) {
        return Optional.of("The indexing of the corpus was broken off before it was complete.");
      }
      List<String> paths =
          corpus.stream().map(path -> path.toAbsolutePath().normalize().toString()).toList();
      return paused() || open.info().corpusPaths().equals(paths)
          ? Optional.empty()
          : Optional.of("The settings name another corpus than the one that is indexed.");
    } catch (IndexUnusable e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public List<Path> sources(List<Path> corpus) {
    try (OpenGeneration open = current.open(GenerationCheck.noVectors()).orElse(null)) {
      List<Path> added =
          open == null ? List.of() : open.manifest().addedPaths().stream().map(Path::of).toList();
      return CorpusRoots.of(corpus, added, layout.uploads()).paths();
    } catch (IndexUnusable e) {
      return CorpusRoots.of(corpus, List.of(), layout.uploads()).paths();
    }
  }

  @Override
  public UpdateResult update(UpdateRequest request, ProgressListener progress) {
    UpdateRun run = new UpdateRun(layout, current, documents, vectors);
    Pace pace = new Pace(progress);
    return Attempt.at(
        layout.home(),
        () -> {
          // Before anything is written: a mistyped path should leave no trace.
          for (Path path : request.corpus()) {
            if (!Files.isReadable(path)) {
              throw new CorpusUnreadable(
                  path, Files.exists(path) ? "may not be read" : "does not exist");
            }
          }
          if (request.dryRun()) {
            return run.run(request, pace);
          }
          return locked(
              Purpose.UPDATE,
              () -> {
                publication.clearLitter();
                return run.run(request, pace);
              });
        });
  }

  @Override
  public UpdateResult embed(Duration atMost, ProgressListener progress) {
    UpdateRun run = new UpdateRun(layout, current, documents, vectors);
    return Attempt.at(
        layout.home(),
        () -> {
          Optional<VectorStage.Result> result = vectors.run(atMost, new Pace(progress), true);
          if (result.isEmpty()) {
            return new UpdateResult.Unchanged(run.report(null, "Nothing has been indexed yet."));
          }
          UpdateReport report = run.report(result.get().manifest(), result.get().note());
          return result.get().changed()
              ? new UpdateResult.Updated(report)
              : new UpdateResult.Unchanged(report);
        });
  }

  @Override
  public UpdateResult rollback() {
    UpdateRun run = new UpdateRun(layout, current, documents, vectors);
    return Attempt.at(
        layout.home(),
        () ->
            locked(
                Purpose.ROLLBACK,
                () -> {
                  Optional<Manifest> target = publication.rollBack(current.pointer());
                  return target.isEmpty()
                      ? new UpdateResult.Failed(
                          Cause.NOT_FOUND, "There is no earlier state of the index to go back to.")
                      : new UpdateResult.Updated(run.report(target.get(), null));
                }));
  }

  @Override
  public boolean paused() {
    try {
      return current.pointer().map(CurrentPointer::rolledBack).orElse(false);
    } catch (IndexUnusable e) {
      return false;
    }
  }

  @Override
  public List<GenerationInfo> list() {
    try {
      Optional<CurrentPointer> pointer = current.pointer();
      if (pointer.isEmpty()) {
        return List.of();
      }
      Manifest newest = Manifest.read(layout.generation(pointer.get().generation()));
      return publication.chain(newest).reversed().stream().map(Manifest::info).toList();
    } catch (IOException | IndexUnusable e) {
      throw new IllegalStateException(
          "The states of the index in " + layout.home() + " cannot be listed", e);
    }
  }

  @Override
  public UpdateResult remove(ArticleId article) {
    UpdateRun run = new UpdateRun(layout, current, documents, vectors);
    return Attempt.at(
        layout.home(),
        () ->
            locked(
                Purpose.REMOVAL,
                () -> {
                  publication.clearLitter();
                  Optional<Manifest> removed = removing.remove(article);
                  return removed.isEmpty()
                      ? new UpdateResult.Failed(
                          Cause.NOT_FOUND, "There is no article " + article + " in the index.")
                      : new UpdateResult.Updated(run.report(removed.get(), null));
                }));
  }

  private UpdateResult locked(Purpose purpose, Attempt attempt)
      throws IOException,
          CorpusUnreadable,
          IndexUnusable,
          Publication.CheckFailed,
          WriterLock.Busy {
    WriterLock lock = WriterLock.take(layout, purpose, clock.instant());
    try {
      return attempt.run();
    } finally {
      lock.close();
    }
  }

  @Override
  public List<ArticleId> removed() {
    try (OpenGeneration open = current.open(GenerationCheck.noVectors()).orElse(null)) {
      return open == null ? List.of() : open.manifest().removals().articles();
    } catch (IndexUnusable e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  @Override
  public List<Correction> corrections() throws IOException {
    return CorrectionFile.all(layout);
  }

  @Override
  public Path upload(String fileName, InputStream content) throws IOException {
    return new Uploads(layout.uploads()).keep(fileName, content);
  }
}
