package attache.index.generation;

import attache.corpus.CorpusUnreadable;
import attache.index.Embedder;
import attache.index.Progress.Stage;
import attache.index.UpdateRequest;
import attache.index.search.PassageIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiReader;
import org.jspecify.annotations.Nullable;

/** Brings the articles of the index up to date with the documents of the corpus. */
final class DocumentUpdate {
  /** The share of articles that may leave the index before a person is asked. */
  private static final double MOST_LEAVING = 0.2;

  private final HomeLayout layout;
  private final PassageIndex format;
  private final Embedder embedder;
  private final String embedding;
  private final Publication publication;

  DocumentUpdate(
      HomeLayout layout,
      PassageIndex format,
      Embedder embedder,
      String embedding,
      Publication publication) {
    this.layout = layout;
    this.format = format;
    this.embedder = embedder;
    this.embedding = embedding;
    this.publication = publication;
  }

  /** What an update came to. */
  sealed interface Outcome {}

  record Published(Manifest manifest) implements Outcome {}

  record Nothing() implements Outcome {}

  record Planned() implements Outcome {}

  record Refused(String message) implements Outcome {}

  /** One update: what it reads, and what it begins from. */
  private record Task(
      UpdateRequest request,
      Base base,
      Catalogue before,
      CorpusRoots roots,
      Publication.Origin origin,
      Changes changes,
      Tally tally,
      Pace pace) {}

  Outcome run(UpdateRequest request, Base base, Tally tally, Pace pace)
      throws IOException, CorpusUnreadable, Publication.CheckFailed {
    Catalogue before =
        base.generation() == null
            ? new Catalogue(new MultiReader())
            : base.generation().catalogue();
    Publication.Origin origin = origin(request, base);
    CorpusRoots roots =
        CorpusRoots.of(
            request.corpus(),
            origin.addedPaths().stream().map(Path::of).toList(),
            layout.uploads());
    Changes changes = new Changes(before, request.restored(), tally);
    pace.begin(Stage.SCANNING, 0);
    roots.scan(
        document -> {
          changes.meet(document);
          pace.step(1);
        },
        rejected -> tally.reject(rejected.location(), rejected.reason()));
    if (isAsBefore(base, origin, changes)) {
      return new Nothing();
    }
    Task task = new Task(request, base, before, roots, origin, changes, tally, pace);
    return request.dryRun() ? plan(task) : build(task);
  }

  private Publication.Origin origin(UpdateRequest request, Base base) {
    List<String> added = new ArrayList<>();
    base.addedPaths().stream().filter(path -> Files.exists(Path.of(path))).forEach(added::add);
    request.added().stream()
        .map(Path::toString)
        .filter(path -> !added.contains(path))
        .forEach(added::add);
    return new Publication.Origin(
        null,
        base.before(),
        true,
        request.deduplicate(),
        false,
        request.corpus().stream().map(Path::toString).toList(),
        added,
        base.removals().without(request.restored()),
        embedding);
  }

  private static boolean isAsBefore(Base base, Publication.Origin origin, Changes changes)
      throws IOException {
    Manifest manifest = base.manifest();
    return base.generation() != null
        && manifest != null
        && manifest.complete()
        && changes.different() == 0
        && manifest.info().corpusPaths().equals(origin.corpusPaths())
        && manifest.addedPaths().equals(origin.addedPaths())
        && manifest.removals().equals(origin.removals())
        && !changes.anyUnclaimed();
  }

  private Outcome plan(Task task) throws IOException, CorpusUnreadable {
    Path scratch = Files.createTempDirectory("attache-dry-run");
    try (CatalogueDelta delta = new CatalogueDelta(scratch.resolve("delta"))) {
      String refusal = reconcile(task, delta, ArticleWriter.DRY);
      return refusal == null ? new Planned() : new Refused(refusal);
    } finally {
      HomeLayout.delete(scratch);
    }
  }

  private Outcome build(Task task) throws IOException, CorpusUnreadable, Publication.CheckFailed {
    Path from = task.base().generation() == null ? null : task.base().generation().folder();
    try (Build build = Build.begin(layout, format, from);
        PassageVectors vectors = new PassageVectors(layout.embeddings(), embedder)) {
      try (CatalogueDelta delta = new CatalogueDelta(build.delta())) {
        String refusal = reconcile(task, delta, ArticleWriter.into(build, vectors));
        if (refusal != null) {
          return new Refused(refusal);
        }
        build.add(delta);
      }
      task.pace().begin(Stage.SWITCHING, 0);
      return new Published(publication.publish(build, task.origin()));
    }
  }

  /**
   * Settles what became of every document.
   *
   * @return why it should not be done after all; null where nothing speaks against it
   */
  private static @Nullable String reconcile(Task task, CatalogueDelta delta, ArticleWriter writer)
      throws IOException, CorpusUnreadable {
    try (Reconciliation reconciliation =
        new Reconciliation(
            task.before(),
            task.changes(),
            delta,
            writer,
            task.origin().removals(),
            task.request().deduplicate(),
            task.tally())) {
      task.pace().begin(Stage.READING, task.changes().different());
      task.changes()
          .each(
              task.roots(),
              document -> {
                try {
                  reconciliation.offer(document);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
                task.pace().step(1);
              });
      reconciliation.settle();
      String refusal = refusal(task, reconciliation.leaving());
      if (refusal == null || task.request().dryRun()) {
        reconciliation.finish(task.roots());
      }
      return refusal;
    }
  }

  private static @Nullable String refusal(Task task, int leaving) {
    Manifest manifest = task.base().manifest();
    int articles =
        task.base().generation() == null || manifest == null ? 0 : manifest.info().articles();
    if (task.request().force() || leaving <= MOST_LEAVING * articles) {
      return null;
    }
    return ("%d of the %d articles in the index are in the corpus no more. So many rarely go at once;"
            + " nothing was changed. If it is meant, say --force; if not, look whether a folder is"
            + " missing or empty.")
        .formatted(leaving, articles);
  }
}
