package attache.index.generation;

import attache.corpus.ArticleId;
import attache.corpus.ContentDigest;
import attache.index.IndexUnusable;
import attache.index.search.PassageIndex;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Takes an article out of the index by hand, for good. */
final class Removing {
  private final HomeLayout layout;
  private final PassageIndex format;
  private final CurrentGeneration current;
  private final Publication publication;

  Removing(
      HomeLayout layout, PassageIndex format, CurrentGeneration current, Publication publication) {
    this.layout = layout;
    this.format = format;
    this.current = current;
    this.publication = publication;
  }

  /**
   * Publishes a generation without an article and its variants. Whoever calls holds the lock.
   *
   * @param article by its own id or that of one of its variants
   * @return empty where there is no such article
   */
  Optional<Manifest> remove(ArticleId article)
      throws IOException, IndexUnusable, Publication.CheckFailed {
    try (OpenGeneration open = current.open(GenerationCheck.noVectors()).orElse(null)) {
      if (open == null) {
        return Optional.empty();
      }
      ArticleId searched = open.searchedAs(article).orElse(article);
      OptionalInt holding = open.catalogue().holding(searched);
      if (holding.isEmpty()) {
        return Optional.empty();
      }
      List<Integer> numbers = new ArrayList<>(open.catalogue().variantsOf(searched));
      numbers.add(holding.getAsInt());
      return Optional.of(publishWithout(open, searched, numbers));
    }
  }

  private Manifest publishWithout(OpenGeneration open, ArticleId article, List<Integer> numbers)
      throws IOException, Publication.CheckFailed {
    Set<ContentDigest> digests = new HashSet<>();
    Instant now = publication.now();
    String reason = open.manifest().removals().with(article, Set.of(), now).reason(article);
    try (Build build = Build.begin(layout, format, open.folder(), true)) {
      try (CatalogueDelta delta = new CatalogueDelta(build.delta())) {
        for (int number : numbers) {
          Entry entry = open.catalogue().entry(number);
          digests.add(entry.digest());
          build.dropEntry(entry.place());
          delta.add(entry.as(new Entry.Unreadable(reason)));
        }
        build.dropArticle(article);
        build.add(delta);
      }
      Manifest before = open.manifest();
      return publication.publish(
          build,
          new Publication.Origin(
              null,
              before.info().name(),
              before.complete(),
              before.deduplicated(),
              CurrentPointer.read(layout).map(CurrentPointer::rolledBack).orElse(false),
              before.info().corpusPaths(),
              before.addedPaths(),
              before.removals().with(article, digests, now),
              before.info().embedding()));
    }
  }
}
