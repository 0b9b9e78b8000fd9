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
import attache.index.Removal;
import attache.index.Standstill;
import attache.index.Standstill.Kind;
import attache.index.UpdateReport;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import attache.index.UpdateResult.Cause;
import attache.index.Upload;
import attache.index.generation.WriterLock.Purpose;
import attache.index.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The generations in the folder {@code index} of a home. */
public final class HomeGenerations implements Generations {
  /** Long enough that publishing what there is costs next to nothing beside it. */
  private static final Duration CHECKPOINT = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(HomeGenerations.class);

  private final HomeLayout layout;
  private final Clock clock;
  private final Embedder embedder;
  private final CurrentGeneration current;
  private final Publication publication;
  private final DocumentUpdate documents;
  private final VectorStage vectors;
  private final Removing removing;
  private final StandstillFile standstill;

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
    standstill = new StandstillFile(layout);
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
        return Optional.of(
            current.latest().isEmpty()
                ? "Nothing has been indexed yet."
                : "The file that says which state of the index is current is lost.");
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
    return attempt(
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
                UpdateResult result = run.run(request, pace);
                if (!(result instanceof UpdateResult.Refused)) {
                  standstill.clear();
                }
                return result;
              });
        });
  }

  @Override
  public UpdateResult embed(Duration atMost, ProgressListener progress) {
    UpdateRun run = new UpdateRun(layout, current, documents, vectors);
    return attempt(
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
    return attempt(
        () ->
            locked(
                Purpose.ROLLBACK,
                () -> {
                  Optional<Manifest> target = publication.rollBack(current);
                  if (target.isEmpty()) {
                    return new UpdateResult.Failed(Cause.NOT_FOUND, noEarlier());
                  }
                  String name = target.get().info().name();
                  standstill.note(
                      Kind.PAUSED, "the index was taken back to " + name, clock.instant());
                  return new UpdateResult.Updated(run.report(target.get(), null));
                }));
  }

  private String noEarlier() throws IOException, IndexUnusable {
    return publication.earlier(current).isEmpty()
        ? "There is no earlier state of the index to go back to."
        : "No earlier state of the index is whole. Run `attache index` to build it anew from the corpus.";
  }

  @Override
  public Optional<GenerationInfo> earlier() {
    try {
      for (String name : publication.earlier(current)) {
        if (current.isWhole(name)) {
          return Optional.of(Manifest.read(layout.generation(name)).info());
        }
      }
    } catch (IOException | IndexUnusable e) {
      LOG.warn("event=earlier_states_unreadable home={}", layout.home(), e);
    }
    return Optional.empty();
  }

  @Override
  public Optional<Standstill> standstill() {
    Optional<Standstill> noted = standstill.read();
    // Whoever went back with an earlier version of Attaché noted nothing.
    return noted.isEmpty() && paused()
        ? Optional.of(new Standstill(Kind.PAUSED, Instant.EPOCH, "the index was taken back"))
        : noted;
  }

  @Override
  public void noteStandstill(Kind kind, String message) {
    standstill.note(kind, message, clock.instant());
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
      return current
          .pointer()
          .map(pointer -> publication.chain(pointer.generation()))
          .orElse(List.of())
          .reversed()
          .stream()
          .map(Manifest::info)
          .toList();
    } catch (IndexUnusable e) {
      LOG.warn("event=states_unreadable home={}", layout.home(), e);
      return List.of();
    }
  }

  @Override
  public UpdateResult remove(ArticleId article) {
    UpdateRun run = new UpdateRun(layout, current, documents, vectors);
    return attempt(
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

  /** Tries something. Where it failed because the index is damaged, that is what is said. */
  private UpdateResult attempt(Attempt attempt) {
    return Attempt.at(
        layout.home(),
        () -> {
          try {
            return attempt.run();
          } catch (Pace.Stopped e) {
            throw e;
          } catch (IOException | RuntimeException e) {
            Optional<IndexUnusable> damage = current.damage();
            if (damage.isPresent()) {
              damage.get().addSuppressed(e);
              throw damage.get();
            }
            throw e;
          }
        });
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
  public List<Removal> removed() {
    return removals().articles();
  }

  private Removals removals() {
    try (OpenGeneration open = current.openLatest().orElse(null)) {
      return open == null ? Removals.NONE : open.manifest().removals();
    } catch (IndexUnusable e) {
      return Base.decisions(layout).map(Manifest::removals).orElse(Removals.NONE);
    }
  }

  @Override
  public List<Correction> corrections() throws IOException {
    return CorrectionFile.all(layout);
  }

  @Override
  public Upload upload(String fileName, Path document) throws IOException {
    return new Uploads(layout.uploads(), removals()).keep(fileName, document);
  }

  @Override
  public Upload planned(String fileName, Path document) throws IOException {
    return new Uploads(layout.uploads(), removals()).plan(fileName, document);
  }
}
