/**
 * What the Telegram bot and the console's chat have in common: the commands, and what is said
 * around answers in English, Vietnamese and Chinese.
 */
@NullMarked
package attache.bot.conversation;

import org.jspecify.annotations.NullMarked;
