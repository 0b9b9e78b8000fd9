package attache.bot.answer;

import static attache.bot.answer.Examples.CONSULATE;
import static attache.bot.answer.Examples.FORUM;
import static attache.bot.answer.Examples.GENERATION;
import static attache.bot.answer.Examples.HARBOUR;
import static attache.bot.answer.Examples.retriever;
import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.answer.check.DisagreementFinder;
import attache.bot.answer.check.PassageChecker;
import attache.bot.question.Inquiry;
import attache.bot.question.QuestionReader;
import attache.config.AnswerSettings;
import attache.corpus.Span;
import attache.corpus.language.LanguageDetector;
import attache.index.Hit;
import attache.index.bridge.Bridge;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A model that mixes true sentences with altered and invented ones, by the hundred. */
class LyingModelTest {
  private static final Hit[] EVIDENCE = {HARBOUR, CONSULATE, FORUM};
  private static final List<String> INVENTED =
      List.of(
          "The minister of trade praised the agreement in Geneva.",
          "Protesters blocked the road to the port for three days.",
          "Bộ trưởng Tài chính đã đến thăm Cần Thơ vào tuần trước.",
          "Người dân địa phương phản đối kế hoạch xây cầu.",
          "会议决定明年在巴黎设立新的办事处。",
          "农业部长宣布提高大米出口关税。");

  /** Changes one digit, so that the number is another. */
  private static String altered(String sentence, Random random) {
    List<Integer> digits = digitsOf(sentence);
    if (digits.isEmpty()) {
      return INVENTED.get(random.nextInt(INVENTED.size()));
    }
    int at = digits.get(random.nextInt(digits.size()));
    int changed = (sentence.charAt(at) - '0' + 1 + random.nextInt(8)) % 10;
    return sentence.substring(0, at) + changed + sentence.substring(at + 1);
  }

  private static List<Integer> digitsOf(String sentence) {
    List<Integer> digits = new ArrayList<>();
    for (int i = 0; i < sentence.length(); i++) {
      if (Character.isDigit(sentence.charAt(i))) {
        digits.add(i);
      }
    }
    return digits;
  }

  private static boolean shown(String sentence, int cited) {
    Answer answer =
        new Answerer(
                new QuestionReader(LanguageDetector::detect, 8),
                retriever(EVIDENCE),
                GENERATION,
                (question, evidence, generation) -> new Decision(true, "always"),
                PassageChecker.plain(),
                new DisagreementFinder(PassageChecker.plain()),
                Bridge.ofDictionaries(),
                new ScriptedModel(sentence + " [" + cited + "]"),
                new AnswerSettings(5, 8, Duration.ofSeconds(30)),
                InstantSource.system())
            .answer(
                Inquiry.of("What happened?", LocalDate.of(2023, 6, 2)),
                AnswerListener.NONE,
                new Cancellation());
    return answer.composer().equals("ollama:scripted");
  }

  @Test
  void true_sentences_come_through_and_altered_and_invented_ones_do_not() {
    Random random = new Random(11);
    int truths = 0;
    int truthsShown = 0;
    int lies = 0;
    List<String> liesShown = new ArrayList<>();
    for (int round = 0; round < 100; round++) {
      int place = random.nextInt(EVIDENCE.length);
      Hit hit = EVIDENCE[place];
      List<Span> spans = hit.passage().sentences();
      String truth = spans.get(random.nextInt(spans.size())).of(hit.passage().text());
      truths++;
      truthsShown += shown(truth, place + 1) ? 1 : 0;
      for (String lie :
          List.of(altered(truth, random), INVENTED.get(random.nextInt(INVENTED.size())))) {
        lies++;
        if (shown(lie, place + 1)) {
          liesShown.add(lie);
        }
      }
    }

    assertThat(lies).isEqualTo(200);
    assertThat(liesShown).isEmpty();
    assertThat(truthsShown).isGreaterThanOrEqualTo(truths * 95 / 100);
  }
}
