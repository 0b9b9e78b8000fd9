/**
 * Reads PDF: from a document's bytes to its paragraphs.
 *
 * <pre>
 * pages -> lines with their places -> without headers and page numbers -> paragraphs
 * </pre>
 *
 * <p>Only this package sees PDFBox.
 */
@NullMarked
package attache.corpus.read.pdf;

import org.jspecify.annotations.NullMarked;
