package attache.index.generation;

import attache.corpus.CorpusUnreadable;
import attache.index.GenerationInfo;
import attache.index.IndexUnusable;
import attache.index.UpdateReport;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One update from beginning to end: first the documents, then the vectors, then the report. */
final class UpdateRun {
  private final HomeLayout layout;
  private final CurrentGeneration current;
  private final DocumentUpdate documents;
  private final VectorStage vectors;
  private final long began = System.nanoTime();
  private final Tally tally = new Tally();

  UpdateRun(
      HomeLayout layout, CurrentGeneration current, DocumentUpdate documents, VectorStage vectors) {
    this.layout = layout;
    this.current = current;
    this.documents = documents;
    this.vectors = vectors;
  }

  /** Whoever calls holds the lock, unless it is a dry run. */
  UpdateResult run(UpdateRequest request, Pace pace)
      throws IOException,
          CorpusUnreadable,
          IndexUnusable,
          Publication.CheckFailed,
          WriterLock.Busy {
    String note = null;
    Manifest manifest;
    DocumentUpdate.Outcome outcome;
    do {
      tally.beginRound();
      try (Base base = Base.of(layout, current, request.deduplicate())) {
        note = join(note, base.note());
        manifest = base.manifest();
        outcome = documents.run(request, base, tally, pace, began);
      }
    } while (outcome instanceof DocumentUpdate.Published published
        && !published.manifest().complete());
    return switch (outcome) {
      case DocumentUpdate.Planned planned -> new UpdateResult.Planned(report(manifest, note));
      case DocumentUpdate.Refused refused ->
          new UpdateResult.Refused(report(manifest, note), refused.message());
      case DocumentUpdate.Published published ->
          new UpdateResult.Updated(withVectors(request, pace, published.manifest(), note).report());
      case DocumentUpdate.Nothing nothing -> unchanged(request, pace, manifest, note);
    };
  }

  private UpdateResult unchanged(
      UpdateRequest request, Pace pace, @Nullable Manifest manifest, @Nullable String note)
      throws IOException, IndexUnusable, Publication.CheckFailed, WriterLock.Busy {
    if (request.dryRun() || manifest == null) {
      return new UpdateResult.Unchanged(report(manifest, note));
    }
    goOn(manifest.info().name());
    Embedded embedded = withVectors(request, pace, manifest, note);
    return embedded.changed()
        ? new UpdateResult.Updated(embedded.report())
        : new UpdateResult.Unchanged(embedded.report());
  }

  /** Whoever updates the index wants it kept up to date again, though there was nothing to do. */
  private void goOn(String generation) throws IOException {
    CurrentPointer wanted = new CurrentPointer(generation, false);
    if (!CurrentPointer.read(layout).equals(Optional.of(wanted))) {
      wanted.write(layout);
    }
  }

  private record Embedded(UpdateReport report, boolean changed) {}

  private Embedded withVectors(
      UpdateRequest request, Pace pace, Manifest manifest, @Nullable String note)
      throws IOException, IndexUnusable, Publication.CheckFailed, WriterLock.Busy {
    if (request.embedding().isZero()) {
      return new Embedded(report(manifest, note), false);
    }
    Optional<VectorStage.Result> result = vectors.run(request.embedding(), pace, false);
    if (result.isEmpty()) {
      return new Embedded(report(manifest, note), false);
    }
    return new Embedded(
        report(result.get().manifest(), join(note, result.get().note())), result.get().changed());
  }

  private static @Nullable String join(@Nullable String first, @Nullable String second) {
    return first == null ? second : second == null ? first : first + " " + second;
  }

  UpdateReport report(@Nullable Manifest manifest, @Nullable String note) {
    GenerationInfo info = manifest == null ? null : manifest.info();
    return new UpdateReport(
        tally.documents(),
        tally.rejected(),
        tally.differences(),
        info == null ? 0 : info.passages(),
        info == null ? 0 : info.embedded(),
        info == null ? "" : info.name(),
        Duration.ofNanos(System.nanoTime() - began),
        join(tally.note(), note));
  }
}
