package attache.index;

import attache.corpus.ArticleId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What an update of the index is to do.
 *
 * @param corpus files and folders, as the settings name them; articles that are in none of them any
 *     more leave the index
 * @param added files and folders to index from now on beside those of the settings
 * @param dryRun find out what would change, and change nothing
 * @param force go on although more than a fifth of the articles would leave the index
 * @param deduplicate whether a document with the content of another is kept as its variant; without
 *     it every document is an article of its own, as an evaluation wants it
 * @param embedding how long passages may be embedded in this update; what is left is searched by
 *     its words alone until {@link Generations#embed} is called. Zero for none.
 * @param restored articles that were removed by hand and are to come back
 */
public record UpdateRequest(
    List<Path> corpus,
    List<Path> added,
    boolean dryRun,
    boolean force,
    boolean deduplicate,
    Duration embedding,
    Set<ArticleId> restored) {

  /** Long enough to embed anything. */
  public static final Duration UNTIL_DONE = Duration.ofDays(365);

  public UpdateRequest {
    corpus = corpus.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    added = added.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    restored = Set.copyOf(restored);
  }

  /** An update to what the settings name, embedding all of it. */
  public static UpdateRequest of(List<Path> corpus) {
    return new UpdateRequest(corpus, List.of(), false, false, true, UNTIL_DONE, Set.of());
  }

  public UpdateRequest withAdded(List<Path> paths) {
    return new UpdateRequest(corpus, paths, dryRun, force, deduplicate, embedding, restored);
  }

  public UpdateRequest withDryRun(boolean value) {
    return new UpdateRequest(corpus, added, value, force, deduplicate, embedding, restored);
  }

  public UpdateRequest withForce(boolean value) {
    return new UpdateRequest(corpus, added, dryRun, value, deduplicate, embedding, restored);
  }

  public UpdateRequest withDeduplicate(boolean value) {
    return new UpdateRequest(corpus, added, dryRun, force, value, embedding, restored);
  }

  public UpdateRequest withEmbedding(Duration atMost) {
    return new UpdateRequest(corpus, added, dryRun, force, deduplicate, atMost, restored);
  }

  public UpdateRequest withRestored(Set<ArticleId> ids) {
    return new UpdateRequest(corpus, added, dryRun, force, deduplicate, embedding, ids);
  }
}
