/**
 * Reading the best passages once more, question and passage together.
 *
 * <p>In go a question and the passages that were found for it, best first; out come the same
 * passages, the ones that there was time for in the order that a cross-encoder gives them. There is
 * none unless the settings name one.
 */
@NullMarked
package attache.index.rerank;

import org.jspecify.annotations.NullMarked;
