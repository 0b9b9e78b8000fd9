package attache.index.generation;

import attache.corpus.ArticleId;
import attache.corpus.CorpusUnreadable;
import attache.corpus.RawDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds out, from digests alone, which documents are as the catalogue has them and which have to be
 * looked at. Not safe for several threads.
 */
final class Changes {
  /**
   * The most documents that are kept for looking at; where there are more, the corpus is scanned
   * once more, which costs less than the memory.
   */
  private static final int KEPT = 1_000;

  private final Catalogue before;
  private final Set<ArticleId> restored;

  /** Entries whose document is still there, or known again at another place. */
  private final FixedBitSet claimed;

  /** Entries whose content has turned up at another place, and which are to go there. */
  private final FixedBitSet wanted;

  private final List<RawDocument> kept = new ArrayList<>();
  private long different;

  Changes(Catalogue before, Set<ArticleId> restored) {
    this.before = before;
    this.restored = restored;
    claimed = new FixedBitSet(Math.max(1, before.limit()));
    wanted = new FixedBitSet(Math.max(1, before.limit()));
  }

  /** Looks at a document of the corpus. */
  void meet(RawDocument document) {
    try {
      OptionalInt same = asBefore(document);
      if (same.isPresent()) {
        claimed.set(same.getAsInt());
        return;
      }
      different++;
      if (different <= KEPT) {
        kept.add(document);
      } else {
        kept.clear();
      }
      if (!isFirst()) {
        before.withDigest(document.digest()).forEach(wanted::set);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether nothing was there before: then no digest need be taken to know what is new. */
  private boolean isFirst() {
    return before.limit() == 0;
  }

  /** The entry of a document that is where it was, with the content it had. */
  private OptionalInt asBefore(RawDocument document) throws IOException {
    if (isFirst()) {
      return OptionalInt.empty();
    }
    OptionalInt same = before.withState(Entry.place(document), document.digest());
    boolean toLookAt =
        same.isPresent()
            && !restored.isEmpty()
            && before.content(same.getAsInt()) == CatalogueFields.UNREADABLE;
    return toLookAt ? OptionalInt.empty() : same;
  }

  /** How many documents are not as the catalogue has them. */
  long different() {
    return different;
  }

  /** Hands on the documents that are not as the catalogue has them. */
  void each(CorpusRoots roots, Consumer<RawDocument> found) throws CorpusUnreadable {
    if (different <= KEPT) {
      kept.forEach(found);
      return;
    }
    roots.scan(
        document -> {
          try {
            if (asBefore(document).isEmpty()) {
              found.accept(document);
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        rejected -> {});
  }

  /**
   * Keeps what the catalogue has of a file or folder that could not be reached. To be called when
   * all documents were met.
   *
   * @return whether any articles are among it; empty where there is nothing at all
   */
  Optional<Boolean> keep(Path path) {
    boolean[] any = {false, false};
    try {
      before.walk(
          (number, content) -> {
            if (!claimed.get(number) && before.entry(number).file().startsWith(path)) {
              claimed.set(number);
              any[0] = true;
              any[1] |= content != CatalogueFields.UNREADABLE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return any[0] ? Optional.of(any[1]) : Optional.empty();
  }

  boolean isClaimed(int number) {
    return claimed.get(number);
  }

  void claim(int number) {
    claimed.set(number);
  }

  /** Whether nobody has a right to an entry: its document is gone, or has other content. */
  boolean isFree(int number) {
    return !claimed.get(number) && !wanted.get(number);
  }

  /** Whether an entry is left over. */
  boolean anyUnclaimed() throws IOException {
    boolean[] any = {false};
    before.walk((number, content) -> any[0] |= !claimed.get(number));
    return any[0];
  }
}
