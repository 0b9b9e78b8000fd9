package attache.bot.answer;

import static attache.bot.answer.Examples.CONSULATE;
import static attache.bot.answer.Examples.FORUM;
import static attache.bot.answer.Examples.GENERATION;
import static attache.bot.answer.Examples.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.question.Inquiry;
import attache.bot.question.QuestionReader;
import attache.config.GateSettings;
import attache.corpus.Language;
import attache.corpus.language.LanguageDetector;
import attache.index.Hit;
import attache.index.bridge.Bridge;
import attache.index.embed.InProcessEmbedder;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the embedding models in process. */
class AnswerabilityTest {
  private static final Hit MAYOR =
      Examples.hit(
          "mayor-en",
          Language.ENGLISH,
          "Mayor of Aldport receives delegation from Henan",
          "2023-03-02",
          "On 2 March 2023 the mayor of Aldport, Jane Morris, received a delegation of fourteen"
              + " officials from Henan Province at the town hall. The two sides agreed to open a"
              + " direct cargo line in the autumn and to exchange forty students a year. Jane"
              + " Morris said that the port had handled 2.3 million tonnes of goods from Henan in"
              + " 2022. The delegation's leader, Wang Lin, invited the mayor to Zhengzhou.");

  @TempDir static Path folder;
  private static CoverageGate gate =
      new CoverageGate(Bridge.ofDictionaries(), GateSettings.DEFAULT, null);

  @BeforeAll
  static void loadModels() {
    gate =
        new CoverageGate(
            Bridge.ofDictionaries(),
            GateSettings.DEFAULT,
            new Answerability(new InProcessEmbedder(folder)));
  }

  private static Decision decide(String question, Hit... hits) {
    return gate.decide(
        new QuestionReader(LanguageDetector::detect, 8)
            .read(Inquiry.of(question, LocalDate.of(2023, 6, 2))),
        Examples.ranked(hits),
        GENERATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How many students will Aldport and Henan exchange?",
        "How much cargo from Henan did the port handle in 2022?",
        "Who is the mayor of Aldport?",
        "When did the mayor of Aldport receive the delegation?",
      })
  void one_article_is_enough_where_it_has_the_answer(String question) {
    assertThat(decide(question, MAYOR)).matches(Decision::enough);
  }

  @Test
  void more_articles_beside_it_change_nothing() {
    assertThat(decide("Who is the mayor of Aldport?", MAYOR, HARBOUR)).matches(Decision::enough);
    assertThat(decide("论坛签署了多少个合作项目？", FORUM)).matches(Decision::enough);
    assertThat(decide("论坛签署了多少个合作项目？", FORUM, MAYOR)).matches(Decision::enough);
  }

  @Test
  void where_no_model_tells_most_of_the_rare_words_have_to_be_there() {
    assertThat(decide("Tổng lãnh sự quán mới tại Đà Nẵng có bao nhiêu cán bộ?", CONSULATE))
        .matches(Decision::enough);

    Decision decision = decide("Tổng lãnh sự quán cấp hộ chiếu điện tử vào ngày nào?", CONSULATE);

    assertThat(decision.enough()).isFalse();
    assertThat(decision.why()).contains("by their weight; 0.55 is asked for");
  }

  @Test
  void the_words_of_a_question_alone_are_not_its_answer() {
    Decision decision =
        decide("Why was the meeting of the mayor and the delegation cancelled?", MAYOR);

    assertThat(decision.enough()).isFalse();
    assertThat(decision.why()).contains("the passages hold the answer with a likelihood of 0.");
  }
}
