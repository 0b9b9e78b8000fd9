package attache.index.generation;

import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import attache.index.Removal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The articles that somebody took out of the index by hand.
 *
 * @param byDigest each under the digests of its documents, by which they are known at other places
 * @param times when each was taken out; those of long ago have none
 */
record Removals(Map<ContentDigest, ArticleId> byDigest, Map<ArticleId, Instant> times) {
  static final Removals NONE = new Removals(Map.of(), Map.of());

  Removals {
    byDigest = Map.copyOf(byDigest);
    times = Map.copyOf(times);
  }

  /**
   * @param lines as {@link #lines} gives them
   * @param times as {@link #timeLines} gives them
   */
  static Removals of(List<String> lines, List<String> times) {
    Map<ContentDigest, ArticleId> byDigest = new LinkedHashMap<>();
    for (String line : lines) {
      int space = line.indexOf(' ');
      byDigest.put(
          new ContentDigest(line.substring(0, space)), new ArticleId(line.substring(space + 1)));
    }
    Map<ArticleId, Instant> byArticle = new LinkedHashMap<>();
    for (String line : times) {
      int space = line.indexOf(' ');
      byArticle.put(
          new ArticleId(line.substring(space + 1)), Instant.parse(line.substring(0, space)));
    }
    return new Removals(byDigest, byArticle);
  }

  /** One line for each document: its digest and its article's id. */
  List<String> lines() {
    return byDigest.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .sorted()
        .toList();
  }

  /** One line for each article whose time is known: the time and its id. */
  List<String> timeLines() {
    return times.entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey())
        .sorted()
        .toList();
  }

  List<Removal> articles() {
    return byDigest.values().stream().distinct().sorted().map(this::removal).toList();
  }

  Removal removal(ArticleId article) {
    return new Removal(article, times.get(article));
  }

  Removals without(Set<ArticleId> restored) {
    Map<ContentDigest, ArticleId> left = new LinkedHashMap<>(byDigest);
    left.values().removeAll(restored);
    Map<ArticleId, Instant> timesLeft = new LinkedHashMap<>(times);
    timesLeft.keySet().removeAll(restored);
    return new Removals(left, timesLeft);
  }

  Removals with(ArticleId article, Set<ContentDigest> documents, Instant at) {
    Map<ArticleId, Instant> moreTimes = new LinkedHashMap<>(times);
    moreTimes.put(article, at);
    return new Removals(with(article, documents).byDigest, moreTimes);
  }

  /** With more documents of an article that was removed. */
  Removals with(ArticleId article, Set<ContentDigest> documents) {
    Map<ContentDigest, ArticleId> more = new LinkedHashMap<>(byDigest);
    documents.forEach(digest -> more.put(digest, article));
    return new Removals(more, times);
  }

  boolean contains(ArticleId article) {
    return byDigest.containsValue(article);
  }

  boolean contains(ContentDigest digest) {
    return byDigest.containsKey(digest);
  }

  /** The article that a document with this digest was, if it was removed. */
  Optional<ArticleId> article(ContentDigest digest) {
    return Optional.ofNullable(byDigest.get(digest));
  }

  /** Why a document of a removed article is not indexed, for a person to read. */
  String reason(ArticleId article) {
    Instant at = times.get(article);
    return "it was removed by hand%s; `attache articles restore %s` brings it back"
        .formatted(at == null ? "" : " on " + LocalDate.ofInstant(at, ZoneOffset.UTC), article);
  }
}
