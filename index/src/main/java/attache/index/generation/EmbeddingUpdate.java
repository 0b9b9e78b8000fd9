package attache.index.generation;

import attache.corpus.Article;
import attache.index.Embedder;
import attache.index.EmbeddingFailed;
import attache.index.search.PassageIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds the vectors of passages that have none yet, in a generation of their own. */
final class EmbeddingUpdate {
  /**
   * How many passages are embedded at a time: enough to keep all cores at work, few enough to stop
   * within seconds.
   */
  private static final int BATCH = 64;

  private final HomeLayout layout;
  private final PassageIndex format;
  private final Embedder embedder;
  private final Publication publication;

  EmbeddingUpdate(
      HomeLayout layout, PassageIndex format, Embedder embedder, Publication publication) {
    this.layout = layout;
    this.format = format;
    this.embedder = embedder;
    this.publication = publication;
  }

  /**
   * What a slice came to.
   *
   * @param published the new generation; null where nothing was embedded
   * @param finished whether nothing is left to embed, or nothing can be now
   * @param problem why passages have no vectors yet; null where nothing is in the way
   */
  record Slice(@Nullable Manifest published, boolean finished, @Nullable String problem) {}

  /** An article that has no vectors yet. */
  private record Waiting(int number, String place, String location, Article article) {}

  /**
   * Embeds for a while.
   *
   * @param end when to stop, in the terms of {@link System#nanoTime}
   */
  Slice run(OpenGeneration generation, long end, Pace pace)
      throws IOException, Publication.CheckFailed {
    List<Integer> waiting = waiting(generation.catalogue());
    if (waiting.isEmpty()) {
      return new Slice(null, true, null);
    }
    try (Build build = Build.begin(layout, format, generation.folder(), false);
        PassageVectors vectors = new PassageVectors(layout.embeddings(), embedder)) {
      String problem = null;
      int done = 0;
      try {
        while (done < waiting.size() && System.nanoTime() < end) {
          List<Waiting> batch = batch(generation.catalogue(), waiting, done);
          vectors.embed(batch.stream().map(Waiting::article).toList());
          write(build, vectors, batch);
          done += batch.size();
          pace.step(batch.stream().mapToLong(each -> each.article().passages().size()).sum());
        }
      } catch (EmbeddingFailed e) {
        problem = e.getMessage();
      } catch (Pace.Stopped e) {
        problem = "it was asked to stop";
      }
      Manifest published = done == 0 ? null : publication.publish(build, origin(generation));
      return new Slice(published, problem != null || done >= waiting.size(), problem);
    }
  }

  /** The passages that a generation has no vectors for, as far as a model may embed them. */
  static long waitingPassages(OpenGeneration generation) throws IOException {
    long passages = 0;
    for (int number : waiting(generation.catalogue())) {
      passages += generation.catalogue().passages(number);
    }
    return passages;
  }

  private static List<Integer> waiting(Catalogue catalogue) throws IOException {
    List<Integer> waiting = new ArrayList<>();
    catalogue.walk(
        (number, content) -> {
          if (content == CatalogueFields.HELD
              && catalogue.embedded(number) == CatalogueFields.AWAITING) {
            waiting.add(number);
          }
        });
    return waiting;
  }

  private static List<Waiting> batch(Catalogue catalogue, List<Integer> numbers, int from)
      throws IOException {
    List<Waiting> batch = new ArrayList<>();
    int passages = 0;
    for (int i = from; i < numbers.size() && passages < BATCH; i++) {
      Entry entry = catalogue.entry(numbers.get(i));
      Article article = catalogue.article(numbers.get(i));
      batch.add(new Waiting(numbers.get(i), entry.place(), entry.location(), article));
      passages += article.passages().size();
    }
    return batch;
  }

  private static void write(Build build, PassageVectors vectors, List<Waiting> batch)
      throws IOException {
    for (Waiting each : batch) {
      List<Map<String, float[]>> known =
          vectors
              .known(each.article())
              .orElseThrow(() -> new IOException("No vectors of " + each.article().id()));
      build.write(each.article(), each.location(), known);
      build.noteEmbedded(each.place(), ArticleWriter.count(known));
    }
  }

  private Publication.Origin origin(OpenGeneration generation) throws IOException {
    Manifest manifest = generation.manifest();
    boolean rolledBack = CurrentPointer.read(layout).map(CurrentPointer::rolledBack).orElse(false);
    return new Publication.Origin(
        manifest.update(),
        manifest.before(),
        manifest.complete(),
        manifest.deduplicated(),
        rolledBack,
        manifest.info().corpusPaths(),
        manifest.addedPaths(),
        manifest.removals(),
        manifest.info().embedding());
  }
}
