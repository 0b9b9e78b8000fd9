/**
 * Labelled suites, measured.
 *
 * <p>In go a folder in BEIR layout ({@link attache.bot.evaluate.Suite}: documents, questions, which
 * document answers which) and a way to index and answer; out comes an {@link
 * attache.bot.evaluate.EvaluationReport} with the figures, which agree with {@code trec_eval} on
 * the same run. Indexes of suites live in a home of their own and are kept for the next time;
 * nothing is logged.
 *
 * <pre>
 * suite -> index -> each question: rank articles, or answer -> figures by group -> report
 * </pre>
 */
@NullMarked
package attache.bot.evaluate;

import org.jspecify.annotations.NullMarked;
