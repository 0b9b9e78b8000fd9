package attache.index.generation;

import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The articles that somebody took out of the index by hand.
 *
 * @param byDigest each under the digests of its documents, by which they are known at other places
 */
record Removals(Map<ContentDigest, ArticleId> byDigest) {
  static final Removals NONE = new Removals(Map.of());

  Removals {
    byDigest = Map.copyOf(byDigest);
  }

  /** From lines as {@link #lines} gives them. */
  static Removals of(List<String> lines) {
    Map<ContentDigest, ArticleId> byDigest = new LinkedHashMap<>();
    for (String line : lines) {
      int space = line.indexOf(' ');
      byDigest.put(
          new ContentDigest(line.substring(0, space)), new ArticleId(line.substring(space + 1)));
    }
    return new Removals(byDigest);
  }

  /** One line for each document: its digest and its article's id. */
  List<String> lines() {
    return byDigest.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .sorted()
        .toList();
  }

  List<ArticleId> articles() {
    return byDigest.values().stream().distinct().sorted().toList();
  }

  Removals without(Set<ArticleId> restored) {
    Map<ContentDigest, ArticleId> left = new LinkedHashMap<>(byDigest);
    left.values().removeAll(restored);
    return new Removals(left);
  }

  Removals with(ArticleId article, Set<ContentDigest> documents) {
    Map<ContentDigest, ArticleId> more = new LinkedHashMap<>(byDigest);
    documents.forEach(digest -> more.put(digest, article));
    return new Removals(more);
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

  /** Why a removed document is not indexed, for a person to read. */
  static String reason() {
    return "it was removed by hand; restore it if it is to come back";
  }
}
