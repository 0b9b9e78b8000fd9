/**
 * Text to terms, in each language by its own rules.
 *
 * <p>{@link attache.index.analysis.TextAnalysis} gives the analyser of a language; {@link
 * attache.index.analysis.Facts} reads numbers and dates in their written forms; {@link
 * attache.index.analysis.HanReadings} spells Chinese as Latin letters, so that names meet across
 * languages. Text that is indexed and questions go through the same steps.
 */
@NullMarked
package attache.index.analysis;

import org.jspecify.annotations.NullMarked;
