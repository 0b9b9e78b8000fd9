/** Labelled suites, measured. */
@NullMarked
package attache.bot.evaluate;

import org.jspecify.annotations.NullMarked;
