package attache.corpus.clean;

import attache.corpus.language.Kinds;
import attache.corpus.language.Letters;
import attache.corpus.split.GluedSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Parts words that lost the space between them when a page's elements were joined: "the
 * meeting.Wang Yubo", "emphasizedIn-depth".
 *
 * <p>A full stop between a small and a capital letter is parted as {@link GluedSentences} takes it.
 * Two words without even a full stop are parted only where the article has each of them elsewhere
 * by itself: that tells "emphasizedIn" from "YouTube" and "PetroTimes".
 */
final class Glue {
  private Glue() {}

  /**
   * Whether a line may have such words, as it stands among whichever others: of most lines a look
   * tells that it has none.
   */
  static boolean mayPart(String line) {
    return border(line, 0) >= 0 || !GluedSentences.parted(line).equals(line);
  }

  /** The lines with such words parted. */
  static List<String> parted(List<Line> lines) {
    List<String> before = new ArrayList<>(lines.size());
    for (Line line : lines) {
      before.add(line.mayBeGlued() ? GluedSentences.parted(line.text()) : line.text());
    }
    while (true) {
      List<String> after = new ArrayList<>(before.size());
      for (int i = 0; i < before.size(); i++) {
        String line = before.get(i);
        after.add(lines.get(i).mayBeGlued() ? part(line, before) : line);
      }
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
  }

  private static String part(String line, List<String> all) {
    StringBuilder parted = null;
    int done = 0;
    int from = 0;
    for (int border = border(line, from); border >= 0; border = border(line, from)) {
      int start = startOfWord(line, border);
      from = Letters.endOfWord(line, border);
      if (isKnown(line.substring(start, border), all)
          && isWord(line.substring(border, from), all)) {
        parted = parted == null ? new StringBuilder() : parted;
        parted.append(line, done, border).append(' ');
        done = border;
      }
    }
    return parted == null ? line : parted.append(line, done, line.length()).toString();
  }

  /**
   * Where the next word of which the last capital follows a small letter has that capital; -1 where
   * there is none. What is behind the capital is small, and not nothing.
   */
  private static int border(String line, int from) {
    for (int i = Math.max(1, from); i < line.length() - 1; i++) {
      if (Kinds.is(line.charAt(i), Kinds.UPPER_CASE)
          && isSmall(line.charAt(i - 1))
          && endsSmall(line, i + 1)
          && followsSmall(line, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSmall(char unit) {
    return Kinds.is(unit, Kinds.LOWER_CASE | Kinds.MARK);
  }

  /** Whether a small letter is before a place, marks upon it aside. */
  private static boolean followsSmall(String line, int place) {
    int before = place - 1;
    while (before > 0 && Letters.isMark(line.charAt(before))) {
      before--;
    }
    return Character.isLowerCase(line.charAt(before));
  }

  /** Whether the rest of the word is small letters, one at least. */
  private static boolean endsSmall(String line, int start) {
    int at = start;
    boolean letters = false;
    while (at < line.length() && isSmall(line.charAt(at))) {
      letters = true;
      at++;
    }
    return letters && (at == line.length() || !Letters.isOfWord(line.codePointAt(at)));
  }

  private static int startOfWord(String line, int within) {
    int at = within;
    while (at > 0 && Letters.isOfWord(line.codePointBefore(at))) {
      at -= Character.charCount(line.codePointBefore(at));
    }
    return at;
  }

  private static boolean isKnown(String left, List<String> lines) {
    return left.length() > 2
        && (isWord(left, lines) || isWord(left.toLowerCase(Locale.ROOT), lines));
  }

  /** Whether a word stands by itself somewhere. */
  private static boolean isWord(String word, List<String> lines) {
    for (String line : lines) {
      for (int at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
        int end = at + word.length();
        boolean begins = at == 0 || !Letters.isOfWord(line.codePointBefore(at));
        if (begins && (end == line.length() || !Letters.isOfWord(line.codePointAt(end)))) {
          return true;
        }
      }
    }
    return false;
  }
}
