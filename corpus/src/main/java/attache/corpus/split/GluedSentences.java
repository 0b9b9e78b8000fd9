package attache.corpus.split;

import attache.corpus.language.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences with only a full stop between them, as crawling leaves them: "emphasized.In depth". */
public final class GluedSentences {
  /** Two words with a full stop but no space between: lower-case before it, capitalised behind. */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=[\\p{Ll}\\p{M})”’\"])[.!?](?:[”’\"])?(?=[“‘\"]?\\p{Lu}\\p{M}*[\\p{Ll}\\p{M}]+)"
              + "(?!(?:Com|Org|Net|Gov|Edu|Vn|Cn|Js|Py|Io)\\b)");

  private static final String QUOTES = "“‘\"”’";

  private GluedSentences() {}

  /** The text with a space between such sentences. */
  public static String parted(String text) {
    StringBuilder parted = new StringBuilder();
    int from = 0;
    for (int border : borders(text, 0, text.length())) {
      parted.append(text, from, border).append(' ');
      from = border;
    }
    return from == 0 ? text : parted.append(text, from, text.length()).toString();
  }

  /** Where, in a stretch of a text, such a sentence ends: behind its full stop. */
  static List<Integer> borders(String text, int start, int end) {
    if (!mayBeIn(text, start, end)) {
      return List.of();
    }
    List<Integer> borders = new ArrayList<>();
    Matcher glued = GLUED.matcher(text).region(start, end).useTransparentBounds(true);
    int from = start;
    while (glued.find()) {
      if (endsWord(text, from, glued.start())) {
        from = glued.end();
        borders.add(from);
      }
    }
    return borders;
  }

  /**
   * Whether a capital follows a full stop behind a small letter with nothing but signs between:
   * quick to see.
   */
  private static boolean mayBeIn(String text, int start, int end) {
    return mayBeIn('.', text, start, end)
        || mayBeIn('!', text, start, end)
        || mayBeIn('?', text, start, end);
  }

  private static boolean mayBeIn(char stop, String text, int start, int end) {
    int last = Math.max(start, end - 1);
    for (int i = text.indexOf(stop, start, last); i >= 0; i = text.indexOf(stop, i + 1, last)) {
      if (i == 0 || !mayEndWord(text.charAt(i - 1))) {
        continue;
      }
      int next = i + 1;
      while (next < text.length() && QUOTES.indexOf(text.charAt(next)) >= 0) {
        next++;
      }
      if (next < text.length() && Kinds.is(text.codePointAt(next), Kinds.UPPER_CASE)) {
        return true;
      }
    }
    return false;
  }

  /** A small letter, or what may stand behind one. */
  private static boolean mayEndWord(char unit) {
    return Kinds.is(unit, Kinds.LOWER_CASE | Kinds.MARK)
        || unit == ')'
        || QUOTES.indexOf(unit) >= 0
        || Character.isLowSurrogate(unit);
  }

  /** Whether what stands before the full stop is a plain word, not a domain, file name or code. */
  private static boolean endsWord(String text, int from, int stop) {
    int wordStart = stop;
    while (wordStart > from && !Character.isWhitespace(text.charAt(wordStart - 1))) {
      wordStart--;
    }
    String word = text.substring(wordStart, stop);
    return word.length() > 1
        && word.chars().noneMatch(unit -> "./@_#:\\".indexOf(unit) >= 0)
        && !Abbreviations.continues(word, false, "Name");
  }
}
