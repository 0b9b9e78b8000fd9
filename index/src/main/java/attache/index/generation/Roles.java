package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.index.generation.Living.Numbered;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which documents are searched and which are variants, where that is not as it was. */
final class Roles {
  private final Living living;
  private final CatalogueDelta delta;
  private final ArticleWriter writer;

  /** Of each document that changes its role the article that it is a variant of, or none. */
  private final Map<Numbered, Optional<ArticleId>> changed = new LinkedHashMap<>();

  Roles(Living living, CatalogueDelta delta, ArticleWriter writer) {
    this.living = living;
    this.delta = delta;
    this.writer = writer;
  }

  /** Says that a document is searched. */
  void search(Numbered document) throws IOException {
    if (!(living.entry(document).content() instanceof Entry.Held)) {
      changed.put(document, Optional.empty());
    }
  }

  /** Says that a document is a variant of a searched one. */
  void varyOf(Numbered document, ArticleId of) throws IOException {
    boolean already =
        living.entry(document).content() instanceof Entry.Variant variant
            && variant.of().equals(of);
    if (!already) {
      changed.put(document, Optional.of(of));
    }
  }

  /** Writes down what was said. */
  void apply() throws IOException {
    for (Map.Entry<Numbered, Optional<ArticleId>> each : changed.entrySet()) {
      Numbered document = each.getKey();
      Entry entry = living.entry(document);
      if (!(entry.content() instanceof Entry.Told told)) {
        throw new IllegalStateException(entry + " holds no article");
      }
      Article article = living.article(document);
      Entry.Content content =
          each.getValue().isPresent()
              ? new Entry.Variant(each.getValue().get(), told.identity())
              : new Entry.Held(told.identity());
      if (!document.added()) {
        living.supersede(document.number());
      }
      delta.put(entry.as(content), article, ReadAhead.bands(article), writer.embedded(article));
    }
  }
}
