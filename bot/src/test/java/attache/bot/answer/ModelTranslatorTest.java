package attache.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import attache.bot.answer.check.PassageChecker;
import attache.bot.answer.check.TranslationCheck;
import attache.bot.question.CorpusLanguages;
import attache.bot.question.Inquiry;
import attache.bot.question.Question;
import attache.bot.question.QuestionReader;
import attache.bot.question.Translation;
import attache.config.RetrievalSettings;
import attache.config.RetrievalSettings.Translate;
import attache.corpus.Language;
import attache.corpus.language.LanguageDetector;
import attache.index.Query;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTranslatorTest {
  private static final LocalDate ASKED = LocalDate.of(2023, 6, 2);
  private static final TranslationCheck CHECK = new TranslationCheck(PassageChecker.plain());
  private static final String FRIENDS = "How many friendly cities does Kunming have?";
  private static final String FRIENDS_ZH = "昆明有多少个友好城市？";
  private static final Map<Language, Integer> CHINESE_ALONE = Map.of(Language.CHINESE, 40);

  private final TranslationMemory memory = TranslationMemory.inProcess();

  private ModelTranslator translator(
      LanguageModel model, Translate when, Map<Language, Integer> passages) {
    RetrievalSettings settings = new RetrievalSettings(when, Duration.ofSeconds(5));
    return new ModelTranslator(model, CHECK, memory, settings, new CorpusLanguages(passages));
  }

  private ModelTranslator translator(LanguageModel model) {
    return translator(model, Translate.AUTO, CHINESE_ALONE);
  }

  private static Question question(String text) {
    return new QuestionReader(LanguageDetector::detect, 8).read(Inquiry.of(text, ASKED));
  }

  private static Question translated(Translator translator, String text) {
    return translator.translate(question(text), new Cancellation());
  }

  @Test
  void a_question_in_a_language_that_the_corpus_lacks_is_searched_with_its_translation() {
    ScriptedModel model = new ScriptedModel(FRIENDS_ZH);

    Question question = translated(translator(model), FRIENDS);

    assertThat(question.query().twins())
        .containsExactly(new Query.Twin(FRIENDS_ZH, Language.CHINESE));
    assertThat(question.query().text()).isEqualTo(FRIENDS);
    assertThat(question.understood()).isEqualTo(FRIENDS);
    assertThat(question.translations())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.used()).isTrue();
              assertThat(each.cached()).isFalse();
              assertThat(each.model()).isEqualTo("ollama:scripted");
            });
    assertThat(model.prompts)
        .singleElement()
        .extracting(LanguageModel.Prompt::user)
        .asString()
        .contains("from English into Simplified Chinese", FRIENDS);
  }

  @Test
  void a_question_that_needs_none_does_not_ask_the_model() {
    ScriptedModel model = new ScriptedModel(FRIENDS_ZH);
    Map<Language, Integer> someEnglish = Map.of(Language.CHINESE, 95, Language.ENGLISH, 5);

    assertThat(translated(translator(model), FRIENDS_ZH).translations()).isEmpty();
    assertThat(translated(translator(model, Translate.AUTO, someEnglish), FRIENDS).translations())
        .isEmpty();
    assertThat(translated(translator(model, Translate.NEVER, CHINESE_ALONE), FRIENDS).query())
        .isEqualTo(question(FRIENDS).query());
    assertThat(translated(translator(model), "2022?").translations()).isEmpty();
    assertThat(translated(translator(model, Translate.AUTO, Map.of()), FRIENDS).translations())
        .isEmpty();
    assertThat(model.prompts).isEmpty();
  }

  @Test
  void hardly_any_passages_are_as_good_as_none_and_always_means_always() {
    ScriptedModel model = new ScriptedModel(FRIENDS_ZH);
    Map<Language, Integer> hardlyAny = Map.of(Language.CHINESE, 96, Language.ENGLISH, 4);
    Map<Language, Integer> half = Map.of(Language.CHINESE, 50, Language.ENGLISH, 50);

    assertThat(translated(translator(model, Translate.AUTO, hardlyAny), FRIENDS).query().twins())
        .hasSize(1);
    assertThat(translated(translator(model, Translate.ALWAYS, half), FRIENDS).query().twins())
        .hasSize(1);
  }

  @Test
  void the_language_with_most_passages_comes_first_and_what_is_none_is_left_out() {
    ScriptedModel model = new ScriptedModel(FRIENDS_ZH);
    Map<Language, Integer> passages = Map.of(Language.CHINESE, 30, Language.VIETNAMESE, 50);

    Question question = translated(translator(model, Translate.AUTO, passages), FRIENDS);

    assertThat(question.translations())
        .extracting(Translation::language)
        .containsExactly(Language.VIETNAMESE, Language.CHINESE);
    assertThat(question.translations())
        .extracting(Translation::refused)
        .containsExactly("it is not in vi but zh", null);
    assertThat(question.query().twins())
        .containsExactly(new Query.Twin(FRIENDS_ZH, Language.CHINESE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How many friendly cities does Kunming have?",
        "昆明有多少个友好城市",
        "昆明在2021年有多少个友好城市？",
        "2019年日本有多少个友好城市？",
        "I cannot translate this question."
      })
  void a_lying_translation_is_logged_and_not_searched_with(String lie) {
    Question question =
        translated(
            translator(new ScriptedModel(lie)), "How many friendly cities had Kunming in 2019?");

    assertThat(question.query().twins()).isEmpty();
    assertThat(question.translations())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.text()).isEqualTo(lie);
              assertThat(each.refused()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“昆明有多少个友好城市？”\n",
        "Here is the translation:\n\n昆明有多少个友好城市？",
        "**昆明有多少个友好城市？**\n\nLet me know if you need 3 more!",
        "翻译：\n「昆明有多少个友好城市？」\nKūnmíng yǒu duōshǎo gè yǒuhǎo chéngshì?"
      })
  void what_a_model_writes_around_the_translation_is_taken_off(String written) {
    assertThat(translated(translator(new ScriptedModel(written)), FRIENDS).query().twins())
        .containsExactly(new Query.Twin(FRIENDS_ZH, Language.CHINESE));
  }

  @Test
  void a_model_that_fails_is_asked_once_and_the_search_goes_on_without_it() {
    ScriptedModel down =
        new ScriptedModel(
            "",
            new ModelReply.End.Failed(
                ModelReply.Failure.UNREACHABLE, "scripted: no connection; start it"),
            4096);
    Map<Language, Integer> passages = Map.of(Language.CHINESE, 30, Language.VIETNAMESE, 50);

    Question question = translated(translator(down, Translate.AUTO, passages), FRIENDS);

    assertThat(question.query()).isEqualTo(question(FRIENDS).query());
    assertThat(question.translations())
        .extracting(Translation::refused)
        .containsExactly("scripted: no connection; start it");
    assertThat(down.prompts).hasSize(1);
  }

  @Test
  void what_is_not_finished_is_neither_searched_with_nor_kept() {
    ScriptedModel cut = new ScriptedModel("昆明有多少个友好城", new ModelReply.End.CutOff(), 4096);

    assertThat(translated(translator(cut), FRIENDS).query().twins()).isEmpty();
    translated(translator(cut), FRIENDS);
    assertThat(cut.prompts).hasSize(2);
  }

  @Test
  void a_stopped_question_is_translated_no_further() {
    Cancellation stopped = new Cancellation();
    stopped.cancel();
    ScriptedModel model = new ScriptedModel(FRIENDS_ZH);
    Map<Language, Integer> passages = Map.of(Language.CHINESE, 30, Language.VIETNAMESE, 50);

    Question question =
        translator(model, Translate.AUTO, passages).translate(question(FRIENDS), stopped);

    assertThat(question.query().twins()).isEmpty();
    assertThat(question.translations())
        .extracting(Translation::refused)
        .containsExactly("it was stopped");
    assertThat(memory.find(asked(model.prompts.getFirst()))).isEmpty();
  }

  private static TranslationMemory.Asked asked(LanguageModel.Prompt prompt) {
    return new TranslationMemory.Asked(
        "ollama:scripted",
        attache.corpus.ContentDigest.of(prompt.system() + "\n\n" + prompt.user()).hex(),
        FRIENDS);
  }

  @Test
  void a_second_asking_costs_nothing_even_where_the_translation_was_refused() {
    for (String text : List.of(FRIENDS, "How many friendly cities has Jinan?")) {
      ScriptedModel model = new ScriptedModel(FRIENDS_ZH.replace("昆明", "日本"));
      Translator translator = translator(model);

      Question first = translated(translator, text);
      Question second = translated(translator, text);

      assertThat(model.prompts).hasSize(1);
      assertThat(second.query()).isEqualTo(first.query());
      assertThat(second.translations().getFirst().refused())
          .isEqualTo(first.translations().getFirst().refused());
      assertThat(second.translations().getFirst().cached()).isTrue();
    }
  }

  @Test
  void another_version_of_the_model_is_asked_anew() {
    ScriptedModel before = new ScriptedModel(FRIENDS_ZH);
    translated(translator(before), FRIENDS);
    Versioned after = new Versioned(new ScriptedModel("昆明有几个友好城市？"), "def");

    Question question = translated(translator(after), FRIENDS);

    assertThat(question.query().twins()).extracting(Query.Twin::text).containsExactly("昆明有几个友好城市？");
  }

  @Test
  void one_that_remembers_never_asks() {
    ScriptedModel model = new ScriptedModel(FRIENDS_ZH);

    assertThat(translated(translator(model).remembering(), FRIENDS).translations()).isEmpty();
    assertThat(model.prompts).isEmpty();
    translated(translator(model), FRIENDS);
    assertThat(translated(translator(model).remembering(), FRIENDS).query().twins()).hasSize(1);
    assertThat(model.prompts).hasSize(1);
  }

  @Test
  void a_follow_up_is_translated_as_it_was_understood() {
    ScriptedModel model = new ScriptedModel("昆明2022年有多少个友好城市？");
    Inquiry.Turn before =
        new Inquiry.Turn(
            "How many friendly cities did Kunming have in 2021?",
            "How many friendly cities did Kunming have in 2021?",
            "");
    Question followUp =
        new QuestionReader(LanguageDetector::detect, 8)
            .read(new Inquiry("and in 2022?", List.of(before), ASKED, null, java.util.Set.of()));

    Question question = translator(model).translate(followUp, new Cancellation());

    assertThat(model.prompts.getFirst().user())
        .contains("How many friendly cities did Kunming have in 2022?");
    assertThat(question.query().twins()).hasSize(1);
  }

  /** A model whose server names its weights. */
  private record Versioned(ScriptedModel model, String digest) implements LanguageModel {
    @Override
    public String name() {
      return model.name();
    }

    @Override
    public Optional<String> weights() {
      return Optional.of(digest);
    }

    @Override
    public int promptTokens() {
      return model.promptTokens();
    }

    @Override
    public int estimateTokens(String text) {
      return model.estimateTokens(text);
    }

    @Override
    public boolean structured() {
      return false;
    }

    @Override
    public ModelReply write(
        Prompt prompt, Consumer<String> text, Cancellation cancellation, Duration atMost) {
      return model.write(prompt, text, cancellation, atMost);
    }
  }
}
