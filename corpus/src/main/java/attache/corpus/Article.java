package attache.corpus;

import java.util.List;

/**
 * An article, cleaned and cut.
 *
 * @param text the cleaned text without the title, paragraphs separated by one line feed; NFC
 * @param passages in order, each a stretch of {@code text}; they do not overlap and leave out only
 *     white space
 * @param removed what cleaning took away, line by line, with its reason
 */
public record Article(
    ArticleId id,
    Metadata metadata,
    String text,
    List<Passage> passages,
    List<RemovedLine> removed) {
  private static final int LEAD = 80;

  public Article {
    passages = List.copyOf(passages);
    removed = List.copyOf(removed);
  }

  /** The title, or where there is none the beginning of the text, at most 80 UTF-16 units. */
  public String displayTitle() {
    return displayTitle(metadata, text);
  }

  /**
   * As {@link #displayTitle()}, for whoever holds only the metadata and the beginning of the text.
   */
  public static String displayTitle(Metadata metadata, String lead) {
    if (metadata.title() != null) {
      return metadata.title();
    }
    String line = lead.lines().findFirst().orElse("").strip();
    if (line.length() <= LEAD) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LEAD - 2)) ? LEAD - 2 : LEAD - 1;
    return line.substring(0, end).strip() + "…";
  }
}
