package attache.bot.answer;

import static attache.bot.answer.Examples.CONSULATE;
import static attache.bot.answer.Examples.FORUM;
import static attache.bot.answer.Examples.GENERATION;
import static attache.bot.answer.Examples.HARBOUR;
import static attache.bot.answer.Examples.retriever;
import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.answer.check.DisagreementFinder;
import attache.bot.answer.check.PassageChecker;
import attache.bot.answer.check.TranslationCheck;
import attache.bot.question.CorpusLanguages;
import attache.bot.question.Inquiry;
import attache.bot.question.QuestionReader;
import attache.config.AnswerSettings;
import attache.config.GateSettings;
import attache.config.RetrievalSettings;
import attache.corpus.Language;
import attache.corpus.Span;
import attache.index.Hit;
import attache.index.Query;
import attache.index.Retriever;
import attache.index.bridge.Bridge;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswererTest {
  private static final LocalDate TODAY = LocalDate.of(2023, 6, 2);
  private static final AnswerSettings SETTINGS = new AnswerSettings(5, 8, Duration.ofSeconds(30));
  private static final String QUESTION = "How many shipping lines does the harbour pact cover?";

  private static Answer ask(String question, @Nullable LanguageModel model, Hit... hits) {
    return answerer(model, hits)
        .answer(Inquiry.of(question, TODAY), AnswerListener.NONE, new Cancellation());
  }

  private static Answerer answerer(@Nullable LanguageModel model, Hit... hits) {
    return new Answerer(
        new QuestionReader(text -> Scripts.language(text, Language.ENGLISH), 8),
        retriever(hits),
        GENERATION,
        new CoverageGate(Bridge.ofDictionaries(), GateSettings.DEFAULT, null),
        new VerbatimChecker(),
        new DisagreementFinder(PassageChecker.plain()),
        Bridge.ofDictionaries(),
        model,
        SETTINGS,
        InstantSource.system());
  }

  @Test
  void a_sentence_that_its_passage_bears_out_is_shown_with_its_source_and_quote() {
    Answer answer =
        ask(QUESTION, new ScriptedModel("The pact covers 14 shipping lines. [1]"), HARBOUR);

    assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(answer.text()).isEqualTo("The pact covers 14 shipping lines. [1]");
    assertThat(answer.composer()).isEqualTo("ollama:scripted");
    assertThat(answer.notice()).isNull();
    Source source = answer.sources().getFirst();
    assertThat(source.quotes())
        .extracting(span -> span.of(source.passage().text()))
        .containsExactly("The pact covers 14 shipping lines.");
    assertThat(answer.asOf().newest()).isEqualTo(LocalDate.of(2023, 5, 9));
    assertThat(answer.trace().raw()).isEqualTo("The pact covers 14 shipping lines. [1]");
    assertThat(answer.trace().prompt())
        .contains("[1] Port cities of two provinces sign a pact, Example Daily, 2023-05-09");
  }

  @Test
  void a_model_is_given_no_article_without_the_names_that_others_have() {
    Hit pact =
        Examples.hit(
            "pact-en",
            Language.ENGLISH,
            "Ports of two provinces plan a pact",
            "2023-05-12",
            "Danang and Fuzhou plan a harbour pact. The pact covers 25 shipping lines.");
    ScriptedModel model =
        new ScriptedModel("The pact covers 14 shipping lines. [1] The pact covers 25 lines. [2]");

    Answer answer =
        ask("How many shipping lines does the pact with Zhanjiang cover?", model, pact, HARBOUR);

    assertThat(answer.trace().prompt()).contains("14 shipping lines").doesNotContain("Fuzhou");
    assertThat(answer.text()).isEqualTo("The pact covers 14 shipping lines. [1]");
    assertThat(answer.trace().evidence()).hasSize(2);
  }

  @Test
  void a_translation_is_searched_with_and_never_shown() {
    String twin = "西南开放论坛有多少个国家的代表出席？";
    ScriptedModel translating = new ScriptedModel(twin);
    List<Query> searched = new ArrayList<>();
    Retriever retriever =
        query -> {
          searched.add(query);
          return retriever(FORUM).retrieve(query);
        };
    Answerer answerer =
        new Answerer(
            new QuestionReader(text -> Scripts.language(text, Language.ENGLISH), 8),
            new ModelTranslator(
                translating,
                new TranslationCheck(PassageChecker.plain()),
                TranslationMemory.inProcess(),
                new RetrievalSettings(RetrievalSettings.Translate.AUTO, Duration.ofSeconds(5)),
                new CorpusLanguages(Map.of(Language.CHINESE, 9))),
            retriever,
            GENERATION,
            (asked, evidence, generation) -> new Decision(true, "always"),
            new VerbatimChecker(),
            new DisagreementFinder(PassageChecker.plain()),
            Bridge.ofDictionaries(),
            null,
            new Prompts(),
            SETTINGS,
            InstantSource.system());

    Answer answer =
        answerer.answer(
            Inquiry.of("How many countries sent delegates to the southwest forum?", TODAY),
            AnswerListener.NONE,
            new Cancellation());

    assertThat(searched)
        .singleElement()
        .extracting(Query::twins)
        .isEqualTo(List.of(new Query.Twin(twin, Language.CHINESE)));
    assertThat(answer.question().translations()).hasSize(1);
    assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(answer.sentences())
        .allSatisfy(each -> assertThat(FORUM.passage().text()).contains(each.text()));
  }

  @Test
  void sources_are_numbered_by_their_first_citation_not_by_their_rank() {
    Answer answer =
        ask(
            QUESTION,
            new ScriptedModel(
                "Cơ quan này có 26 cán bộ [2]. The pact covers 14 shipping lines [1]."),
            HARBOUR,
            CONSULATE);

    assertThat(answer.text())
        .isEqualTo("Cơ quan này có 26 cán bộ. [1] The pact covers 14 shipping lines. [2]");
    assertThat(answer.sources())
        .extracting(source -> source.article().id().value())
        .containsExactly("consulate-vi", "harbour-en");
  }

  @Test
  void a_sentence_with_the_wrong_number_or_none_is_cited_to_the_passage_that_bears_it_out() {
    Answer answer =
        ask(
            QUESTION,
            new ScriptedModel("The pact covers 14 shipping lines [2]. 论坛共签署35个合作项目。"),
            HARBOUR,
            CONSULATE,
            FORUM);

    assertThat(answer.sentences())
        .extracting(AnswerSentence::verdict)
        .containsExactly(AnswerSentence.Verdict.RECITED, AnswerSentence.Verdict.RECITED);
    assertThat(answer.sources())
        .extracting(source -> source.article().id().value())
        .containsExactly("harbour-en", "forum-zh");
  }

  @Test
  void a_question_a_title_that_is_cut_off_and_a_bare_name_are_no_sentences() {
    Answer answer =
        ask(
            QUESTION,
            new ScriptedModel(
                """
                How many shipping lines does the pact cover? [1]
                Port cities of two provinces… [1]
                Zhanjiang [1]
                The pact covers 14 shipping lines [1]."""),
            HARBOUR);

    assertThat(answer.text()).isEqualTo("The pact covers 14 shipping lines. [1]");
    assertThat(answer.dropped())
        .extracting(DroppedSentence::reason)
        .containsExactly(
            "asks and says nothing", "is cut off", "is no sentence, so there is nothing to check");
  }

  @Test
  void what_was_asked_for_is_quoted_where_nothing_that_the_model_says_has_it() {
    Answer answer =
        ask(QUESTION, new ScriptedModel("Mayor Le Anh Quan called it a beginning [1]."), HARBOUR);

    assertThat(answer.text())
        .isEqualTo(
            "Mayor Le Anh Quan called it a beginning. [1] The pact covers 14 shipping lines."
                + " [1]");
    assertThat(answer.notice())
        .isEqualTo(
            "The language model did not say what was asked for. The last sentence is a quotation"
                + " from the sources.");
  }

  @Test
  void what_no_passage_bears_out_is_dropped_and_the_rest_is_shown() {
    Answer answer =
        ask(
            QUESTION,
            new ScriptedModel(
                "The pact covers 41 shipping lines [1]. The pact covers 14 shipping lines [1]. The"
                    + " pact covers 14 shipping lines [1]."),
            HARBOUR);

    assertThat(answer.text()).isEqualTo("The pact covers 14 shipping lines. [1]");
    assertThat(answer.dropped())
        .containsExactly(
            new DroppedSentence(
                "The pact covers 41 shipping lines.", "not word for word in the passage"),
            new DroppedSentence("The pact covers 14 shipping lines.", "says again what was said"));
  }

  @Test
  void a_link_that_no_source_has_never_comes_out() {
    Answer answer =
        ask(
            QUESTION,
            new ScriptedModel("See https://evil.example/login for the 14 lines [1]."),
            HARBOUR);

    assertThat(answer.text()).doesNotContain("evil.example");
    assertThat(answer.dropped().getFirst().reason()).contains("link");
  }

  @Test
  void when_nothing_the_model_wrote_is_borne_out_the_evidence_is_quoted_and_says_so() {
    Answer answer = ask(QUESTION, new ScriptedModel("Bananas are yellow."), HARBOUR);

    assertThat(answer.composer()).isEqualTo("extractive");
    assertThat(answer.text()).contains("The pact covers 14 shipping lines. [1]");
    assertThat(answer.notice()).contains("word for word");
    assertThat(answer.dropped())
        .extracting(DroppedSentence::text)
        .containsExactly("Bananas are yellow.");
  }

  @ParameterizedTest
  @EnumSource(ModelReply.Failure.class)
  void whatever_fails_at_the_model_the_answer_is_completed_with_quotations(
      ModelReply.Failure failure) {
    LanguageModel model =
        new ScriptedModel(
            "Mayor Le Anh Quan called it a beginning. [1] The pact covers 1",
            new ModelReply.End.Failed(failure, "test"),
            4096);

    Answer answer = ask(QUESTION, model, HARBOUR);

    assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(answer.text())
        .startsWith("Mayor Le Anh Quan called it a beginning. [1]")
        .contains("The pact covers 14 shipping lines. [1]");
    assertThat(answer.notice()).isEqualTo(Notices.in(Language.ENGLISH).of(failure));
    assertThat(answer.dropped())
        .containsExactly(new DroppedSentence("The pact covers 1", "the model did not finish it"));
  }

  @Test
  void a_model_that_never_ends_is_stopped() {
    Answer answer = ask(QUESTION, new ScriptedModel("blah ".repeat(100_000)), HARBOUR);

    assertThat(answer.trace().raw()).hasSizeLessThan(2_000);
    assertThat(answer.text()).contains("14 shipping lines");
  }

  @Test
  void an_answer_has_at_most_as_many_sentences_as_the_settings_allow() {
    String text =
        "Haiphong opened ten berths. Danang opened six berths. Hue opened two berths. Vinh opened"
            + " four berths. Cat Hai opened nine berths. Quy Nhon opened five berths.";
    Hit hit = Examples.hit("berths", Language.ENGLISH, "Berths", "2020-01-01", text);

    Answer answer = ask("Which ports opened berths?", new ScriptedModel(text), hit);

    assertThat(answer.sentences()).hasSize(5);
  }

  @Test
  void without_a_model_the_best_sentences_are_quoted_without_a_notice() {
    Answer answer = ask("Cơ quan mới ở Đà Nẵng có bao nhiêu cán bộ?", null, CONSULATE, HARBOUR);

    assertThat(answer.composer()).isEqualTo("extractive");
    assertThat(answer.notice()).isNull();
    assertThat(answer.text()).contains("Cơ quan này có 26 cán bộ. [");
    assertThat(answer.trace().prompt()).isNull();
  }

  @Test
  void a_question_in_another_language_than_the_passages_gets_the_original_and_is_told_so() {
    Answer answer = ask("湛江有多少条航线？", null, HARBOUR);

    assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(answer.notice()).isEqualTo(Notices.in(Language.CHINESE).otherLanguage());
  }

  @Test
  void what_the_evidence_does_not_cover_is_not_found_with_the_nearest_articles() {
    Answer answer = ask("Who won the javelin gold medal?", new ScriptedModel("Nobody."), HARBOUR);

    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_FOUND);
    assertThat(answer.sources()).isEmpty();
    assertThat(answer.nearest())
        .extracting(Answer.Nearest::title)
        .containsExactly("Port cities of two provinces sign a pact");
    assertThat(answer.notice())
        .isEqualTo("The 3 articles searched (the newest 2023-05-09) do not answer this question.");
  }

  @Test
  void the_listener_hears_each_sentence_once_it_is_checked_and_the_sources_so_far() {
    List<String> heard = new ArrayList<>();
    AnswerListener listener =
        new AnswerListener() {
          @Override
          public void found(List<Hit> hits) {
            heard.add("found " + hits.size());
          }

          @Override
          public void sentence(AnswerSentence sentence, List<Source> sources) {
            heard.add(sentence.cited() + " of " + sources.size());
          }
        };

    answerer(
            new ScriptedModel(
                "The pact covers 14 shipping lines [1]. Cơ quan này có 26 cán bộ [2]."),
            HARBOUR,
            CONSULATE)
        .answer(Inquiry.of(QUESTION, TODAY), listener, new Cancellation());

    assertThat(heard)
        .containsExactly(
            "found 2",
            "The pact covers 14 shipping lines. [1] of 1",
            "Cơ quan này có 26 cán bộ. [2] of 2");
  }

  @Test
  void a_cancelled_answer_keeps_what_was_shown_and_says_that_it_was_stopped() {
    Cancellation cancellation = new Cancellation();
    AnswerListener stopping =
        new AnswerListener() {
          @Override
          public void sentence(AnswerSentence sentence, List<Source> sources) {
            cancellation.cancel();
          }
        };

    Answer answer =
        answerer(
                new ScriptedModel(
                    "The pact covers 14 shipping lines [1]. Mayor Le Anh Quan called it a"
                        + " beginning [1]."),
                HARBOUR)
            .answer(Inquiry.of(QUESTION, TODAY), stopping, cancellation);

    assertThat(answer.text()).isEqualTo("The pact covers 14 shipping lines. [1]");
    assertThat(answer.notice()).isEqualTo("Stopped.");
  }

  @Test
  void evidence_that_does_not_fit_the_context_is_left_out_passage_by_passage() {
    ScriptedModel model = new ScriptedModel("NOT FOUND", new ModelReply.End.Complete(), 550);

    Answer answer = ask(QUESTION, model, HARBOUR, CONSULATE);

    assertThat(model.prompts.getFirst().user())
        .contains(HARBOUR.passage().text())
        .doesNotContain("[2]")
        .doesNotContain("Đà Nẵng");
    assertThat(answer.trace().modelOptions()).endsWith("passages=1");
  }

  @Test
  void quotes_of_several_sentences_stand_in_order() {
    Answer answer =
        ask(
            QUESTION,
            new ScriptedModel(
                "Mayor Le Anh Quan called it a beginning [1]. The pact covers 14 shipping lines [1]."),
            HARBOUR);

    assertThat(answer.sources()).hasSize(1);
    assertThat(answer.sources().getFirst().quotes())
        .isSortedAccordingTo((a, b) -> Integer.compare(a.start(), b.start()))
        .extracting(Span::length)
        .containsExactly(34, 40);
  }
}
