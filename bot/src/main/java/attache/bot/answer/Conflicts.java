package attache.bot.answer;

import attache.bot.answer.check.Disagreement;
import attache.bot.answer.check.DisagreementFinder;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.Span;
import attache.index.ArticleSummary;
import attache.index.Hit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles in the evidence that contradict an answer in a number, quotes them in the answer,
 * and says so.
 */
final class Conflicts {
  /** More contradictions than this are no help to a reader. */
  private static final int MOST = 2;

  private final DisagreementFinder finder;

  Conflicts(DisagreementFinder finder) {
    this.finder = finder;
  }

  /**
   * One side of a contradiction.
   *
   * @param n the number of the source
   */
  private record Side(ArticleSummary article, String number, int n) {
    @Nullable LocalDate published() {
      return article.metadata().publishedOn();
    }

    /** Such as {@code Outlet A, 2021-05-03: 12 [1]}. */
    String shown() {
      return named(article) + ": " + number + " [" + n + "]";
    }
  }

  /** Who published an article, or else its title, and its day where that is known. */
  static String named(ArticleSummary article) {
    String outlet = Objects.requireNonNullElse(article.metadata().source(), article.displayTitle());
    LocalDate day = article.metadata().publishedOn();
    return outlet + (day == null ? "" : ", " + day);
  }

  /** Adds the contradicting sentences to the answer; gives what is to be said of them, or null. */
  @Nullable String show(Assembly assembly, List<Hit> evidence, Language language) {
    // Where the answer has a sentence of each side, each finds the other: told once.
    Map<Set<Integer>, String> contradictions = new LinkedHashMap<>();
    for (AnswerSentence sentence : assembly.sentences()) {
      if (contradictions.size() < MOST) {
        contradiction(sentence, assembly, evidence, language)
            .ifPresent(
                sides ->
                    contradictions.putIfAbsent(
                        sides.stream().map(Side::n).collect(Collectors.toSet()),
                        sides.stream().map(Side::shown).collect(Collectors.joining("; "))));
      }
    }
    return contradictions.isEmpty()
        ? null
        : Notices.in(language).conflict(String.join(". ", contradictions.values()));
  }

  /** Both sides, the newer one first. */
  private Optional<List<Side>> contradiction(
      AnswerSentence sentence, Assembly assembly, List<Hit> evidence, Language language) {
    List<Source> cited =
        assembly.sources().stream()
            .filter(each -> sentence.citations().contains(each.n()))
            .toList();
    Set<ArticleId> own =
        cited.stream().map(source -> source.article().id()).collect(Collectors.toSet());
    for (int place = 1; place <= evidence.size(); place++) {
      Hit hit = evidence.get(place - 1);
      if (own.contains(hit.article().id())) {
        continue;
      }
      Optional<Disagreement> found =
          finder.find(
              sentence.text(), Scripts.language(sentence.text(), language), Assembly.cited(hit));
      if (found.isPresent()) {
        int other = assembly.contradict(place, spanAt(hit, found.get().at()));
        return Optional.of(
            List.of(
                    new Side(cited.getFirst().article(), found.get().ours(), cited.getFirst().n()),
                    new Side(hit.article(), found.get().theirs(), other))
                .stream()
                .sorted(
                    Comparator.comparing(
                        Side::published, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList());
      }
    }
    return Optional.empty();
  }

  private static Span spanAt(Hit hit, int at) {
    return hit.passage().sentences().stream()
        .filter(span -> span.start() <= at && at < span.end())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No sentence at " + at));
  }
}
