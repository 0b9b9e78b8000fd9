package attache.index.generation;

import attache.config.Counted;
import attache.corpus.CorpusUnreadable;
import attache.corpus.LineStatistics;
import attache.corpus.ReadResult;
import attache.index.Embedder;
import attache.index.Progress.Stage;
import attache.index.UpdateRequest;
import attache.index.search.PassageIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.MultiReader;
import org.jspecify.annotations.Nullable;

/** Brings the articles of the index up to date with the documents of the corpus. */
final class DocumentUpdate {
  /** The share of articles that may leave the index before a person is asked. */
  private static final double MOST_LEAVING = 0.2;

  /** Whoever sets a corpus up wants to ask it something soon, and sees that it works. */
  private static final Duration FIRST_SLICE = Duration.ofSeconds(2);

  /** Short articles are read faster than they are written: no more are waited for at first. */
  private static final long FIRST_DOCUMENTS = 500;

  private final HomeLayout layout;
  private final PassageIndex format;
  private final Embedder embedder;
  private final String embedding;
  private final Publication publication;
  private final Duration checkpoint;

  /**
   * @param checkpoint the first build of an index is published as far as it has come after a few
   *     seconds, after that time, and again each time it has taken twice as long: it answers early,
   *     and a build that is broken off goes on from there
   */
  DocumentUpdate(
      HomeLayout layout,
      PassageIndex format,
      Embedder embedder,
      String embedding,
      Publication publication,
      Duration checkpoint) {
    this.layout = layout;
    this.format = format;
    this.embedder = embedder;
    this.embedding = embedding;
    this.publication = publication;
    this.checkpoint = checkpoint;
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
      LineStatistics lines,
      Tally tally,
      Pace pace,
      long deadline) {
    /** How many documents are read before the index is published. */
    long most() {
      return base.generation() == null && !request.dryRun() ? FIRST_DOCUMENTS : Long.MAX_VALUE;
    }
  }

  /**
   * Brings the documents up to date, or a part of them: if the published manifest says that it is
   * not complete, there is more to do.
   *
   * @param began when the update began, in the terms of {@link System#nanoTime}
   */
  Outcome run(UpdateRequest request, Base base, Tally tally, Pace pace, long began)
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
    Changes changes = new Changes(before, request.restored());
    Map<Path, ReadResult.Unavailable> unreachable = new LinkedHashMap<>();
    pace.begin(Stage.SCANNING, 0);
    roots.scan(
        document -> {
          changes.meet(document);
          pace.step(1);
        },
        rejected -> tally.reject(rejected.location(), rejected.reason()),
        unreachable::put);
    unreachable.forEach((path, trouble) -> keep(changes, path, trouble, tally));
    if (isAsBefore(base, origin, changes)) {
      Accounting.of(before, changes, tally);
      return new Nothing();
    }
    long soFar = System.nanoTime() - began;
    Task task =
        new Task(
            request,
            base,
            before,
            roots,
            origin,
            changes,
            lines(base, roots, changes, pace),
            tally,
            pace,
            System.nanoTime() + slice(request, base, soFar));
    return request.dryRun() ? plan(task) : build(task);
  }

  /**
   * How long documents are read before the index is published.
   *
   * @param soFar how long the update has taken; nanoseconds, as what is returned
   */
  private long slice(UpdateRequest request, Base base, long soFar) {
    if (base.isComplete() || request.dryRun()) {
      return Long.MAX_VALUE / 2;
    }
    return base.generation() == null
        ? Math.min(FIRST_SLICE.toNanos(), checkpoint.toNanos())
        : Math.max(checkpoint.toNanos(), soFar);
  }

  /**
   * The lines that recur, gathered anew where more documents are new than the index holds: a few
   * articles say little about thousands. What was indexed before stays as it was read.
   */
  private static LineStatistics lines(Base base, CorpusRoots roots, Changes changes, Pace pace)
      throws IOException, CorpusUnreadable {
    boolean outgrown =
        base.isComplete()
            && base.manifest() != null
            && changes.different() > base.manifest().info().articles();
    return base.lines() == null || outgrown
        ? FrozenLines.gather(roots, changes.different(), pace)
        : base.lines();
  }

  private Publication.Origin origin(UpdateRequest request, Base base) {
    List<String> added = new ArrayList<>();
    added.addAll(base.addedPaths());
    request.added().stream()
        .map(Path::toString)
        .filter(path -> !added.contains(path))
        .forEach(added::add);
    Manifest unfinished =
        base.generation() == null || base.isComplete() ? null : base.generation().manifest();
    return new Publication.Origin(
        unfinished == null ? null : unfinished.update(),
        unfinished == null ? base.before() : unfinished.before(),
        true,
        request.deduplicate(),
        false,
        request.corpus().stream().map(Path::toString).toList(),
        added,
        base.removals().without(request.restored()),
        embedding);
  }

  /** The last versions of what could not be reached stay; it is tried again the next time. */
  private static void keep(
      Changes changes, Path path, ReadResult.Unavailable trouble, Tally tally) {
    Optional<Boolean> kept = changes.keep(path);
    if (kept.isEmpty()) {
      tally.reject(trouble.location(), trouble.reason());
    } else if (kept.get()) {
      tally.keep(trouble.location(), trouble.reason());
    }
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
      Settlement settlement = settle(task, delta, ArticleWriter.DRY);
      Accounting.of(settlement.living(), task.tally());
      String refusal = refusal(task, settlement.leaving());
      return refusal == null ? new Planned() : new Refused(refusal);
    } finally {
      HomeLayout.delete(scratch);
    }
  }

  private Outcome build(Task task) throws IOException, CorpusUnreadable, Publication.CheckFailed {
    Path from = task.base().generation() == null ? null : task.base().generation().folder();
    try (Build build =
            Build.begin(
                layout, format, from, task.changes().different() < PassageShards.WORTHWHILE);
        PassageVectors vectors = new PassageVectors(layout.embeddings(), embedder)) {
      Publication.Origin origin;
      try (CatalogueDelta delta = new CatalogueDelta(build.delta())) {
        ArticleWriter writer = ArticleWriter.into(build, vectors);
        Settlement settlement = settle(task, delta, writer);
        String refusal = refusal(task, settlement.leaving());
        if (refusal != null) {
          Accounting.of(settlement.living(), task.tally());
          return new Refused(refusal);
        }
        settlement.write(writer, task.tally());
        build.add(delta);
        FrozenLines.write(task.lines(), build.folder());
        CorrectionFile.write(
            Corrections.in(settlement.living(), publication.now(), build.name()), build.folder());
        origin =
            task.origin()
                .withComplete(settlement.living().isComplete())
                .withRemovals(settlement.removals());
      }
      task.pace().begin(Stage.SWITCHING, 0);
      return new Published(publication.publish(build, origin));
    }
  }

  /** Finds out what becomes of each document. */
  private static Settlement settle(Task task, CatalogueDelta delta, ArticleWriter writer)
      throws IOException, CorpusUnreadable {
    Living living = new Living(task.before(), task.changes(), delta);
    boolean deduplicate = task.request().deduplicate();
    Removals removals;
    try (Reconciliation reconciliation =
        new Reconciliation(
            living,
            delta,
            writer,
            task.tally(),
            task.origin().removals(),
            deduplicate,
            new ReadAhead(task.lines(), deduplicate))) {
      if (offer(task, reconciliation)) {
        living.complete();
      }
      removals = reconciliation.removals();
    }
    return Settlement.of(living, delta, writer, task.roots(), deduplicate, removals);
  }

  /**
   * Settles what became of each document, until time is up.
   *
   * @return whether it was all
   */
  private static boolean offer(Task task, Reconciliation reconciliation)
      throws IOException, CorpusUnreadable {
    task.pace().begin(Stage.READING, task.changes().different());
    long[] left = {0};
    long[] taken = {0};
    task.changes()
        .each(
            task.roots(),
            document -> {
              boolean due = System.nanoTime() > task.deadline() || taken[0] >= task.most();
              if (due && taken[0] > 0) {
                left[0]++;
                return;
              }
              taken[0]++;
              try {
                reconciliation.offer(document);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              task.pace().step(1);
            });
    reconciliation.settle();
    return left[0] == 0;
  }

  /** Why it should not be done after all; null where nothing speaks against it. */
  private static @Nullable String refusal(Task task, int leaving) {
    Manifest manifest = task.base().manifest();
    int articles =
        task.base().generation() == null || manifest == null ? 0 : manifest.info().articles();
    if (task.request().force() || leaving <= MOST_LEAVING * articles) {
      return null;
    }
    return ("%d of the %s in the index would go, being in the corpus no more or only repeating others now. So"
            + " many rarely go at once; nothing was changed. If it is meant, say --force; if not, look"
            + " whether a folder is missing or empty, or a notice was saved over its pages.")
        .formatted(leaving, Counted.of(articles, "article"));
  }
}
