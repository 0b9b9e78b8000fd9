/**
 * Words of one language in another, without a model.
 *
 * <p>In goes a question in one language; out of {@link attache.index.bridge.Bridge} come, for each
 * word or phrase of it, the words to look for in texts of another language: from the office's
 * glossary, from CLDR's names of countries, and from dictionaries compiled by {@code
 * src/dictionary/compile.py}.
 */
@NullMarked
package attache.index.bridge;

import org.jspecify.annotations.NullMarked;
