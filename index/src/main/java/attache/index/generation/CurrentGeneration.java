package attache.index.generation;

import attache.index.Embedder;
import attache.index.IndexUnusable;
import attache.index.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the generation that is current, or another one. Writes nothing. Safe for many threads. */
final class CurrentGeneration {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentGeneration.class);

  /** A generation can be superseded and deleted between reading its name and opening it. */
  private static final int TRIES = 5;

  /** What to do about damage. */
  static final String REMEDY =
      "Run `attache index` to build it anew from the corpus, with the uploads and without what was"
          + " removed, or `attache index --rollback` to go back to an earlier state.";

  private final HomeLayout layout;
  private final PassageIndex format;
  private final String embedding;

  /**
   * @param embedding the embedding setting
   */
  CurrentGeneration(HomeLayout layout, PassageIndex format, String embedding) {
    this.layout = layout;
    this.format = format;
    this.embedding = embedding;
  }

  Optional<OpenGeneration> open(Embedder embedder) throws IndexUnusable {
    for (int attempt = 1; ; attempt++) {
      Optional<CurrentPointer> pointer = pointer();
      if (pointer.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(read(pointer.get().generation(), embedder));
      } catch (IOException | RuntimeException e) {
        if (attempt == TRIES || pointer.equals(pointer())) {
          throw damaged(pointer.get().generation(), e);
        }
      }
    }
  }

  /** Opens the generation of that name, current or not. */
  OpenGeneration open(String name, Embedder embedder) throws IndexUnusable {
    try {
      return read(name, embedder);
    } catch (IOException | RuntimeException e) {
      throw damaged(name, e);
    }
  }

  /**
   * Opens the current generation or, where the file that names it is lost, the newest one: it was
   * complete before it had its name.
   */
  Optional<OpenGeneration> openLatest() throws IndexUnusable {
    if (!isPointerLost()) {
      return open(GenerationCheck.noVectors());
    }
    Optional<String> latest = latest();
    return latest.isEmpty()
        ? Optional.empty()
        : Optional.of(open(latest.get(), GenerationCheck.noVectors()));
  }

  /** The name of what {@link #openLatest} opens. */
  Optional<String> latest() throws IndexUnusable {
    try {
      List<String> all = layout.generations();
      return isPointerLost() && !all.isEmpty()
          ? Optional.of(all.getLast())
          : pointer().map(CurrentPointer::generation);
    } catch (IOException e) {
      throw damaged("", e);
    }
  }

  /** Whether nothing says which generation is current, or it names one that is not there. */
  boolean isPointerLost() {
    try {
      return pointer().filter(named -> Files.isDirectory(folder(named))).isEmpty();
    } catch (IndexUnusable e) {
      return true;
    }
  }

  private Path folder(CurrentPointer named) {
    return layout.generation(named.generation());
  }

  /** Whether a generation can be opened here and is whole. Reads all of its files. */
  boolean isWhole(String name) {
    try (OpenGeneration generation = open(name, GenerationCheck.noVectors())) {
      return generation.damage().isEmpty();
    } catch (IndexUnusable e) {
      LOG.info("event=generation_unusable name={} why=\"{}\"", name, e.getMessage());
      return false;
    }
  }

  /** Says that the current generation is damaged, where it is: that explains many a failure. */
  Optional<IndexUnusable> damage() {
    try (OpenGeneration generation = open(GenerationCheck.noVectors()).orElse(null)) {
      return generation == null || generation.damage().isEmpty()
          ? Optional.empty()
          : Optional.of(damaged(generation.info().name(), null));
    } catch (IndexUnusable e) {
      LOG.debug("event=damage_unknown", e);
      return Optional.empty();
    }
  }

  private OpenGeneration read(String name, Embedder embedder) throws IOException, IndexUnusable {
    Path folder = layout.generation(name);
    Manifest manifest = Manifest.read(folder);
    Optional<String> mismatch = mismatch(manifest);
    if (mismatch.isPresent()) {
      throw new IndexUnusable(
          "The index in " + layout.home() + " " + mismatch.get() + ".",
          "Run `attache index` to bring it up to date.",
          null);
    }
    return OpenGeneration.open(folder, manifest, format, embedder);
  }

  /** Why a generation does not fit these settings and this version. */
  private Optional<String> mismatch(Manifest manifest) {
    if (!manifest.schema().equals(Publication.schema())) {
      return Optional.of(
          "was written by another version of Attaché (schema %s, this one has %s)"
              .formatted(manifest.schema(), Publication.schema()));
    }
    if (!manifest.info().embedding().equals(embedding)) {
      return Optional.of(
          "was built with the embedding model %s, and the settings say %s"
              .formatted(manifest.info().embedding(), embedding));
    }
    return Optional.empty();
  }

  Optional<CurrentPointer> pointer() throws IndexUnusable {
    try {
      Optional<CurrentPointer> pointer = CurrentPointer.read(layout);
      if (pointer.isPresent() && !HomeLayout.isGeneration(pointer.get().generation())) {
        throw damaged("current", null);
      }
      return pointer;
    } catch (IOException e) {
      throw damaged("current", e);
    }
  }

  private IndexUnusable damaged(String what, @Nullable Exception cause) {
    LOG.warn("event=index_unreadable what={}", layout.index().resolve(what), cause);
    return new IndexUnusable(
        "The index in %s cannot be read: %s is damaged or incomplete."
            .formatted(layout.home(), layout.index().resolve(what)),
        REMEDY,
        cause);
  }
}
