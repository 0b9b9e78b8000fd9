package attache.bot.answer;

import static attache.bot.answer.Examples.CONSULATE;
import static attache.bot.answer.Examples.FORUM;
import static attache.bot.answer.Examples.GENERATION;
import static attache.bot.answer.Examples.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.question.Inquiry;
import attache.bot.question.Question;
import attache.bot.question.QuestionReader;
import attache.bot.question.Translation;
import attache.config.GateSettings;
import attache.corpus.Language;
import attache.corpus.language.LanguageDetector;
import attache.index.Hit;
import attache.index.bridge.Bridge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageGateTest {
  @TempDir static Path folder;
  private static CoverageGate gate =
      new CoverageGate(Bridge.ofDictionaries(), GateSettings.DEFAULT, null);

  @BeforeAll
  static void readGlossary() throws IOException {
    Path glossary = folder.resolve("glossary.tsv");
    Files.writeString(
        glossary,
        "en\tvi\tzh\nconsulate general\ttổng lãnh sự quán\t总领事馆\nforum\tdiễn đàn\t论坛\ncooperation project\tdự án hợp tác\t合作项目\n");
    gate = new CoverageGate(new Bridge(glossary), GateSettings.DEFAULT, null);
  }

  private static Decision decide(String question, Hit... hits) {
    QuestionReader reader = new QuestionReader(LanguageDetector::detect, 8);
    return gate.decide(
        reader.read(Inquiry.of(question, LocalDate.of(2023, 6, 2))),
        Examples.ranked(hits),
        GENERATION);
  }

  @Test
  void evidence_with_the_questions_names_and_words_is_enough() {
    assertThat(decide("Which ports signed a harbour pact with Zhanjiang?", HARBOUR).enough())
        .isTrue();
    assertThat(decide("tong lanh su quan moi o da nang co bao nhieu can bo", CONSULATE).enough())
        .isTrue();
    assertThat(decide("西南开放论坛在哪里闭幕？", FORUM).enough()).isTrue();
  }

  @Test
  void a_name_that_no_passage_has_is_refused_and_the_reason_names_it() {
    Decision decision = decide("Which ports signed a harbour pact with Rotterdam?", HARBOUR);

    assertThat(decision.enough()).isFalse();
    assertThat(decision.why()).isEqualTo("no passage has Rotterdam");
    assertThat(decide("四川开放论坛在哪里闭幕？", FORUM).enough()).isFalse();
    assertThat(decide("Tổng lãnh sự quán mới ở Cần Thơ có bao nhiêu cán bộ?", CONSULATE).enough())
        .isFalse();
  }

  @Test
  void a_year_that_neither_text_nor_date_has_is_refused() {
    assertThat(decide("Which ports signed a harbour pact in 2019?", HARBOUR).why())
        .isEqualTo("no passage has 2019");
    assertThat(decide("Which ports signed a harbour pact in 2023?", HARBOUR).enough()).isTrue();
  }

  @Test
  void a_person_or_place_with_half_the_name_is_another() {
    assertThat(decide("What did Mayor Le Minh Quan call the harbour pact?", HARBOUR).enough())
        .isTrue();
    assertThat(decide("Tổng lãnh sự quán mới ở Đà Lạt có bao nhiêu cán bộ?", CONSULATE).enough())
        .isFalse();
    assertThat(decide("李承宗在西南开放论坛上签署多少个合作项目？", FORUM).enough()).isFalse();
  }

  @Test
  void days_behind_the_newest_article_are_refused() {
    assertThat(decide("Which ports signed a harbour pact this week?", HARBOUR).why())
        .isEqualTo("asks about 2023-05-26, the newest article is of 2023-05-09");
  }

  @Test
  void the_day_of_asking_decides_nothing_where_the_question_is_not_relative_to_it() {
    QuestionReader reader = new QuestionReader(LanguageDetector::detect, 8);

    assertThat(
            gate.decide(
                    reader.read(
                        Inquiry.of("Which ports signed a harbour pact?", LocalDate.of(2030, 1, 1))),
                    Examples.ranked(HARBOUR),
                    GENERATION)
                .enough())
        .isTrue();
  }

  @Test
  void names_and_terms_are_known_across_languages() {
    assertThat(
            decide("How many cooperation projects did the forum in Guiyang sign?", FORUM).enough())
        .isTrue();
    assertThat(
            decide("How many cooperation projects did the forum in Chengdu sign?", FORUM).enough())
        .isFalse();
    assertThat(decide("湛江港口合作何时签署？", HARBOUR).enough()).isTrue();
  }

  @Test
  void across_languages_the_words_of_the_dictionaries_count_and_the_rare_ones_more() {
    assertThat(decide("How many ships may the pact of the ports cover?", CONSULATE).enough())
        .isFalse();
    assertThat(decide("Hai thành phố cảng ký hiệp ước có bao nhiêu tuyến?", HARBOUR, FORUM))
        .matches(Decision::enough);
    assertThat(decide("来自多少个国家的代表出席了闭幕式？", HARBOUR).enough()).isFalse();
    assertThat(decide("Representatives of how many countries attended the forum?", FORUM, HARBOUR))
        .matches(Decision::enough);
  }

  @Test
  void a_vietnamese_word_that_is_none_of_a_country_asks_for_no_country() {
    assertThat(decide("Lễ khai trương theo hiến pháp có bao nhiêu khách?", CONSULATE).why())
        .doesNotContain("no passage has");
    assertThat(decide("Lễ khai trương của Pháp có bao nhiêu khách?", CONSULATE).why())
        .isEqualTo("no passage has Pháp");
  }

  @Test
  void what_a_model_made_of_the_question_says_it_in_the_passages_language() {
    Question asked =
        new QuestionReader(LanguageDetector::detect, 8)
            .read(Inquiry.of("Lễ bế mạc quy tụ bao nhiêu bản ghi nhớ?", LocalDate.of(2023, 6, 2)));
    Question translated =
        asked.with(
            List.of(
                new Translation(
                    Language.CHINESE,
                    "论坛闭幕时签署了多少个项目？",
                    null,
                    "ollama:scripted",
                    false,
                    Duration.ZERO)));

    assertThat(gate.decide(asked, Examples.ranked(FORUM), GENERATION).enough()).isFalse();
    assertThat(gate.decide(translated, Examples.ranked(FORUM), GENERATION).enough()).isTrue();
  }

  @Test
  void a_question_about_something_else_is_refused() {
    assertThat(decide("Who won the javelin gold medal?", HARBOUR, CONSULATE).enough()).isFalse();
    assertThat(decide("asdf qwer zxcv", HARBOUR).enough()).isFalse();
    assertThat(decide("Who?", HARBOUR).enough()).isFalse();
    assertThat(decide("Which ports signed a harbour pact?").why())
        .isEqualTo("no passage was found");
  }
}
