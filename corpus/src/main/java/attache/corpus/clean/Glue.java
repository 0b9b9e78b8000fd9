package attache.corpus.clean;

import attache.corpus.language.Letters;
import attache.corpus.split.SentenceSplitter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts words that lost the space between them when a page's elements were joined: "the
 * meeting.Wang Yubo", "emphasizedIn-depth".
 *
 * <p>A full stop between a small and a capital letter is parted as {@link SentenceSplitter} takes
 * it. Two words without even a full stop are parted only where the article has each of them
 * elsewhere by itself: that tells "emphasizedIn" from "YouTube" and "PetroTimes".
 */
final class Glue {
  private static final Pattern JOINED =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])([\\p{L}\\p{M}]*\\p{Ll}\\p{M}*)(\\p{Lu}\\p{M}*[\\p{Ll}\\p{M}]+)(?![\\p{L}\\p{M}])");

  private Glue() {}

  /** The lines with such words parted. */
  static List<String> parted(List<String> lines) {
    List<String> before = lines.stream().map(SentenceSplitter::partGlued).toList();
    while (true) {
      List<String> all = before;
      List<String> after = before.stream().map(line -> part(line, all)).toList();
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
  }

  /** Whether a capital follows a small letter somewhere, which is quick to see. */
  private static boolean mayBeJoined(String line) {
    for (int i = 1; i < line.length(); i++) {
      char unit = line.charAt(i);
      if (Character.isUpperCase(unit) && isSmall(line.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSmall(char unit) {
    return Character.isLowerCase(unit) || Character.getType(unit) == Character.NON_SPACING_MARK;
  }

  private static String part(String line, List<String> all) {
    if (!mayBeJoined(line)) {
      return line;
    }
    return JOINED
        .matcher(line)
        .replaceAll(
            match -> {
              boolean both = isKnown(match.group(1), all) && isWord(match.group(2), all);
              return Matcher.quoteReplacement(
                  both ? match.group(1) + " " + match.group(2) : match.group());
            });
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
