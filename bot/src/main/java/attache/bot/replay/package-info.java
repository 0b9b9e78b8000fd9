/**
 * Logged questions again, against a baseline.
 *
 * <p>In go questions, from the {@linkplain attache.bot.log.QueryLog log} or from a file of
 * {@linkplain attache.bot.replay.CaseFile cases}, and a {@link attache.bot.replay.Subject}: an
 * index, a model, a prompt, some settings. Out comes a {@link attache.bot.replay.ReplayReport}:
 * each question is the same, better, worse, changed or an error, with what differs, told from noise
 * where the subject is asked several times; and as a page, as JSON and as JUnit's XML.
 *
 * <pre>
 * select -> replay (resumable) -> compare each -> report -> limits
 * </pre>
 */
@NullMarked
package attache.bot.replay;

import org.jspecify.annotations.NullMarked;
