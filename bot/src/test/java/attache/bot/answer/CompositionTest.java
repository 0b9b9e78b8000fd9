package attache.bot.answer;

import static attache.bot.answer.Examples.HARBOUR;
import static attache.bot.answer.Examples.hit;
import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.answer.check.CitedText;
import attache.bot.answer.check.DisagreementFinder;
import attache.bot.answer.check.Finding;
import attache.bot.answer.check.PassageChecker;
import attache.corpus.Language;
import attache.index.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How an answer is put together: in what order, as what, and what is said of contradictions. */
class CompositionTest {
  private static final PassageChecker CHECKER = PassageChecker.plain();

  private static Answer ask(String question, @Nullable LanguageModel model, Hit... hits) {
    return Examples.ask(CHECKER, question, model, hits);
  }

  private static Hit report(String id, Language language, String published, String text) {
    return hit(id, language, "Report " + id, published, text);
  }

  @Test
  void a_model_that_says_the_passages_do_not_answer_is_believed() {
    for (String reply : List.of("NOT FOUND", "Không tìm thấy.", "未找到。")) {
      Answer answer =
          ask("How many cranes does the harbour have?", new ScriptedModel(reply), HARBOUR);

      assertThat(answer.outcome()).isEqualTo(Outcome.NOT_FOUND);
      assertThat(answer.nearest()).isNotEmpty();
    }
  }

  @Test
  void a_list_is_answered_a_line_for_each() {
    Hit members =
        report(
            "council",
            Language.ENGLISH,
            "2023-05-09",
            "Haiphong joined the port council in May. Zhanjiang joined the port council in June.");
    Answer answer = ask("Which cities joined the port council?", null, members);

    assertThat(answer.text())
        .isEqualTo(
            "• Haiphong joined the port council in May. [1]\n"
                + "• Zhanjiang joined the port council in June. [1]");
  }

  @Test
  void what_an_article_says_of_another_name_is_not_quoted() {
    Hit other =
        report(
            "hue",
            Language.VIETNAMESE,
            "2023-05-09",
            "Thành phố Huế kết nghĩa với 63 thành phố hữu nghị quốc tế.");
    Hit asked =
        report(
            "xining",
            Language.ENGLISH,
            "2023-05-03",
            "In its report the city of Xining counts 12 friendly cities in other countries.");
    Answer answer = ask("西宁有多少个友好城市？", null, other, asked);

    assertThat(answer.sentences().getFirst().text()).contains("12 friendly cities");
  }

  @Test
  void what_two_articles_tell_is_quoted_from_the_one_in_the_readers_language() {
    Hit vietnamese =
        report(
            "xining-vi",
            Language.VIETNAMESE,
            "2023-05-09",
            "Thành phố Xining có 12 thành phố hữu nghị.");
    Hit english =
        report(
            "xining-en",
            Language.ENGLISH,
            "2023-05-03",
            "In its yearly report the city of Xining counts 12 twin towns.");
    Hit otherNumber =
        report(
            "xining-old",
            Language.ENGLISH,
            "2013-05-03",
            "In its yearly report the city of Xining counts 7 twin towns.");
    String question = "Xining co bao nhieu thanh pho huu nghi?";

    assertThat(ask(question, null, english, vietnamese).sentences())
        .extracting(AnswerSentence::text)
        .containsExactly("Thành phố Xining có 12 thành phố hữu nghị.");
    assertThat(
            ask("How many friendly cities does Xining have?", null, vietnamese, english)
                .sentences())
        .extracting(AnswerSentence::text)
        .containsExactly("In its yearly report the city of Xining counts 12 twin towns.");
    assertThat(
            ask("How many friendly cities does Xining have?", null, vietnamese, otherNumber).text())
        .contains("12 thành phố hữu nghị");
  }

  @Test
  void where_the_question_is_about_time_the_newest_comes_first() {
    Hit older =
        report(
            "older", Language.ENGLISH, "2022-03-01", "The harbour council elected Tran Van Binh.");
    Hit newer =
        report("newer", Language.ENGLISH, "2023-05-01", "The harbour council elected Le Anh Quan.");
    Answer plain = ask("Whom did the harbour council elect?", null, older, newer);
    Answer latest = ask("Whom did the harbour council elect most recently?", null, older, newer);

    assertThat(plain.sentences().getFirst().text()).contains("Tran Van Binh");
    assertThat(latest.sentences().getFirst().text()).contains("Le Anh Quan");
  }

  @Test
  void sources_that_give_different_numbers_are_set_beside_each_other_newest_first() {
    Hit first =
        report(
            "first", Language.ENGLISH, "2023-05-03", "The harbour pact covers 12 shipping lines.");
    Hit second =
        report(
            "second", Language.ENGLISH, "2023-05-09", "The harbour pact covers 14 shipping lines.");
    Answer answer =
        ask(
            "How many shipping lines does the harbour pact cover?",
            new ScriptedModel("The harbour pact covers 12 shipping lines. [1]"),
            first,
            second);

    assertThat(answer.text())
        .isEqualTo(
            "The harbour pact covers 12 shipping lines. [1] The harbour pact covers 14 shipping"
                + " lines. [2]");
    assertThat(answer.notice())
        .isEqualTo(
            "The sources differ. Example Daily, 2023-05-09: 14 [2]; Example Daily, 2023-05-03: 12"
                + " [1].");
  }

  @Test
  void a_later_article_that_calls_off_what_the_answer_tells_is_quoted_too() {
    Hit plan =
        report(
            "plan",
            Language.ENGLISH,
            "2023-02-19",
            "The city of Westport will open a trade office in Zhanjiang in July.");
    Hit end =
        report(
            "end",
            Language.ENGLISH,
            "2023-05-11",
            "Westport's plan for a trade office in Zhanjiang has been dropped.");
    ScriptedModel model =
        new ScriptedModel("Westport will open a trade office in Zhanjiang in July. [1]");

    Answer answer = ask("Will Westport open a trade office in Zhanjiang?", model, plan, end);
    assertThat(answer.text())
        .isEqualTo(
            "Westport will open a trade office in Zhanjiang in July. [1] Westport's plan for a"
                + " trade office in Zhanjiang has been dropped. [2]");
    assertThat(answer.notice())
        .isEqualTo("A later article tells otherwise: Example Daily, 2023-05-11 [2].");

    Hit before =
        report(
            "before",
            Language.ENGLISH,
            "2022-05-11",
            "Westport's plan for a trade office in Zhanjiang has been dropped.");
    assertThat(ask("Will Westport open a trade office in Zhanjiang?", model, plan, before).notice())
        .isNull();
  }

  @Test
  void two_sentences_that_contradict_each_other_are_set_beside_each_other_once() {
    Hit first =
        report(
            "first", Language.ENGLISH, "2023-05-03", "The harbour pact covers 12 shipping lines.");
    Hit second =
        report(
            "second", Language.ENGLISH, "2023-05-03", "The harbour pact covers 14 shipping lines.");
    Answer answer =
        ask(
            "How many shipping lines does the harbour pact cover?",
            new ScriptedModel(
                "The harbour pact covers 12 shipping lines. [1] The harbour pact covers 14 shipping"
                    + " lines. [2]"),
            first,
            second);

    assertThat(answer.notice())
        .isEqualTo(
            "The sources differ. Example Daily, 2023-05-03: 12 [1]; Example Daily, 2023-05-03: 14"
                + " [2].");
  }

  @Test
  void numbers_of_other_things_other_places_and_other_days_are_no_contradiction() {
    DisagreementFinder finder = new DisagreementFinder(CHECKER);
    String sentence = "The harbour pact covers 12 shipping lines.";
    for (String other :
        List.of(
            "The harbour pact covers 12 shipping lines and 14 berths.",
            "The railway pact of Kunming covers 14 freight lines.",
            "On 2 March 2019 the harbour pact covered 9 shipping lines.",
            "The harbour has 300 workers.",
            "The harbour pact covers twelve shipping lines.")) {
      assertThat(
              finder.find(
                  sentence,
                  Language.ENGLISH,
                  new CitedText("A title", null, Language.ENGLISH, other)))
          .as(other)
          .isEmpty();
    }
  }

  @Test
  void contradictions_are_found_in_vietnamese_and_chinese() {
    DisagreementFinder finder = new DisagreementFinder(CHECKER);

    assertThat(
            finder.find(
                "Tỉnh đã ký 15 thỏa thuận hợp tác với Vân Nam.",
                Language.VIETNAMESE,
                new CitedText(
                    null,
                    null,
                    Language.VIETNAMESE,
                    "Tỉnh đã ký 17 thỏa thuận hợp tác với Vân Nam.")))
        .hasValueSatisfying(found -> assertThat(found.theirs()).isEqualTo("17"));
    assertThat(
            finder.find(
                "西宁有12个国际友好城市。",
                Language.CHINESE,
                new CitedText(null, null, Language.CHINESE, "西宁有14个国际友好城市。")))
        .hasValueSatisfying(found -> assertThat(found.theirs()).isEqualTo("14"));
  }

  @Test
  void a_second_judge_can_only_take_away() {
    JudgedChecker strict = new JudgedChecker(CHECKER, new ScriptedModel("No"));
    JudgedChecker content = new JudgedChecker(CHECKER, new ScriptedModel("Yes"));
    JudgedChecker gone =
        new JudgedChecker(
            CHECKER,
            new ScriptedModel(
                "",
                new ModelReply.End.Failed(ModelReply.Failure.UNREACHABLE, "no connection"),
                4096));
    CitedText text =
        new CitedText(null, null, Language.ENGLISH, "The pact covers 14 shipping lines.");
    String borneOut = "The pact covers 14 shipping lines.";
    String invented = "The pact covers 15 shipping lines.";

    assertThat(supports(strict, borneOut, text)).isFalse();
    assertThat(supports(content, borneOut, text)).isTrue();
    assertThat(supports(gone, borneOut, text)).isTrue();
    assertThat(supports(content, invented, text)).isFalse();
  }

  private static boolean supports(JudgedChecker checker, String sentence, CitedText text) {
    return checker.check(sentence, Language.ENGLISH, List.of(text)) instanceof Finding.Supported;
  }
}
