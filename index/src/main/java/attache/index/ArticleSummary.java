package attache.index;

import attache.corpus.ArticleId;
import attache.corpus.Metadata;

/**
 * What the index keeps of an article as a whole.
 *
 * @param displayTitle the title, or the beginning of the text
 * @param location where it was read from, as in {@link attache.corpus.RawDocument#location}
 * @param passages how many passages it has
 */
public record ArticleSummary(
    ArticleId id, Metadata metadata, String displayTitle, String location, int passages) {}
