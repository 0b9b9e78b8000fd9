package attache.index.generation;

import attache.corpus.LineStatistics;
import attache.index.IndexUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an update begins from: the current generation, or where that cannot serve, an empty index
 * that keeps what people had decided.
 *
 * @param generation null to begin empty
 * @param before the generation that is current; null where there is none
 * @param manifest of the current generation, as far as it can be read
 * @param lines what recurs in the corpus, as frozen in the generation; null where there is none
 * @param note why the index is built anew; null where it is not
 */
record Base(
    @Nullable OpenGeneration generation,
    @Nullable String before,
    @Nullable Manifest manifest,
    @Nullable LineStatistics lines,
    @Nullable String note)
    implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Base.class);

  /**
   * @param deduplicate as the update wants it: an index that was built otherwise cannot serve
   */
  static Base of(HomeLayout layout, CurrentGeneration current, boolean deduplicate) {
    try {
      Optional<OpenGeneration> open = current.openLatest();
      if (open.isEmpty()) {
        return anew(Optional.empty(), null);
      }
      Manifest manifest = open.get().manifest();
      String name = manifest.info().name();
      Optional<String> damage = open.get().damage();
      if (damage.isEmpty() && manifest.deduplicated() == deduplicate) {
        return new Base(
            open.get(),
            name,
            manifest,
            lines(open.get()),
            current.isPointerLost()
                ? "Nothing said which state of the index is current; the newest was taken."
                : null);
      }
      open.get().close();
      return anew(
          Optional.of(manifest),
          damage
              .map(found -> "The index was built anew: " + found + ".")
              .orElse("The index was built anew."));
    } catch (IndexUnusable e) {
      return anew(decisions(layout), "The index was built anew: " + e.reason());
    }
  }

  /** An empty index with what people had decided. */
  private static Base anew(Optional<Manifest> manifest, @Nullable String note) {
    return new Base(
        null,
        manifest.map(found -> found.info().name()).orElse(null),
        manifest.orElse(null),
        null,
        note);
  }

  /** The manifest of the latest generation that has a readable one. */
  static Optional<Manifest> decisions(HomeLayout layout) {
    try {
      for (String name : layout.generations().reversed()) {
        Path folder = layout.generation(name);
        if (Files.isDirectory(folder)) {
          try {
            return Optional.of(Manifest.read(folder));
          } catch (IOException e) {
            LOG.warn("manifest unreadable folder={}", folder, e);
          }
        }
      }
    } catch (IOException e) {
      LOG.warn("index folder unreadable home={}", layout.home(), e);
    }
    return Optional.empty();
  }

  private static LineStatistics lines(OpenGeneration generation) throws IndexUnusable {
    try {
      return FrozenLines.read(generation.folder());
    } catch (IOException e) {
      generation.close();
      throw new IndexUnusable(generation.folder() + " is damaged.", CurrentGeneration.REMEDY, e);
    }
  }

  /** Whether the whole corpus was indexed once. */
  boolean isComplete() {
    return generation != null && generation.manifest().complete();
  }

  List<String> addedPaths() {
    return manifest == null ? List.of() : manifest.addedPaths();
  }

  Removals removals() {
    return manifest == null ? Removals.NONE : manifest.removals();
  }

  @Override
  public void close() {
    if (generation != null) {
      generation.close();
    }
  }
}
