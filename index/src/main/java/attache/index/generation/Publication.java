package attache.index.generation;

import attache.config.Reason;
import attache.index.GenerationInfo;
import attache.index.IndexUnusable;
import attache.index.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last steps of a build: say what is in it, check it, switch to it, clear away what is old. */
final class Publication {
  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

  private final HomeLayout layout;
  private final PassageIndex format;
  private final Clock clock;
  private final int keep;

  /**
   * @param keep how many states are kept, the current one included
   */
  Publication(HomeLayout layout, PassageIndex format, Clock clock, int keep) {
    this.layout = layout;
    this.format = format;
    this.clock = clock;
    this.keep = keep;
  }

  Instant now() {
    return clock.instant();
  }

  /** The new generation did not pass its check. */
  static final class CheckFailed extends Exception {
    private static final long serialVersionUID = 1;

    CheckFailed(String message) {
      super(message);
    }
  }

  /** The schema of everything below a generation's folder. */
  static String schema() {
    return "4/" + PassageIndex.schema();
  }

  /**
   * What a manifest says beside the figures.
   *
   * @param update as in {@link Manifest#update}; null where this generation begins an update
   */
  record Origin(
      @Nullable String update,
      @Nullable String before,
      boolean complete,
      boolean deduplicated,
      boolean rolledBack,
      List<String> corpusPaths,
      List<String> addedPaths,
      Removals removals,
      String embedding) {
    Origin withRemovals(Removals value) {
      return new Origin(
          update,
          before,
          complete,
          deduplicated,
          rolledBack,
          corpusPaths,
          addedPaths,
          value,
          embedding);
    }

    Origin withComplete(boolean value) {
      return new Origin(
          update,
          before,
          value,
          deduplicated,
          rolledBack,
          corpusPaths,
          addedPaths,
          removals,
          embedding);
    }
  }

  /**
   * Publishes a build.
   *
   * @return what the new generation says of itself
   */
  Manifest publish(Build build, Origin origin) throws IOException, CheckFailed {
    build.finish();
    Manifest manifest = manifest(build, origin);
    manifest.write(build.folder());
    check(build.folder(), manifest);
    Optional<CurrentPointer> superseded = CurrentPointer.read(layout);
    build.publish(origin.rolledBack());
    CorrectionFile.collect(layout);
    prune(manifest, superseded.map(CurrentPointer::generation).orElse(""));
    return manifest;
  }

  private Manifest manifest(Build build, Origin origin) throws IOException {
    Catalogue.Totals totals;
    try (Directory directory = FSDirectory.open(build.folder().resolve(OpenGeneration.CATALOGUE));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      totals = new Catalogue(reader).totals();
    }
    GenerationInfo info =
        new GenerationInfo(
            build.name(),
            clock.instant(),
            totals.articles(),
            totals.passages(),
            totals.embedded(),
            totals.newest() == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(totals.newest()),
            totals.digest(),
            origin.corpusPaths(),
            origin.embedding());
    return new Manifest(
        info,
        schema(),
        origin.update() == null ? build.name() : origin.update(),
        origin.before(),
        origin.complete(),
        totals.awaiting(),
        origin.deduplicated(),
        origin.addedPaths(),
        origin.removals());
  }

  private void check(Path folder, Manifest manifest) throws CheckFailed {
    Optional<String> problem;
    try (OpenGeneration generation =
        OpenGeneration.open(folder, manifest, format, GenerationCheck.noVectors())) {
      problem = GenerationCheck.problem(generation);
    } catch (IOException e) {
      problem = Optional.of("it cannot be opened (" + Reason.of(e) + ")");
    }
    if (problem.isPresent()) {
      throw new CheckFailed(
          "The new state of the index did not pass its check: "
              + problem.get()
              + ". The index is as it was.");
    }
  }

  /**
   * The manifests of a generation and of those that can be gone back to from it, newest first, as
   * far as they can be read.
   */
  List<Manifest> chain(String newest) {
    List<Manifest> chain = new ArrayList<>();
    String next = newest;
    while (next != null && chain.size() < keep && Files.isDirectory(layout.generation(next))) {
      try {
        chain.add(Manifest.read(layout.generation(next)));
        next = chain.getLast().before();
      } catch (IOException e) {
        LOG.warn("event=manifest_unreadable generation={}", next, e);
        return chain;
      }
    }
    return chain;
  }

  /**
   * Goes back to the latest whole generation of those that {@link #earlier} gives. Empty where
   * there is none.
   */
  Optional<Manifest> rollBack(CurrentGeneration current) throws IOException, IndexUnusable {
    Optional<String> whole = earlier(current).stream().filter(current::isWhole).findFirst();
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    Manifest target = Manifest.read(layout.generation(whole.get()));
    new CurrentPointer(whole.get(), true).write(layout);
    try {
      CorrectionFile.takeBack(layout, whole.get());
    } catch (IOException e) {
      // It is done: whoever tried again would go back further.
      LOG.warn("event=corrections_not_taken_back generation={}", whole.get(), e);
    }
    return Optional.of(target);
  }

  /**
   * The generations to go back to, the nearest first: the one that was current before the update
   * that made the current one, and those older than it. Where the current one does not say which
   * that was, all others; where nothing says which is current, all.
   */
  List<String> earlier(CurrentGeneration current) throws IOException, IndexUnusable {
    List<String> all = layout.generations().reversed();
    if (current.isPointerLost()) {
      return all;
    }
    String name = current.pointer().map(CurrentPointer::generation).orElse("");
    try {
      String before = Manifest.read(layout.generation(name)).before();
      return before == null
          ? List.of()
          : all.stream().filter(other -> other.compareTo(before) <= 0).toList();
    } catch (IOException e) {
      LOG.warn("manifest unreadable generation={}", name, e);
      return all.stream().filter(other -> !other.equals(name)).toList();
    }
  }

  /**
   * Deletes the generations that nobody goes back to. The one that was current until now stays
   * until the next time: somebody may just be opening it.
   */
  private void prune(Manifest current, String superseded) throws IOException {
    Set<String> kept = new HashSet<>(Set.of(superseded));
    chain(current.info().name()).forEach(manifest -> kept.add(manifest.info().name()));
    for (String name : layout.generations()) {
      if (!kept.contains(name)) {
        // Under its new name it is litter to everybody, however far the deleting comes.
        Path litter = layout.building(name);
        Files.move(layout.generation(name), litter, StandardCopyOption.ATOMIC_MOVE);
        HomeLayout.delete(litter);
      }
    }
  }

  /** Deletes what killed runs left, and ends what they did not. Only for whoever holds the lock. */
  void clearLitter() throws IOException {
    for (Path folder : layout.unfinished()) {
      HomeLayout.delete(folder);
    }
    Files.deleteIfExists(layout.index().resolve("current.next"));
    CorrectionFile.collect(layout);
  }
}
