/**
 * Finds dates as people write them in English, Vietnamese and Chinese.
 *
 * <p>In goes text, out come {@link attache.corpus.date.WrittenDate dates} with the place of each:
 * those of the events a text speaks of. {@link attache.corpus.date.PublishedFinder} tells the day
 * on which an article appeared, from lines, addresses and names that exist to say so, never from
 * the story.
 */
@NullMarked
package attache.corpus.date;

import org.jspecify.annotations.NullMarked;
