/**
 * From what a person typed to a question that can be searched.
 *
 * <p>In go the text, the conversation before it and the day it was asked on: an {@link
 * attache.bot.question.Inquiry}. Out comes a {@link attache.bot.question.Question}: its language,
 * the follow-up made whole, the dates it speaks of.
 */
@NullMarked
package attache.bot.question;

import org.jspecify.annotations.NullMarked;
