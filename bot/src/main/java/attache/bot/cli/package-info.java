/** The command line, and the one place that wires everything. */
@NullMarked
package attache.bot.cli;

import org.jspecify.annotations.NullMarked;
