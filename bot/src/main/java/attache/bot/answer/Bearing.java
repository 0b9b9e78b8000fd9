package attache.bot.answer;

import attache.bot.question.Question;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.PublicationDate;
import attache.corpus.Span;
import attache.index.DateRange;
import attache.index.Hit;
import attache.index.bridge.Concept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How each sentence of the evidence bears on a question: which of its words it has, and whether it
 * has a thing of the kind that is asked for.
 */
final class Bearing {
  /** A sentence this long, in UTF-16 units of Latin script, is as good as a short one. */
  private static final int READABLE = 300;

  /** News of a day still appears on the next ones. */
  private static final int REPORTED_WITHIN_DAYS = 3;

  /** A question in an article answers nothing. */
  private static final double A_QUESTION = 0.5;

  /** For each name that other articles have: what is said there is said of something else. */
  private static final double OTHER_NAME = 0.6;

  /** For a year that is not the one asked about, in the sentence or in what it goes on from. */
  private static final double OTHER_YEAR = 0.5;

  private static final double OTHER_YEAR_BEFORE = 0.3;

  private final String question;
  private final @Nullable DateRange dates;
  private final AskedFor kind;
  private final Vocabulary vocabulary;

  /** The words of the question as they stand in each language, the rarer the heavier. */
  private final Map<Language, Map<Concept, Double>> weights;

  /** The words of the question's names as they stand in each language. */
  private final Map<Language, Set<Concept>> names;

  /**
   * How many of the question's names are nowhere in the evidence from a passage's article, beyond
   * those that all lack.
   */
  private final List<Integer> lacking;

  private final Set<String> years;

  private final List<Scored> ranked;

  /**
   * A sentence of the evidence.
   *
   * @param place the passage's place in the evidence, from 1
   * @param span where it stands in the passage's text
   * @param own the weighted share of the question's words that it has, 0 to 1
   * @param beside as {@code own}, where names count as said that its title or what was found of its
   *     article says: "the two sides agreed"
   * @param around as {@code own}, counting its passage and title too
   * @param things how many things of the asked kind it has
   * @param near how close such a thing stands to what is asked about, 0 to 1
   * @param time whether it tells of the year that is asked about
   * @param score what it is ranked by
   */
  record Scored(
      int place,
      Span span,
      double own,
      double beside,
      double around,
      int things,
      double near,
      TimeScope.Fit time,
      double score) {
    /** Its passage. */
    Hit in(List<Hit> evidence) {
      return evidence.get(place - 1);
    }

    /** What it says. */
    String text(List<Hit> evidence) {
      return span.of(in(evidence).passage().text());
    }

    Language language(List<Hit> evidence) {
      return in(evidence).passage().language();
    }
  }

  private Bearing(Question question, List<Hit> evidence, Vocabulary vocabulary) {
    this.question = question.understood();
    this.dates = question.query().dates();
    this.kind = AskedFor.of(this.question);
    this.vocabulary = vocabulary;
    List<Set<String>> passages = evidence.stream().map(vocabulary::of).toList();
    this.weights = new EnumMap<>(Language.class);
    for (Hit hit : evidence) {
      weights.computeIfAbsent(
          hit.passage().language(), language -> weights(vocabulary.asked(language), passages));
    }
    Essentials essentials = vocabulary.essentials();
    this.years = essentials.years();
    this.names = new EnumMap<>(Language.class);
    weights.keySet().forEach(language -> names.put(language, essentials.nameWords(language)));
    this.lacking = new Lacking(evidence, vocabulary).beyondLeast();
    this.ranked = new ArrayList<>();
    Map<ArticleId, Set<String>> articles = new HashMap<>();
    for (int i = 0; i < evidence.size(); i++) {
      articles
          .computeIfAbsent(evidence.get(i).article().id(), id -> new HashSet<>())
          .addAll(passages.get(i));
    }
    for (int i = 0; i < evidence.size(); i++) {
      Hit hit = evidence.get(i);
      rank(hit, i + 1, passages.get(i), articles.getOrDefault(hit.article().id(), Set.of()));
    }
    ranked.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparingInt(Scored::place)
            .thenComparingInt(scored -> scored.span().start()));
  }

  static Bearing of(Question question, List<Hit> evidence, Vocabulary vocabulary) {
    return new Bearing(question, evidence, vocabulary);
  }

  /** Best first. */
  List<Scored> ranked() {
    return ranked;
  }

  AskedFor kind() {
    return kind;
  }

  private static Map<Concept, Double> weights(List<Concept> asked, List<Set<String>> passages) {
    Map<Concept, Double> weights = new HashMap<>();
    for (Concept word : asked) {
      long having = passages.stream().filter(word::in).count();
      double rarity = Math.log(1 + (passages.size() - having + 0.5) / (having + 0.5));
      weights.put(word, 0.5 + rarity);
    }
    return weights;
  }

  private void rank(Hit hit, int place, Set<String> passage, Set<String> article) {
    String text = hit.passage().text();
    Language language = hit.passage().language();
    Map<Concept, Double> asked = weights.getOrDefault(language, Map.of());
    double around = share(asked, passage);
    Set<String> named = new HashSet<>();
    for (Concept name : names.getOrDefault(language, Set.of())) {
      name.forms().stream().filter(article::containsAll).forEach(named::addAll);
    }
    Optional<Concept> counted =
        vocabulary.said(kind.behind(question), language).stream().findFirst();
    double timely = timely(hit) ? 0.1 : 0;
    Set<String> before = Set.of();
    TimeScope scope = new TimeScope(years);
    scope.next(hit.article().displayTitle(), language);
    int end = 0;
    for (Span span : hit.passage().sentences()) {
      if (text.substring(end, span.start()).contains("\n")) {
        scope.paragraph();
      }
      end = span.end();
      String sentence = span.of(text);
      Set<String> terms = vocabulary.of(sentence, language);
      TimeScope.Fit yearBefore = scope.last();
      TimeScope.Fit time = scope.next(sentence, language);
      if (!terms.isEmpty() && !Instructions.isOne(sentence)) {
        // "In 2022 it was 18": what was so is said with the year before in the series.
        boolean series = time == TimeScope.Fit.ASKED && yearBefore == TimeScope.Fit.OTHER;
        double own = share(asked, series ? together(terms, before) : terms);
        int things = kind.countIn(sentence, question);
        double near =
            counted
                .map(noun -> kind.nearness(sentence, question, following(noun, language)))
                .orElse(0.0);
        double score =
            0.5 * own
                + 0.2 * share(asked, together(terms, before))
                + 0.2 * around
                + (kind == AskedFor.OTHER ? 0.05 : things > 0 ? 0.1 : 0)
                + 0.15 * near
                + 0.15 / hit.rank()
                + timely
                - (AskedFor.isQuestion(sentence) ? A_QUESTION : 0)
                - OTHER_NAME * lacking.get(place - 1)
                - otherYear(time)
                - 0.05 * Math.max(0, Math.log((double) sentence.length() / READABLE));
        double beside = share(asked, together(terms, named));
        ranked.add(new Scored(place, span, own, beside, around, things, near, time, score));
      }
      before = terms;
    }
  }

  private static double otherYear(TimeScope.Fit time) {
    return switch (time) {
      case ASKED, SAME -> 0;
      case OTHER_BEFORE -> OTHER_YEAR_BEFORE;
      case OTHER -> OTHER_YEAR;
    };
  }

  private ToIntFunction<String> following(Concept noun, Language language) {
    return stretch -> vocabulary.before(noun, stretch, language);
  }

  private static Set<String> together(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  private static double share(Map<Concept, Double> weights, Set<String> terms) {
    double all = 0;
    double had = 0;
    for (Map.Entry<Concept, Double> weight : weights.entrySet()) {
      all += weight.getValue();
      had += weight.getKey().in(terms) ? weight.getValue() : 0;
    }
    return all == 0 ? 0 : had / all;
  }

  /** Whether the article appeared in the days that the question speaks of, or right after them. */
  private boolean timely(Hit hit) {
    PublicationDate published = hit.article().metadata().published();
    return dates != null
        && published != null
        && !published.day().isBefore(dates.first())
        && !published.day().isAfter(dates.last().plusDays(REPORTED_WITHIN_DAYS));
  }
}
