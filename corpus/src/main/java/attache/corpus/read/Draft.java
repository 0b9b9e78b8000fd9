package attache.corpus.read;

import attache.corpus.Language;
import attache.corpus.PublicationDate;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document's text as its format gives it, not yet cleaned, with what the format itself says about
 * it; null where it says nothing.
 *
 * @param text lines separated by line feeds
 */
public record Draft(
    String text,
    @Nullable String title,
    @Nullable String source,
    List<String> authors,
    @Nullable URI url,
    @Nullable PublicationDate published,
    @Nullable Language language) {
  /** A text this long tells its language by itself. UTF-16 units. */
  private static final int ENOUGH_TO_TELL = 200;

  public Draft {
    authors = List.copyOf(authors);
  }

  static Draft of(String text) {
    return new Draft(text, null, null, List.of(), null, null, null);
  }

  /**
   * Without the declared language where the text is long enough to tell: templates and office
   * programs declare one for every document.
   */
  public Draft doubtingLanguage() {
    return text.length() < ENOUGH_TO_TELL
        ? this
        : new Draft(text, title, source, authors, url, published, null);
  }

  Draft withText(String other) {
    return new Draft(other, title, source, authors, url, published, language);
  }
}
