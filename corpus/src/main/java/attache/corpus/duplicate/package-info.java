/**
 * Finds texts that are nearly the same: an article syndicated by another outlet, or crawled twice.
 *
 * <p>In goes a cleaned text. A {@link attache.corpus.duplicate.Fingerprint} gives the keys by which
 * candidates are looked up among any number of texts, a {@link attache.corpus.duplicate.StoryText}
 * decides of two whether one is a copy of the other.
 */
@NullMarked
package attache.corpus.duplicate;

import org.jspecify.annotations.NullMarked;
