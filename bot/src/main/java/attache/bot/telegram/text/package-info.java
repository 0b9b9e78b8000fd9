/**
 * What the bot's messages say: answers, passages and notices as plain text with entities.
 *
 * <p>Nothing here is markup, so that nothing a person or an article wrote can be taken for it.
 */
@NullMarked
package attache.bot.telegram.text;

import org.jspecify.annotations.NullMarked;
