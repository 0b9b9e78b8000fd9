package attache.corpus.clean;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Patterns that are looked for at the beginning of lines. Which of them a line can match at all is
 * told from its first letters, and remembered: most lines begin as no line of a frame does, and to
 * try each pattern on each of them took a tenth of the time of cleaning. Safe for many threads.
 */
final class Beginnings {
  /** How many first letters are looked at: as many as one number holds. UTF-16 units. */
  private static final int LETTERS = 4;

  /** Stands behind the end of a shorter line; no character is it. */
  private static final char END = '\uFFFF';

  /** Two to this power beginnings are remembered; where the place is taken, one is forgotten. */
  private static final int REMEMBERED_BITS = 12;

  private static final int NONE = -1;

  private static final int ALL = -1;

  private final List<Pattern> patterns;

  /** Two threads that want one place at once work out what they want and write either. */
  private final @Nullable Possible[] possible = new Possible[1 << REMEMBERED_BITS];

  /**
   * Which patterns may match behind some first letters.
   *
   * @param patterns a bit each
   */
  private record Possible(long letters, int patterns) {}

  /**
   * @param patterns at most 31
   */
  Beginnings(List<Pattern> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  /** The number of the first pattern that matches at the beginning of a line; empty is -1. */
  int first(String line) {
    return first(line, ALL);
  }

  /**
   * As {@link #first(String)}, of some patterns.
   *
   * @param among a bit for each pattern that the line may match
   */
  int first(String line, int among) {
    int candidates = candidates(line) & among;
    for (int i = 0; candidates != 0; i++, candidates >>= 1) {
      if ((candidates & 1) == 1 && patterns.get(i).matcher(line).lookingAt()) {
        return i;
      }
    }
    return NONE;
  }

  /** Whether one of the patterns matches at the beginning of a line. */
  boolean any(String line) {
    return first(line) != NONE;
  }

  private int candidates(String line) {
    long letters = 0;
    for (int i = 0; i < LETTERS; i++) {
      letters = (letters << Character.SIZE) | (i < line.length() ? line.charAt(i) : END);
    }
    // Fibonacci hashing: Knuth, The Art of Computer Programming, volume 3, 6.4.
    int place = (int) ((letters * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - REMEMBERED_BITS));
    Possible known = possible[place];
    if (known == null || known.letters() != letters) {
      known = new Possible(letters, possibleBehind(line));
      possible[place] = known;
    }
    return known.patterns();
  }

  // hitEnd() is for input of which more may come, and a line's first letters are that.
  @SuppressWarnings("JdkObsolete")
  private int possibleBehind(String line) {
    String letters = line.length() <= LETTERS ? line : line.substring(0, LETTERS);
    // With the first letter alone most patterns are out of the question.
    int open = line.length() > 1 ? candidates(line.substring(0, 1)) : ALL;
    int possible = 0;
    for (int i = 0; i < patterns.size(); i++) {
      if ((open & (1 << i)) == 0) {
        continue;
      }
      Matcher matcher = patterns.get(i).matcher(letters);
      // Where the letters neither match nor leave a match open, no line that begins so does.
      if (matcher.lookingAt() || matcher.hitEnd()) {
        possible |= 1 << i;
      }
    }
    return possible;
  }
}
