package attache.index;

import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import java.time.Instant;
import java.util.List;

/**
 * An article that came to say something else: its document was replaced by another version.
 *
 * @param at when the index took it over
 * @param generation the first one that had the new version
 * @param title what the old version was called
 * @param before the digest of the old document
 * @param after the digest of the new one
 * @param different how many sentences differ: were changed, dropped or put
 * @param dropped sentences of the old version that the new one has no more; the first {@link
 *     #MOST_SENTENCES}
 * @param put sentences that the new version has and the old one had not; the first {@link
 *     #MOST_SENTENCES}
 */
public record Correction(
    Instant at,
    String generation,
    ArticleId article,
    String title,
    ContentDigest before,
    ContentDigest after,
    int different,
    List<String> dropped,
    List<String> put) {
  /** Enough to see what was corrected; a page that was written anew is another article. */
  public static final int MOST_SENTENCES = 10;

  public Correction {
    dropped = List.copyOf(dropped);
    put = List.copyOf(put);
  }
}
