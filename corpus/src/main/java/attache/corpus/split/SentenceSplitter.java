package attache.corpus.split;

import attache.corpus.Language;
import attache.corpus.Span;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the sentences of a text by Unicode's rules (UAX 29, from ICU), mended where news and
 * crawled pages depart from them: abbreviations, initials and list numerals end no sentence; a
 * quotation's question mark does not end the sentence around it; a sentence glued to the next ("the
 * meeting.Wang Yubo said") ends all the same; citation marks behind a full stop belong to the
 * sentence they follow; a long Chinese sentence ends at its semicolons too.
 *
 * <p>A line feed always ends a sentence. Safe for many threads.
 */
public final class SentenceSplitter {
  /** A Chinese sentence above this length, in UTF-16 units, is cut at its semicolons. */
  private static final int LONG_CHINESE = 100;

  /** No stretch this short stands alone at a semicolon. */
  private static final int SHORT_CHINESE = 10;

  /** How far behind a border its surroundings are looked at. UTF-16 units. */
  private static final int AHEAD = 60;

  /** Cloned for each text: cloning is cheap, a break iterator serves one thread alone. */
  private static final BreakIterator ENGLISH = BreakIterator.getSentenceInstance(Locale.ENGLISH);

  private static final Pattern LAST_WORD =
      Pattern.compile("([\\p{L}\\p{M}\\p{N}.]+)\\.[\"'”’)\\]]*\\s*$");

  private static final Pattern FIRST_WORD = Pattern.compile("^[\\p{P}\\s]*([\\p{L}\\p{M}\\p{N}]+)");

  private static final String CLOSING_QUOTES = "\"”’'»";

  private static final Pattern CITATIONS =
      Pattern.compile("^(?:\\[\\d{1,3}(?:\\s*[,，、]\\s*\\d{1,3})*\\][,，]?\\s*)+[.。]?\\s*");

  /** Two words with a full stop but no space between: lower-case before it, capitalised behind. */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=[\\p{Ll}\\p{M})”’\"])[.!?](?:[”’\"])?(?=[“‘\"]?\\p{Lu}\\p{M}*[\\p{Ll}\\p{M}]+)"
              + "(?!(?:Com|Org|Net|Gov|Edu|Vn|Cn|Js|Py|Io)\\b)");

  private static final String QUOTES = "“‘\"”’";

  private SentenceSplitter() {}

  /**
   * The sentences of a text, in order, each without the white space around it. They do not overlap
   * and leave out only white space.
   */
  public static List<Span> split(String text, Language language) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int end : joined(text, borders(text))) {
      addGlued(text, start, end, language, sentences);
      start = end;
    }
    return sentences;
  }

  /** The text with a space between sentences that have only a full stop between them. */
  public static String partGlued(String text) {
    if (!mayBeGlued(text, 0, text.length())) {
      return text;
    }
    Matcher glued = GLUED.matcher(text).useTransparentBounds(true);
    StringBuilder parted = new StringBuilder();
    int from = 0;
    while (glued.find()) {
      if (endsWord(text, from, glued.start())) {
        parted.append(text, from, glued.end()).append(' ');
        from = glued.end();
      }
    }
    return parted.append(text, from, text.length()).toString();
  }

  /**
   * Whether a capital follows a full stop with nothing but quotation marks between: quick to see.
   */
  private static boolean mayBeGlued(String text, int start, int end) {
    for (int i = start; i < end - 1; i++) {
      char unit = text.charAt(i);
      if (unit == '.' || unit == '!' || unit == '?') {
        int next = i + 1;
        while (next < text.length() && QUOTES.indexOf(text.charAt(next)) >= 0) {
          next++;
        }
        if (next < text.length() && Character.isUpperCase(text.codePointAt(next))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Unicode's sentence borders: the end of each, the last being the end of the text. */
  private static List<Integer> borders(String text) {
    BreakIterator breaks = ENGLISH.clone();
    breaks.setText(text);
    List<Integer> ends = new ArrayList<>();
    breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      int before = beforeOpening(text, end);
      if (ends.isEmpty() ? before > 0 : before > ends.getLast()) {
        ends.add(before);
      }
    }
    return ends;
  }

  /** Unicode counts opening brackets and quotes to the sentence before them; they open the next. */
  private static int beforeOpening(String text, int end) {
    int at = end;
    while (end < text.length() && at > 0 && opens(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean opens(char unit) {
    int type = Character.getType(unit);
    return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  /** The borders less those that end no sentence, and each behind the citations that follow it. */
  private static List<Integer> joined(String text, List<Integer> ends) {
    List<Integer> kept = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      if (end < text.length()
          && text.charAt(end - 1) != '\n'
          && continues(text.substring(start, end), lineFrom(text, end))) {
        continue;
      }
      int behind = end;
      if (text.charAt(end - 1) != '\n') {
        Matcher citations = CITATIONS.matcher(lineFrom(text, end));
        behind = citations.find() ? end + citations.end() : end;
      }
      if (behind > start) {
        kept.add(behind);
        start = behind;
      }
    }
    return kept;
  }

  /** What follows in the same line, as far as it can matter. */
  private static String lineFrom(String text, int start) {
    int end = Math.min(text.length(), start + AHEAD);
    int lineEnd = text.indexOf('\n', start);
    return text.substring(start, lineEnd < 0 ? end : Math.min(end, lineEnd));
  }

  private static boolean continues(String sentence, String rest) {
    if (endsWithQuotedQuestion(sentence)) {
      return !rest.isEmpty() && Character.isLowerCase(rest.codePointAt(0));
    }
    int stop = sentence.lastIndexOf('.');
    if (stop < 0 || sentence.length() - stop > 8) {
      return false;
    }
    Matcher last = LAST_WORD.matcher(sentence).region(Math.max(0, stop - 20), sentence.length());
    Matcher first = FIRST_WORD.matcher(rest);
    String next = first.find() ? first.group(1) : "";
    return last.find()
        && Abbreviations.continues(
            last.group(1), sentence.substring(0, last.start()).isBlank(), next);
  }

  /** Whether a question mark or exclamation mark stands within the quotation marks at the end. */
  private static boolean endsWithQuotedQuestion(String sentence) {
    int end = sentence.stripTrailing().length();
    int quotes = end;
    while (quotes > 0 && CLOSING_QUOTES.indexOf(sentence.charAt(quotes - 1)) >= 0) {
      quotes--;
    }
    return quotes < end
        && quotes > 0
        && (sentence.charAt(quotes - 1) == '?' || sentence.charAt(quotes - 1) == '!');
  }

  private static void addGlued(
      String text, int start, int end, Language language, List<Span> sentences) {
    if (!mayBeGlued(text, start, end)) {
      addCut(text, start, end, language, sentences);
      return;
    }
    Matcher glued = GLUED.matcher(text).region(start, end).useTransparentBounds(true);
    int from = start;
    while (glued.find()) {
      if (endsWord(text, from, glued.start())) {
        addCut(text, from, glued.end(), language, sentences);
        from = glued.end();
      }
    }
    addCut(text, from, end, language, sentences);
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

  private static void addCut(
      String text, int start, int end, Language language, List<Span> sentences) {
    int from = start;
    if (language == Language.CHINESE && end - start > LONG_CHINESE) {
      for (int at = text.indexOf('；', from); at >= 0 && at < end; at = text.indexOf('；', at + 1)) {
        if (at - from >= SHORT_CHINESE && end - at > SHORT_CHINESE) {
          add(text, from, at + 1, sentences);
          from = at + 1;
        }
      }
    }
    add(text, from, end, sentences);
  }

  private static void add(String text, int start, int end, List<Span> sentences) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      sentences.add(new Span(from, to));
    }
  }

  static boolean isSpace(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }
}
