package attache.index.generation;

import attache.corpus.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of the corpus as they will be: those of the catalogue that stay, and those that the
 * update adds. Not safe for several threads.
 */
final class Living {
  private final Catalogue before;
  private final Changes changes;
  private final CatalogueDelta delta;

  /** Entries of before whose place the delta says something new about. */
  private final FixedBitSet superseded;

  /** Whether what was not met is gone; otherwise it may still turn up. */
  private boolean complete;

  /** What the delta held when it was last looked at. */
  private Catalogue added;

  Living(Catalogue before, Changes changes, CatalogueDelta delta) throws IOException {
    this.before = before;
    this.changes = changes;
    this.delta = delta;
    added = delta.catalogue();
    superseded = new FixedBitSet(Math.max(1, before.limit()));
  }

  /**
   * A document.
   *
   * @param added whether the update adds it; its number is then one of the delta's
   */
  record Numbered(boolean added, int number) {}

  Catalogue before() {
    return before;
  }

  /** What the update adds, as of the last {@link #refresh}. */
  Catalogue added() {
    return added;
  }

  /** Takes in what was added since; numbers of added documents change. */
  void refresh() throws IOException {
    added = delta.catalogue();
  }

  Changes changes() {
    return changes;
  }

  void supersede(int number) {
    superseded.set(number);
  }

  boolean isSuperseded(int number) {
    return superseded.get(number);
  }

  /** Says that every document of the corpus was met. */
  void complete() {
    complete = true;
  }

  boolean isComplete() {
    return complete;
  }

  /** Whether an entry of the catalogue does not stay as it is. */
  boolean isAnyReplaced() throws IOException {
    boolean[] any = {false};
    before.walk((number, content) -> any[0] |= !stays(number));
    return any[0];
  }

  /** Whether an entry of the catalogue stays as it is. */
  boolean stays(int number) {
    return !superseded.get(number) && !isGone(number);
  }

  /** Whether the document of an entry is in the corpus no more. */
  boolean isGone(int number) {
    return complete && !changes.isClaimed(number);
  }

  private Catalogue of(Numbered document) {
    return document.added ? added : before;
  }

  Entry entry(Numbered document) throws IOException {
    return of(document).entry(document.number);
  }

  Article article(Numbered document) throws IOException {
    return of(document).article(document.number);
  }

  /** Of an article in the catalogue. */
  Entry.Identity identity(int number) throws IOException {
    if (before.entry(number).content() instanceof Entry.Told told) {
      return told.identity();
    }
    throw new IllegalArgumentException("Entry " + number + " holds no article");
  }

  /** The documents with a value in a field of the catalogue. */
  List<Numbered> with(String field, BytesRef value) throws IOException {
    List<Numbered> found = new ArrayList<>();
    for (int number : before.all(field, value)) {
      if (stays(number)) {
        found.add(new Numbered(false, number));
      }
    }
    for (int number : added.all(field, value)) {
      found.add(new Numbered(true, number));
    }
    return found;
  }

  /** What is done with documents that share a value. */
  @FunctionalInterface
  interface Step {
    void visit(List<Numbered> documents) throws IOException;
  }

  /**
   * Visits, value by value of a field, the documents that share one, as far as one of them is
   * added: both indexes' values are gone through once, in their order, so that the time is that of
   * reading them.
   */
  void sharing(String field, Step step) throws IOException {
    TermsEnum values = added.values(field);
    TermsEnum older = before.values(field);
    while (values != null && values.next() != null) {
      BytesRef value = values.term();
      if (values.docFreq() > 1 || (older != null && older.seekExact(value))) {
        List<Numbered> documents = with(field, value);
        if (documents.size() > 1) {
          step.visit(documents);
        }
      }
    }
  }
}
