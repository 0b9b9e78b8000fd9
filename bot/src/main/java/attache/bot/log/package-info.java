/**
 * The query log: what was asked, what was found, what was answered, and what people thought of it.
 *
 * <p>In go {@linkplain attache.bot.answer.Answer answers} with who asked where; out come logged
 * answers by id or filter, for the bot's buttons, the testers' replay and the export. It is one
 * SQLite file in the home; only this package sees SQL.
 */
@NullMarked
package attache.bot.log;

import org.jspecify.annotations.NullMarked;
