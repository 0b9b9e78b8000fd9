package attache.bot.answer;

import attache.bot.answer.check.TranslationCheck;
import attache.bot.question.CorpusLanguages;
import attache.bot.question.Question;
import attache.bot.question.Translation;
import attache.config.RetrievalSettings;
import attache.corpus.ContentDigest;
import attache.corpus.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a language model translate the questions that are asked in a language of which the corpus has
 * hardly anything. Safe for many threads at once.
 *
 * <p>Nothing of it is shown, and no answer rests on it. A question whose translation takes too
 * long, fails or is none is searched by the dictionaries alone, as it is without a model.
 */
public final class ModelTranslator implements Translator {
  /** A decision: a server that is there names its models in milliseconds. */
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(ModelTranslator.class);

  private final LanguageModel model;
  private final TranslationCheck check;
  private final TranslationMemory memory;
  private final RetrievalSettings settings;
  private final CorpusLanguages languages;
  private final boolean asks;
  private final PromptTemplate system = PromptTemplate.load("translate_system.txt");
  private final PromptTemplate user = PromptTemplate.load("translate_user.txt");

  /**
   * @param languages of the index that is searched
   */
  public ModelTranslator(
      LanguageModel model,
      TranslationCheck check,
      TranslationMemory memory,
      RetrievalSettings settings,
      CorpusLanguages languages) {
    this(model, check, memory, settings, languages, true);
  }

  private ModelTranslator(
      LanguageModel model,
      TranslationCheck check,
      TranslationMemory memory,
      RetrievalSettings settings,
      CorpusLanguages languages,
      boolean asks) {
    this.model = model;
    this.check = check;
    this.memory = memory;
    this.settings = settings;
    this.languages = languages;
    this.asks = asks;
  }

  /** One that gives what is kept of earlier questions, and never asks the model. */
  public ModelTranslator remembering() {
    return new ModelTranslator(model, check, memory, settings, languages, false);
  }

  @Override
  public Question translate(Question question, Cancellation cancellation) {
    List<Translation> made = new ArrayList<>();
    long start = System.nanoTime();
    for (Language language : wanted(question)) {
      Duration left = settings.translateTimeout().minusNanos(System.nanoTime() - start);
      Attempt attempt = attempt(question, language, left, cancellation);
      attempt.translation().ifPresent(made::add);
      if (attempt.last() || cancellation.isCancelled()) {
        break;
      }
    }
    return made.isEmpty() ? question : question.with(made);
  }

  /**
   * The languages to translate into, the one with the most passages first. Where a corpus has more
   * than hardly any of the question's, all such questions would wait for what few of them need.
   */
  private List<Language> wanted(Question question) {
    List<Language> main = languages.main();
    boolean needed =
        switch (settings.translate()) {
          case NEVER -> false;
          case ALWAYS -> true;
          case AUTO -> !main.contains(question.language());
        };
    // What is in no language that can be told is mostly a name or a number.
    return question.language() == Language.OTHER || !needed
        ? List.of()
        : main.stream().filter(each -> each != question.language()).toList();
  }

  /**
   * What came of one language.
   *
   * @param last whether the next language would fare no better
   */
  private record Attempt(Optional<Translation> translation, boolean last) {}

  private Attempt attempt(
      Question question, Language to, Duration atMost, Cancellation cancellation) {
    long start = System.nanoTime();
    LanguageModel.Prompt prompt = prompt(question, to);
    TranslationMemory.Asked asked =
        new TranslationMemory.Asked(
            model.name(),
            ContentDigest.of(prompt.system() + "\n\n" + prompt.user()).hex(),
            question.understood());
    Optional<TranslationMemory.Kept> kept =
        memory.find(asked).filter(each -> isOfTheseWeights(each, cancellation));
    if (kept.isPresent()) {
      return new Attempt(
          Optional.of(judged(question, to, kept.get().text(), true, since(start))), false);
    }
    if (!asks) {
      return new Attempt(Optional.empty(), false);
    }
    Duration left = atMost.minus(since(start));
    if (left.isNegative() || left.isZero()) {
      return new Attempt(Optional.of(failed(to, "", "no time was left for it", start)), true);
    }
    Written written = write(prompt, question.understood(), left, cancellation);
    if (!written.whole() || cancellation.isCancelled()) {
      Translation none = failed(to, written.text(), why(written.reply().end()), start);
      LOG.info("event=question_not_translated language={} why={}", to.code(), none.refused());
      return new Attempt(
          Optional.of(none), !(written.reply().end() instanceof ModelReply.End.CutOff));
    }
    memory.keep(asked, new TranslationMemory.Kept(written.text(), written.reply().digest()));
    return new Attempt(
        Optional.of(judged(question, to, written.text(), false, since(start))), false);
  }

  /**
   * What a model wrote.
   *
   * @param whole whether all of the translation is there
   */
  private record Written(String text, ModelReply reply, boolean whole) {}

  /** Has the model write, and stops it when the translation is there. */
  private Written write(
      LanguageModel.Prompt prompt, String question, Duration atMost, Cancellation cancellation) {
    TranslationReply text = new TranslationReply(question);
    Cancellation stop = new Cancellation();
    cancellation.onCancel(stop::cancel);
    boolean[] whole = {false};
    ModelReply reply =
        model.write(
            prompt,
            piece -> {
              if (!whole[0] && text.add(piece)) {
                whole[0] = true;
                stop.cancel();
              }
            },
            stop,
            atMost);
    return new Written(
        text.text(), reply, whole[0] || reply.end() instanceof ModelReply.End.Complete);
  }

  /**
   * A model of the same name may have been replaced by another version. A server that does not say
   * so at once may be down: what was kept serves then, too.
   */
  private boolean isOfTheseWeights(TranslationMemory.Kept kept, Cancellation cancellation) {
    if (!asks || kept.weights() == null) {
      return true;
    }
    CompletableFuture<Optional<String>> present = new CompletableFuture<>();
    present.completeOnTimeout(Optional.empty(), AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
    cancellation.onCancel(() -> present.complete(Optional.empty()));
    Thread.startVirtualThread(() -> present.complete(model.weights()));
    return present.join().map(kept.weights()::equals).orElse(true);
  }

  private Translation judged(
      Question question, Language to, String text, boolean cached, Duration took) {
    String flaw =
        check
            .flaw(question.understood(), question.language(), text, to, question.query().asked())
            .orElse(null);
    return new Translation(to, text, flaw, model.name(), cached, took);
  }

  private Translation failed(Language to, String text, String why, long start) {
    return new Translation(to, text, why, model.name(), false, since(start));
  }

  private String why(ModelReply.End end) {
    return switch (end) {
      case ModelReply.End.Complete complete -> "it was stopped";
      case ModelReply.End.Stopped stopped -> "it was stopped";
      case ModelReply.End.CutOff cutOff -> "the model did not finish it (model.answer-tokens)";
      case ModelReply.End.Failed(ModelReply.Failure failure, String detail) ->
          failure == ModelReply.Failure.TOO_SLOW
              ? "it took longer than "
                  + settings.translateTimeout().toMillis()
                  + " ms (retrieval.translate-timeout)"
              : detail;
    };
  }

  private LanguageModel.Prompt prompt(Question question, Language to) {
    return new LanguageModel.Prompt(
        system.render(Map.of()),
        user.render(
            Map.of(
                "from", name(question.language()),
                "to", name(to),
                "question", question.understood())),
        user.digest().hex());
  }

  /** As models know it best. */
  private static String name(Language language) {
    return language == Language.CHINESE
        ? "Simplified Chinese"
        : language.locale().getDisplayLanguage(Locale.ENGLISH);
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
