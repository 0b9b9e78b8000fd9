package attache.index;

import attache.corpus.ArticleId;
import java.io.IOException;
import java.io.InputStream;
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
   * Makes the generation current that was before the last update. {@link #paused} from then on,
   * until the next {@link #update}.
   */
  UpdateResult rollback();

  /** Whether the index was rolled back and nobody has updated it since: watching rests. */
  boolean paused();

  /** All generations that can be gone back to and the current one, oldest first. */
  List<GenerationInfo> list();

  /**
   * Takes an article and its variants out of the index for good: no later update brings them back,
   * unless it {@linkplain UpdateRequest#restored restores} them.
   */
  UpdateResult remove(ArticleId article);

  /** The articles that were removed by hand. */
  List<ArticleId> removed();

  /**
   * The articles that came to say something else, the oldest first. The record outlives the
   * generations; of very many corrections the latest are kept.
   */
  default List<Correction> corrections() throws IOException {
    return List.of();
  }

  /**
   * Keeps a document in the home, from where every later update indexes it.
   *
   * @param fileName the name it was sent under; its ending tells the format
   * @return the file it is kept in
   */
  Path upload(String fileName, InputStream content) throws IOException;
}
