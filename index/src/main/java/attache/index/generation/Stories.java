package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.PublicationDate;
import attache.corpus.duplicate.StoryText;
import attache.index.generation.Living.Numbered;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the documents that tell one story: those of one address, of equal text, and near-copies.
 * One of them is searched, the others are its variants.
 *
 * <p>Only what the update touched is looked at, but with all that hangs together with it, so that
 * the outcome is that of looking at the whole corpus. Which document is searched follows from the
 * documents alone and not from the order in which they came: {@link Teller} says which; the others
 * are variants of the first one that they are copies of. Only between documents of one day does the
 * one go first that was searched already, so that its id stays.
 */
final class Stories {
  /** How many texts are kept for being compared: some 20 kB each. */
  private static final int KEPT_TEXTS = 500;

  private final Living living;
  private final Roles roles;
  private final Candidates candidates;
  private final Set<Numbered> settled = new HashSet<>();

  /** An article as it is compared with others. */
  private record Compared(Entry.Identity identity, StoryText text) {}

  private final Map<Numbered, Compared> compared =
      new LinkedHashMap<>(KEPT_TEXTS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Numbered, Compared> eldest) {
          return size() > KEPT_TEXTS;
        }
      };

  Stories(Living living, Roles roles) throws IOException {
    this.living = living;
    this.roles = roles;
    candidates = Candidates.in(living);
  }

  /** Gives every document its role whose story the update touched. */
  void settle() throws IOException {
    Set<Numbered> touched = new LinkedHashSet<>(bereft());
    touched.addAll(candidates.sharing());
    for (Numbered document : touched) {
      if (!settled.contains(document)) {
        settle(together(document));
      }
    }
  }

  /** The variants whose article is gone, has changed or has moved. */
  private List<Numbered> bereft() throws IOException {
    List<Numbered> bereft = new ArrayList<>();
    living
        .before()
        .walk(
            (number, content) -> {
              if (content == CatalogueFields.HELD && !living.stays(number)) {
                for (int variant : living.before().variantsOf(living.identity(number).id())) {
                  if (living.stays(variant)) {
                    bereft.add(new Numbered(false, variant));
                  }
                }
              }
            });
    return bereft;
  }

  /** All documents that hang together with one, through whichever others. */
  private List<Teller> together(Numbered first) throws IOException {
    List<Teller> found = new ArrayList<>();
    Deque<Numbered> open = new ArrayDeque<>(List.of(first));
    settled.add(first);
    while (!open.isEmpty()) {
      Numbered document = open.remove();
      Entry entry = living.entry(document);
      Article article = living.article(document);
      boolean searched = living.before().holding(article.id()).isPresent();
      found.add(Teller.of(document, entry, article, searched));
      for (Numbered other : candidates.of(document, entry, article)) {
        if (!settled.contains(other) && isSame(document, other)) {
          settled.add(other);
          open.add(other);
        }
      }
    }
    return found;
  }

  private boolean isSame(Numbered one, Numbered other) throws IOException {
    Compared first = compared(one);
    Compared second = compared(other);
    return first.identity.id().equals(second.identity.id())
        || first.identity.text().equals(second.identity.text())
        || first.text.isCopyOf(second.text);
  }

  private Compared compared(Numbered document) throws IOException {
    Compared known = compared.get(document);
    if (known != null) {
      return known;
    }
    if (!(living.entry(document).content() instanceof Entry.Told told)) {
      throw new IllegalStateException(document + " holds no article");
    }
    Article article = living.article(document);
    PublicationDate published = article.metadata().published();
    Compared read =
        new Compared(
            told.identity(),
            StoryText.of(
                article.metadata().title(),
                article.text(),
                published == null ? null : published.day()));
    compared.put(document, read);
    return read;
  }

  private void settle(List<Teller> together) throws IOException {
    List<Teller> searched = new ArrayList<>();
    for (Teller teller : Teller.inOrder(together)) {
      ArticleId of = null;
      for (Teller other : searched) {
        if (of == null && isSame(teller.document(), other.document())) {
          of = other.id();
        }
      }
      if (of == null) {
        searched.add(teller);
        roles.search(teller.document());
      } else {
        roles.varyOf(teller.document(), of);
      }
    }
  }
}
