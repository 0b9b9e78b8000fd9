/**
 * Reads Word documents: from a document's bytes to its paragraphs, list items and table rows.
 *
 * <p>POI opens the package, guarding against zip bombs, and finds its parts; the text is read from
 * them as a stream. Only this package sees POI.
 */
@NullMarked
package attache.corpus.read.docx;

import org.jspecify.annotations.NullMarked;
