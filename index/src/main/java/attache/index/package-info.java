/**
 * The search index: from articles to passages that bear on a question.
 *
 * <p>In go the documents of a corpus. {@link attache.index.Generations} keeps, below the home, a
 * sequence of immutable generations of the index, builds the next one beside the present one, and
 * switches in one atomic step. Out of a {@link attache.index.Generation} comes a {@link
 * attache.index.Retriever}, which ranks passages for a {@link attache.index.Query}.
 *
 * <p>Nothing of the search engine shows in this package's types: a distributed engine may stand
 * behind the same {@link attache.index.Retriever} one day. Its parts lie in packages below: {@code
 * analysis} (text to terms), {@code embed} (text to vectors), {@code search} (fields, queries,
 * fusion), {@code generation} (writing and keeping).
 */
@NullMarked
package attache.index;

import org.jspecify.annotations.NullMarked;
