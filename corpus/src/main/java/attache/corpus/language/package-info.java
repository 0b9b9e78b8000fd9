/**
 * Tells which language a text is in.
 *
 * <p>In goes an article, a passage or a question; out comes a {@link attache.corpus.Language}. The
 * script decides first, then letters that only Vietnamese has, then the commonest words of English
 * and its neighbours, then the build of the syllables, which tells Vietnamese typed without
 * diacritics.
 */
@NullMarked
package attache.corpus.language;

import org.jspecify.annotations.NullMarked;
