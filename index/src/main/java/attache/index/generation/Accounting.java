package attache.index.generation;

import attache.corpus.ArticleId;
import attache.index.UpdateReport.Difference.Kind;
import java.io.IOException;
import java.util.OptionalInt;

/**
 * Counts what became of the documents, by setting the catalogue as it will be beside the catalogue
 * as it was: so that the counts add up whatever the way from the one to the other.
 */
final class Accounting {
  private final Living living;
  private final Tally tally;

  private Accounting(Living living, Tally tally) {
    this.living = living;
    this.tally = tally;
  }

  /** Counts all of them. */
  static void of(Living living, Tally tally) throws IOException {
    Accounting accounting = ofFormer(living, tally);
    living.added().walk((number, content) -> accounting.added(living.added().entry(number)));
  }

  /** Counts the documents that were there before; {@link #added} those that the update adds. */
  static Accounting ofFormer(Living living, Tally tally) throws IOException {
    of(living.before(), living.changes(), living::isSuperseded, tally);
    Accounting accounting = new Accounting(living, tally);
    living.before().walk(accounting::former);
    return accounting;
  }

  /** Counts where nothing has changed. */
  static void of(Catalogue before, Changes changes, Tally tally) throws IOException {
    of(before, changes, number -> false, tally);
  }

  private static void of(
      Catalogue before, Changes changes, java.util.function.IntPredicate superseded, Tally tally)
      throws IOException {
    before.walk(
        (number, content) -> {
          if (!changes.isClaimed(number) || superseded.test(number)) {
            return;
          }
          switch (content) {
            case CatalogueFields.HELD -> tally.unchanged++;
            case CatalogueFields.VARIANT -> tally.duplicate++;
            default -> reject(before.entry(number), tally);
          }
        });
  }

  private static void reject(Entry entry, Tally tally) {
    if (entry.content() instanceof Entry.Unreadable unreadable) {
      tally.reject(entry.location(), unreadable.reason());
    }
  }

  /** Looks at what was searched and perhaps is no more. */
  private void former(int number, int content) throws IOException {
    if (content != CatalogueFields.HELD || living.stays(number)) {
      return;
    }
    Entry.Identity identity = living.identity(number);
    if (living.added().withOwn(identity.id()).isEmpty()) {
      tally.removed++;
      tally.differs(Kind.REMOVED, identity.id(), identity.displayTitle());
    } else if (living.added().holding(identity.id()).isEmpty()) {
      tally.demote();
    }
  }

  /** Counts a document that the update adds. */
  void added(Entry entry) throws IOException {
    switch (entry.content()) {
      case Entry.Held held -> {
        ArticleId id = held.identity().id();
        OptionalInt former = living.before().holding(id);
        if (former.isEmpty()) {
          tally.added++;
          tally.differs(Kind.ADDED, id, held.identity().displayTitle());
        } else if (living.before().entry(former.getAsInt()).digest().equals(entry.digest())) {
          tally.unchanged++;
        } else {
          tally.changed++;
          tally.differs(Kind.CHANGED, id, held.identity().displayTitle());
        }
      }
      case Entry.Variant variant -> tally.duplicate++;
      case Entry.Unreadable unreadable -> reject(entry, tally);
    }
  }
}
