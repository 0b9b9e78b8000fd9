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

  private RelatedLists() {}

  static boolean isHeading(String line) {
    return line.length() <= 60 && HEADING.matcher(line).lookingAt();
  }

  /** Whether a line names another article by itself. */
  static boolean isPointer(String line) {
    return leadsOn(line) && Lines.words(line) <= 40 && POINTER.matcher(line).lookingAt();
  }

  /** Whether one of the signs stands in a line that part a pointer from what it points to. */
  private static boolean leadsOn(String line) {
    return line.chars().anyMatch(unit -> ":：>»|".indexOf(unit) >= 0);
  }

  /** Whether a line can stand in a list of headlines: it makes no statement, and is not long. */
  static boolean isEntry(String line) {
    return !Lines.endsAsStatement(line) && Lines.words(line) <= 45;
  }
}
