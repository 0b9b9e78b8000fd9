/**
 * Makes an article of a draft: lays its text out, takes out what is not the article's own, and
 * finds the title and other metadata that stand in the text.
 */
@NullMarked
package attache.corpus.clean;

import org.jspecify.annotations.NullMarked;
