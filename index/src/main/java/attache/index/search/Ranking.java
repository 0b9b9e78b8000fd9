package attache.index.search;

import attache.corpus.Language;
import attache.index.DateRange;
import attache.index.Hit;
import attache.index.Hit.ScorePart;
import attache.index.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;

/** Puts what was found in its order: the fused lists, and what the day of publication is worth. */
final class Ranking {
  /** What an article of the days that a question hints at ("recently") counts more. */
  private static final double HINTED = 1.5;

  private final IndexSearcher searcher;
  private final DocumentValues values;

  Ranking(IndexSearcher searcher, DocumentValues values) {
    this.searcher = searcher;
    this.values = values;
  }

  private record Scored(int document, double score, List<ScorePart> parts) {}

  /**
   * The best passages, at most as many as the query wants.
   *
   * @param passages the shares of each document
   * @param articles the shares of each article, by its key
   * @param coverage how much of the question each language says
   */
  List<Hit> hits(
      Query query,
      Map<Long, List<ScorePart>> passages,
      Map<Long, List<ScorePart>> articles,
      Coverage.Shares coverage)
      throws IOException {
    List<Scored> scored = new ArrayList<>(passages.size());
    for (Map.Entry<Long, List<ScorePart>> each : passages.entrySet()) {
      int document = Math.toIntExact(each.getKey());
      List<ScorePart> parts = new ArrayList<>(each.getValue());
      parts.addAll(articles.getOrDefault(values.articleKey(document), List.of()));
      scored.add(boosted(document, query, covered(document, parts, coverage)));
    }
    // Documents of one score stay in the order of the index, so that a question gives the same
    // answer every time.
    scored.sort(
        Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::document));
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (Scored each : scored.subList(0, Math.min(query.passages(), scored.size()))) {
      Document document = stored.document(each.document);
      hits.add(
          new Hit(
              hits.size() + 1,
              PassageDocument.passage(document),
              PassageDocument.summary(document),
              each.score,
              each.parts));
    }
    return hits;
  }

  /** Adds what a passage loses whose language says less of the question than another. */
  private List<ScorePart> covered(int document, List<ScorePart> parts, Coverage.Shares coverage) {
    Language language = values.language(document);
    double factor = coverage.factor(language);
    if (factor < 1) {
      double fused = parts.stream().mapToDouble(ScorePart::share).sum();
      parts.add(new ScorePart("coverage", 0, coverage.of(language), fused * (factor - 1)));
    }
    return parts;
  }

  /** Multiplies a fused score by what the day of publication is worth. */
  private Scored boosted(int document, Query query, List<ScorePart> parts) {
    double fused = 0;
    for (ScorePart part : parts) {
      fused += part.share();
    }
    OptionalLong published = values.published(document);
    if (published.isEmpty()) {
      return new Scored(document, fused, parts);
    }
    DateRange dates = query.dates();
    double boost = dates == null ? Recency.boost(published.getAsLong(), query.asked()) : 1;
    if (dates != null
        && published.getAsLong() >= dates.first().toEpochDay()
        && published.getAsLong() <= dates.last().toEpochDay()) {
      boost = HINTED;
    }
    if (boost - 1 >= 1e-6) {
      parts.add(new ScorePart("date", 0, boost, fused * (boost - 1)));
    }
    return new Scored(document, fused * boost, parts);
  }

  /** Marks what was found only because nothing of the days that the question names was. */
  static List<Hit> outsideTheDates(List<Hit> hits) {
    return hits.stream()
        .map(
            hit -> {
              List<ScorePart> parts = new ArrayList<>(hit.parts());
              parts.add(new ScorePart(Hit.OUTSIDE_THE_DATES, 0, 0, 0));
              return new Hit(hit.rank(), hit.passage(), hit.article(), hit.score(), parts);
            })
        .toList();
  }
}
