package attache.bot.replay;

import attache.bot.answer.AnswerSentence;
import attache.bot.answer.DroppedSentence;
import attache.bot.answer.Outcome;
import attache.bot.answer.Source;
import attache.bot.log.Replayed;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.index.Hit;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of a question, as it is compared.
 *
 * @param outcome null where only the search was repeated
 * @param failure why it broke, or null
 */
record RunView(
    @Nullable Outcome outcome,
    @Nullable String failure,
    Language language,
    List<AnswerSentence> sentences,
    List<DroppedSentence> dropped,
    List<Source> sources,
    List<Hit> evidence,
    Duration search,
    Duration total,
    String composer) {

  static RunView of(Replayed replayed) {
    return switch (replayed) {
      case Replayed.Answered(var answer) ->
          new RunView(
              answer.outcome(),
              answer.outcome() == Outcome.FAILED ? "the answer failed" : null,
              answer.question().answerLanguage(),
              answer.sentences(),
              answer.dropped(),
              answer.sources(),
              answer.trace().evidence(),
              answer.timings().retrieve(),
              answer.timings().total(),
              answer.composer());
      case Replayed.Retrieved(var question, var evidence, var took) ->
          new RunView(
              null,
              null,
              question.answerLanguage(),
              List.of(),
              List.of(),
              List.of(),
              evidence,
              took,
              took,
              "none");
      case Replayed.Failed(var reason) ->
          new RunView(
              Outcome.FAILED,
              reason,
              Language.OTHER,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              Duration.ZERO,
              Duration.ZERO,
              "none");
    };
  }

  /** The articles that the answer rests on. */
  Set<ArticleId> cited() {
    Set<ArticleId> cited = new LinkedHashSet<>();
    sources.forEach(source -> cited.add(source.article().id()));
    return cited;
  }

  /** The rank of the article's best passage, from 1; 0 where it was not found. */
  int rank(ArticleId article) {
    for (Hit hit : evidence) {
      if (hit.article().id().equals(article)) {
        return hit.rank();
      }
    }
    return 0;
  }

  String title(ArticleId article) {
    return evidence.stream()
        .map(Hit::article)
        .filter(each -> each.id().equals(article))
        .map(each -> each.displayTitle())
        .findFirst()
        .orElse(article.value());
  }
}
