package attache.bot.answer;

import attache.bot.answer.check.CitedText;
import attache.bot.answer.check.Finding;
import attache.bot.answer.check.SentenceChecker;
import attache.corpus.Language;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A check with a second judge: what the first bears out is put before a language model made for
 * such judgements, and falls if that says no. A judge that cannot be had changes nothing, for the
 * first check stands alone. Safe for many threads at once.
 *
 * <p>The instruction is the one that Bespoke-MiniCheck was trained with (Tang et al. 2024,
 * arXiv:2404.10774); other models understand it, too.
 */
public final class JudgedChecker implements SentenceChecker {
  private static final Logger LOG = LoggerFactory.getLogger(JudgedChecker.class);
  private static final Duration AT_MOST = Duration.ofSeconds(20);

  private final SentenceChecker first;
  private final LanguageModel judge;
  private final PromptTemplate system = PromptTemplate.load("judge_system.txt");
  private final PromptTemplate user = PromptTemplate.load("judge_user.txt");

  /**
   * @param judge answers Yes or No
   */
  public JudgedChecker(SentenceChecker first, LanguageModel judge) {
    this.first = first;
    this.judge = judge;
  }

  @Override
  public Finding check(String sentence, Language language, List<CitedText> cited) {
    Finding finding = first.check(sentence, language, cited);
    if (finding instanceof Finding.Unsupported) {
      return finding;
    }
    StringBuilder said = new StringBuilder();
    ModelReply reply =
        judge.write(prompt(sentence, cited), said::append, new Cancellation(), AT_MOST);
    if (reply.end() instanceof ModelReply.End.Failed failed) {
      LOG.warn("event=judge_failed failure={} detail={}", failed.failure(), failed.detail());
      return finding;
    }
    String verdict = said.toString().strip().toLowerCase(Locale.ROOT);
    return verdict.startsWith("no")
        ? new Finding.Unsupported(
            Finding.Kind.CONTENT, "the second judge, " + judge.name() + ", does not find it there")
        : finding;
  }

  private LanguageModel.Prompt prompt(String sentence, List<CitedText> cited) {
    String document =
        cited.stream()
            .map(each -> (each.title() == null ? "" : each.title() + "\n") + each.text())
            .collect(Collectors.joining("\n\n"));
    return new LanguageModel.Prompt(
        system.render(Map.of()),
        user.render(Map.of("document", document, "claim", sentence)),
        user.digest().hex());
  }
}
