package attache.bot.answer;

import attache.bot.question.Question;
import attache.index.GenerationInfo;
import attache.index.Hit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The course that answering a question took, at its end.
 *
 * @param written what the model did, or null where none was asked
 * @param byModel how many of the sentences are the model's; the others are quoted
 * @param completed whether what was asked for is quoted because none of the model's has it
 * @param otherwise what is to be said of sources that contradict the answer or each other, or null
 * @param retrieve how long the search took
 * @param total how long everything took
 */
record Course(
    Question question,
    List<Hit> hits,
    Decision decision,
    Assembly assembly,
    ModelComposer.@Nullable Written written,
    int byModel,
    boolean completed,
    @Nullable String otherwise,
    boolean cancelled,
    Duration retrieve,
    Duration total) {
  private static final String EXTRACTIVE = "extractive";
  private static final int NEAREST = 3;

  Answer answer(GenerationInfo generation, @Nullable String model) {
    List<Source> sources = assembly.sources();
    Outcome outcome = outcome();
    return new Answer(
        question,
        outcome,
        assembly.sentences(),
        assembly.dropped(),
        sources,
        model != null && byModel > 0 ? model : EXTRACTIVE,
        notice(outcome, generation),
        new Answer.AsOf(
            sources.isEmpty() ? generation.newest() : newest(sources), generation.created()),
        new Answer.Timings(
            retrieve,
            written == null ? null : written.reply().firstToken(),
            total.minus(retrieve).minus(assembly.checking()),
            assembly.checking(),
            total),
        generation.name(),
        outcome == Outcome.NOT_FOUND ? nearest() : List.of(),
        trace());
  }

  private Outcome outcome() {
    if (!assembly.sentences().isEmpty()) {
      return Outcome.ANSWERED;
    }
    return cancelled ? Outcome.FAILED : Outcome.NOT_FOUND;
  }

  private @Nullable String notice(Outcome outcome, GenerationInfo generation) {
    Notices notices = Notices.in(question.answerLanguage());
    return switch (outcome) {
      case FAILED -> notices.cancelled();
      case NOT_FOUND -> notices.notFound(generation);
      case ANSWERED ->
          together(
              cancelled ? notices.cancelled() : whyQuoted(notices), foreign(notices), otherwise);
    };
  }

  /** What is to be said in one; null where there is nothing. */
  static @Nullable String together(@Nullable String... notices) {
    String text = Stream.of(notices).filter(Objects::nonNull).collect(Collectors.joining(" "));
    return text.isEmpty() ? null : text;
  }

  /** Why sentences are quoted although there is a model. */
  private @Nullable String whyQuoted(Notices notices) {
    if (written == null) {
      return null;
    }
    if (written.reply().end() instanceof ModelReply.End.Failed failed) {
      return notices.of(failed.failure());
    }
    return byModel == 0 ? notices.unusable() : completed ? notices.completed() : null;
  }

  /** That what is quoted is not in the asker's language. */
  private @Nullable String foreign(Notices notices) {
    boolean foreign =
        assembly.sentences().stream()
            .skip(byModel)
            .anyMatch(
                sentence ->
                    Scripts.language(sentence.text(), question.answerLanguage())
                        != question.answerLanguage());
    return foreign && !cancelled ? notices.otherLanguage() : null;
  }

  private static @Nullable LocalDate newest(List<Source> sources) {
    return sources.stream()
        .map(source -> source.article().metadata().publishedOn())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private List<Answer.Nearest> nearest() {
    return hits.stream()
        .map(Hit::article)
        .distinct()
        .limit(NEAREST)
        .map(
            article ->
                new Answer.Nearest(
                    article.id(), article.displayTitle(), article.metadata().publishedOn()))
        .toList();
  }

  private Answer.Trace trace() {
    if (written == null) {
      return new Answer.Trace(hits, decision.why(), null, null, null, null, null, null, null);
    }
    ModelReply reply = written.reply();
    return new Answer.Trace(
        hits,
        decision.why(),
        written.prompt().template(),
        written.prompt().system() + "\n\n" + written.prompt().user(),
        reply.digest(),
        reply.options() + " passages=" + written.passages(),
        reply.raw(),
        reply.promptTokens(),
        reply.answerTokens());
  }
}
