package attache.corpus;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article beside its text; null where nothing says so, never a guess.
 *
 * @param source the outlet or office that published it
 */
public record Metadata(
    @Nullable String title,
    @Nullable String source,
    List<String> authors,
    @Nullable URI url,
    @Nullable PublicationDate published,
    Language language) {
  public Metadata {
    authors = List.copyOf(authors);
  }

  /** The day of publication without the place that it came from, or null. */
  public @Nullable LocalDate publishedOn() {
    return published == null ? null : published.day();
  }
}
