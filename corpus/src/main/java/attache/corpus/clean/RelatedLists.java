package attache.corpus.clean;

import java.util.List;
import java.util.regex.Pattern;

/** Knows lists of other articles: their headings, and lines that lead to one. */
final class RelatedLists {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String HEADINGS =
      Phrases.load("related.txt").values().stream()
          .flatMap(List::stream)
          .sorted((a, b) -> Integer.compare(b.length(), a.length()))
          .map(Pattern::quote)
          .reduce((a, b) -> a + "|" + b)
          .orElseThrow();

  private static final Pattern HEADING =
      Pattern.compile("[^\\p{L}\\p{N}]*(?:" + HEADINGS + ")[^\\p{L}\\p{N}]*$", FLAGS);

  private static final Pattern POINTER =
      Pattern.compile("[^\\p{L}\\p{N}]*(?:" + HEADINGS + ")\\s*(?:[:：>»]|\\s\\|)\\s*\\S.*$", FLAGS);

  private static final Beginnings HEADINGS_ALONE = new Beginnings(List.of(HEADING));

  private static final Beginnings POINTERS = new Beginnings(List.of(POINTER));

  private RelatedLists() {}

  static boolean isHeading(String line) {
    return line.length() <= 60 && HEADINGS_ALONE.any(line);
  }

  /** Whether a line names another article by itself. */
  static boolean isPointer(Line line) {
    return line.words() <= 40
        && leadsOn(line.text())
        && POINTERS.any(line.text())
        && !Lines.endsWithFullStop(line.text());
  }

  /** Whether one of the signs stands in a line that part a pointer from what it points to. */
  private static boolean leadsOn(String line) {
    return line.indexOf(':') >= 0
        || line.indexOf('：') >= 0
        || line.indexOf('>') >= 0
        || line.indexOf('»') >= 0
        || line.indexOf('|') >= 0;
  }

  /**
   * Whether a line can stand in a list of headlines: it makes no statement, does not lead on to the
   * next line, and is not long.
   */
  static boolean isEntry(Line line) {
    return !line.endsAsStatement() && !Lines.goesOn(line.text()) && line.words() <= 45;
  }
}
