package attache.index;

import attache.corpus.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article that somebody took out of the index by hand.
 *
 * @param at when; null where that was not noted, as before it came to be
 */
public record Removal(ArticleId article, @Nullable Instant at) {}
