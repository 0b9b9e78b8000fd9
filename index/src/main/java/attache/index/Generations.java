package attache.index;

import attache.corpus.ArticleId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The generations of an index below one home. Safe for many threads at once.
 *
 * <p>Reading needs no lock and writes nothing, so it works beside a running update and on a
 * read-only home. Of all who want to write to the same home, one does at a time.
 */
public interface Generations {

  /**
   * Opens the current generation; empty where nothing has been indexed yet.
   *
   * @throws IndexUnusable if it is damaged, of another version of the schema, or built with another
   *     embedding setting
   */
  Optional<Generation> open() throws IndexUnusable;

  /**
   * Opens a generation that is {@linkplain #list kept}, current or not; empty where none of that
   * name is.
   *
   * @throws IndexUnusable as {@link #open()} does
   */
  Optional<Generation> open(String name) throws IndexUnusable;

  /** Whether another generation is current than the one of that name. Cheap: reads one line. */
  boolean isCurrent(String generation);

  /**
   * Why the index should be updated before it is searched, for a person to read; empty where it
   * need not be. It should where there is none, where it cannot be used, or where the settings name
   * another corpus than it was built from; not after a rollback, which stays until somebody says
   * otherwise.
   */
  Optional<String> outdated(List<Path> corpus);

  /**
   * The files and folders that an update to these settings reads: the corpus, what was added to it,
   * and the uploads.
   */
  default List<Path> sources(List<Path> corpus) {
    return List.copyOf(corpus);
  }

  /**
   * Brings the index up to date with the corpus, the uploads and whatever was added before.
   * Articles can be found by their words first; their vectors follow in later generations of the
   * same update.
   */
  UpdateResult update(UpdateRequest request, ProgressListener progress);

  /**
   * Embeds what the current generation has no vectors for yet, for at most the given time. Others
   * can update the index between two calls. {@link UpdateResult.Unchanged} where nothing was left
   * to do.
   */
  UpdateResult embed(Duration atMost, ProgressListener progress);

  /**
   * Makes the generation current that was before the last update or, where that is damaged, the
   * latest one before it that is whole. {@link #paused} from then on, until the next {@link
   * #update}.
   */
  UpdateResult rollback();

  /** The generation that {@link #rollback} would go back to; empty where there is none. */
  default Optional<GenerationInfo> earlier() {
    List<GenerationInfo> kept = list();
    for (int i = 1; i < kept.size(); i++) {
      if (isCurrent(kept.get(i).name())) {
        return Optional.of(kept.get(i - 1));
      }
    }
    return Optional.empty();
  }

  /** Whether the index was rolled back and nobody has updated it since: watching rests. */
  boolean paused();

  /**
   * What keeps changed files from being indexed by themselves, be it watched for them or not; empty
   * where nothing does. It stays until the next {@link #update} that is done.
   */
  default Optional<Standstill> standstill() {
    return Optional.empty();
  }

  /**
   * Notes what became of keeping the index up to date, for everybody to see. Where the same is
   * noted already, that stays.
   */
  default void noteStandstill(Standstill.Kind kind, String message) {}

  /** All generations that can be gone back to and the current one, oldest first. */
  List<GenerationInfo> list();

  /**
   * Takes an article and its variants out of the index for good: no later update brings them back,
   * unless it {@linkplain UpdateRequest#restored restores} them.
   */
  UpdateResult remove(ArticleId article);

  /** The articles that were removed by hand, in the order of their ids. */
  List<Removal> removed();

  /**
   * The articles that came to say something else, the oldest first, without what a rollback took
   * back. The record outlives the generations; of very many corrections the latest are kept.
   */
  default List<Correction> corrections() throws IOException {
    return List.of();
  }

  /**
   * Keeps a document in the home, from where every later update indexes it. Another version of one
   * that was kept under the same name takes its place; another document is kept beside it.
   *
   * @param fileName the name it was sent under; its ending tells the format
   * @param document the file it lies in now
   */
  Upload upload(String fileName, Path document) throws IOException;

  /** What {@link #upload} would come to; changes nothing. */
  Upload planned(String fileName, Path document) throws IOException;
}
