/**
 * Finds texts that are nearly the same: an article syndicated by another outlet, or crawled twice.
 *
 * <p>In goes a cleaned text, out comes a {@link attache.corpus.duplicate.Fingerprint} that says of
 * any two texts how much they share, without the texts.
 */
@NullMarked
package attache.corpus.duplicate;

import org.jspecify.annotations.NullMarked;
