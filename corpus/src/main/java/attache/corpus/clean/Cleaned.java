package attache.corpus.clean;

import attache.corpus.Metadata;
import attache.corpus.RemovedLine;
import java.util.List;

/**
 * A draft made fit to be cited.
 *
 * @param text paragraphs separated by one line feed, without the title; may be empty
 */
public record Cleaned(Metadata metadata, String text, List<RemovedLine> removed) {
  public Cleaned {
    removed = List.copyOf(removed);
  }
}
