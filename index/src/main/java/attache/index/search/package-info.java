/**
 * Fields, queries and fusion: from passages to search-engine documents, and from a question to
 * ranked passages.
 *
 * <p>{@link attache.index.search.PassageIndex} is all that other packages see. In go an article's
 * passages with their vectors, out come documents to be written; in goes an open reader, out comes
 * an {@link attache.index.Retriever}.
 */
@NullMarked
package attache.index.search;

import org.jspecify.annotations.NullMarked;
