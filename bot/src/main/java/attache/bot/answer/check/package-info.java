/**
 * Whether a passage bears out a sentence.
 *
 * <p>In go a sentence and the text it cites; out comes a {@link attache.bot.answer.check.Finding}:
 * supported, with the words of the passage that say so, or not, with the reason. It works without a
 * model, in English, Vietnamese, Chinese and across them.
 */
@NullMarked
package attache.bot.answer.check;

import org.jspecify.annotations.NullMarked;
