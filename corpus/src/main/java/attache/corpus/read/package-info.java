/**
 * Reads one format each: from bytes to the text in them and what the format itself says about it.
 *
 * <p>In go the bytes of a document; out comes a {@link attache.corpus.read.Draft}, not yet cleaned,
 * or the reason why there is none. A new format is a {@link attache.corpus.read.Reader} and a line
 * in {@link attache.corpus.read.Format}.
 */
@NullMarked
package attache.corpus.read;

import org.jspecify.annotations.NullMarked;
