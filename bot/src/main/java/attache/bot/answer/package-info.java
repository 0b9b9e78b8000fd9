/**
 * From a question to a checked, cited answer.
 *
 * <p>In goes an {@link attache.bot.question.Inquiry}; out comes an {@link
 * attache.bot.answer.Answer}, and while it is made an {@link attache.bot.answer.AnswerListener}
 * hears of the articles found and of each sentence once it has been checked.
 *
 * <pre>
 * retrieve -> enough evidence? -> compose -> check each sentence -> answer
 * </pre>
 *
 * <p>A sentence that the cited passage does not bear out is re-cited to the passage that does, or
 * dropped. Where nothing is left, or no model can be had, the extractive composer quotes the
 * evidence; where the evidence is not enough, the answer is an honest "not found".
 */
@NullMarked
package attache.bot.answer;

import org.jspecify.annotations.NullMarked;
