/**
 * Cuts text into sentences and sentences into passages.
 *
 * <p>In goes cleaned text, out come {@link attache.corpus.Span spans} into it: no letter is lost,
 * none is changed. {@link attache.corpus.split.SentenceSplitter} serves whoever cuts text: passages
 * here, the model's output and cited passages elsewhere.
 */
@NullMarked
package attache.corpus.split;

import org.jspecify.annotations.NullMarked;
