package attache.index.generation;

import attache.index.Embedder;
import attache.index.IndexUnusable;
import attache.index.search.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the generation that is current, or another one. Writes nothing. Safe for many threads. */
final class CurrentGeneration {
  /** A generation can be superseded and deleted between reading its name and opening it. */
  private static final int TRIES = 5;

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

  private OpenGeneration read(String name, Embedder embedder) throws IOException, IndexUnusable {
    Path folder = layout.generation(name);
    Manifest manifest = Manifest.read(folder);
    Optional<String> mismatch = mismatch(manifest);
    if (mismatch.isPresent()) {
      throw new IndexUnusable(
          "The index in "
              + layout.home()
              + " "
              + mismatch.get()
              + ". Run `attache index` to bring"
              + " it up to date.");
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
    return new IndexUnusable(
        "The index in %s cannot be read: %s is damaged%s. Run `attache index` to build it anew, or `attache index --rollback` to go back to an earlier state."
            .formatted(
                layout.home(),
                layout.index().resolve(what),
                cause == null ? "" : " (" + cause + ")"),
        cause);
  }
}
