/** The Telegram bot. */
@NullMarked
package attache.bot.telegram;

import org.jspecify.annotations.NullMarked;
