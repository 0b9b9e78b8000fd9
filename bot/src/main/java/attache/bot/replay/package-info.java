/** Logged questions again, against a baseline. */
@NullMarked
package attache.bot.replay;

import org.jspecify.annotations.NullMarked;
