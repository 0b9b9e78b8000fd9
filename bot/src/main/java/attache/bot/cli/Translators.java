package attache.bot.cli;

import attache.bot.answer.ModelTranslator;
import attache.bot.answer.TranslationMemory;
import attache.bot.answer.Translator;
import attache.bot.answer.check.TranslationCheck;
import attache.bot.model.OllamaChat;
import attache.bot.question.CorpusLanguages;
import attache.config.RetrievalSettings.Translate;
import attache.config.Settings;
import attache.index.Generation;

/**
 * Makes what translates questions, for each occasion; none where there is no model, its name being
 * empty, or the settings want none.
 */
record Translators(Settings settings, TranslationCheck check, TranslationMemory memory) {

  /** Before an answer. */
  Translator answering(Generation generation, String chat) {
    return wanted(chat) ? of(generation, chat) : Translator.NONE;
  }

  /**
   * Before a search that no answer follows: the model is asked only where the settings say always;
   * else what was translated for an answer is searched with again.
   */
  Translator searching(Generation generation, String chat) {
    if (!wanted(chat)) {
      return Translator.NONE;
    }
    ModelTranslator translator = of(generation, chat);
    return always() ? translator : translator.remembering();
  }

  /** For figures, which must not hang on what was asked before. */
  Translator measuring(Generation generation, String chat, boolean answers) {
    return answers || always() ? answering(generation, chat) : Translator.NONE;
  }

  private boolean wanted(String chat) {
    return !chat.isEmpty() && settings.retrieval().translate() != Translate.NEVER;
  }

  private boolean always() {
    return settings.retrieval().translate() == Translate.ALWAYS;
  }

  private ModelTranslator of(Generation generation, String chat) {
    return new ModelTranslator(
        new OllamaChat(settings.ollama(), settings.model().withChat(chat).forTranslation()),
        check,
        memory,
        settings.retrieval().within(settings.answer().timeout()),
        new CorpusLanguages(generation.passagesByLanguage()));
  }
}
