package attache.corpus.clean;

import attache.corpus.split.SentenceSplitter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private Glue() {}

  /** The lines with such words parted. */
  static List<String> parted(List<String> lines) {
    List<String> stops = lines.stream().map(SentenceSplitter::partGlued).toList();
    List<String> before = stops;
    while (before.stream().anyMatch(Glue::mayBeJoined)) {
      Set<String> words = words(before);
      List<String> after = before.stream().map(line -> part(line, words)).toList();
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
    return before;
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

  private static Set<String> words(List<String> lines) {
    Set<String> words = new HashSet<>();
    for (String line : lines) {
      Matcher matcher = WORD.matcher(line);
      while (matcher.find()) {
        words.add(matcher.group());
      }
    }
    return words;
  }

  private static String part(String line, Set<String> words) {
    if (!mayBeJoined(line)) {
      return line;
    }
    return JOINED
        .matcher(line)
        .replaceAll(
            match -> {
              boolean both = known(match.group(1), words) && words.contains(match.group(2));
              return Matcher.quoteReplacement(
                  both ? match.group(1) + " " + match.group(2) : match.group());
            });
  }

  private static boolean known(String left, Set<String> words) {
    return left.length() > 2 && (words.contains(left) || words.contains(lowered(left)));
  }

  private static String lowered(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
