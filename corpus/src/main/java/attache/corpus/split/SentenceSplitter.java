package attache.corpus.split;

import attache.corpus.Language;
import attache.corpus.Span;
import attache.corpus.language.Kinds;
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

  /** How far behind a full stop a sentence may end for the stop to be its last sign. */
  private static final int LONGEST_BEHIND_STOP = 8;

  /** More is no abbreviation. UTF-16 units. */
  private static final int LONGEST_BEFORE_STOP = 20;

  /** What may stand between a full stop and the end of its sentence, spaces aside. */
  private static final String CLOSING = "\"'”’)]";

  /** What a word before a full stop consists of, other full stops aside. */
  private static final int OF_WORD = Kinds.LETTER | Kinds.MARK | Kinds.DIGIT | Kinds.OTHER_NUMBER;

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
    boolean glued = mayBeGlued(text, 0, text.length());
    BreakIterator breaks = ENGLISH.clone();
    breaks.setText(text);
    int start = 0;
    int border = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      int before = beforeOpening(text, end);
      // The border may lie before the last one once opening quotes are behind it.
      if (before > border) {
        border = before;
        int behind = sentenceEnd(text, start, border);
        if (behind > start) {
          if (glued) {
            addGlued(text, start, behind, language, sentences);
          } else {
            addCut(text, start, behind, language, sentences);
          }
          start = behind;
        }
      }
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
   * Whether a capital follows a full stop behind a small letter with nothing but signs between:
   * quick to see.
   */
  private static boolean mayBeGlued(String text, int start, int end) {
    return mayBeGlued('.', text, start, end)
        || mayBeGlued('!', text, start, end)
        || mayBeGlued('?', text, start, end);
  }

  private static boolean mayBeGlued(char stop, String text, int start, int end) {
    int last = Math.max(start, end - 1);
    for (int i = text.indexOf(stop, start, last); i >= 0; i = text.indexOf(stop, i + 1, last)) {
      if (i == 0 || !mayEndWord(text.charAt(i - 1))) {
        continue;
      }
      int next = i + 1;
      while (next < text.length() && QUOTES.indexOf(text.charAt(next)) >= 0) {
        next++;
      }
      if (next < text.length() && (Kinds.of(text.codePointAt(next)) & Kinds.UPPER_CASE) != 0) {
        return true;
      }
    }
    return false;
  }

  /** A small letter, or what may stand behind one. */
  private static boolean mayEndWord(char unit) {
    return (Kinds.of(unit) & (Kinds.LOWER_CASE | Kinds.MARK)) != 0
        || unit == ')'
        || QUOTES.indexOf(unit) >= 0
        || Character.isLowSurrogate(unit);
  }

  /** Unicode counts opening brackets and quotes to the sentence before them; they open the next. */
  private static int beforeOpening(String text, int end) {
    int at = end;
    while (end < text.length() && at > 0 && (Kinds.of(text.charAt(at - 1)) & Kinds.OPENING) != 0) {
      at--;
    }
    return at;
  }

  /**
   * Where the sentence ends of which Unicode sees the end at a border: behind the citations that
   * follow it; at its start, where it goes on beyond the border.
   */
  private static int sentenceEnd(String text, int start, int border) {
    if (text.charAt(border - 1) == '\n') {
      return border;
    }
    if (border < text.length() && continues(text, start, border)) {
      return start;
    }
    if (border < text.length() && text.charAt(border) == '[') {
      Matcher citations = CITATIONS.matcher(lineFrom(text, border));
      return citations.find() ? border + citations.end() : border;
    }
    return border;
  }

  /** What follows in the same line, as far as it can matter. */
  private static String lineFrom(String text, int start) {
    int end = start;
    while (end < text.length() && end < start + AHEAD && text.charAt(end) != '\n') {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean continues(String text, int start, int end) {
    if (endsWithQuotedQuestion(text, start, end)) {
      return (Kinds.of(text.codePointAt(end)) & Kinds.LOWER_CASE) != 0;
    }
    int stop = lastStop(text, start, end);
    if (stop < 0) {
      return false;
    }
    int word = startOfLastWord(text, Math.max(start, stop - LONGEST_BEFORE_STOP), stop);
    if (word == stop || !Abbreviations.canBe(text, word, stop)) {
      return false;
    }
    Matcher first = FIRST_WORD.matcher(lineFrom(text, end));
    return first.find()
        && Abbreviations.continues(
            text.substring(word, stop), isBlank(text, start, word), first.group(1));
  }

  /** The full stop that ends a sentence, closing signs and spaces behind it aside; else -1. */
  private static int lastStop(String text, int start, int end) {
    int at = end - 1;
    while (at >= start && end - at < LONGEST_BEHIND_STOP && isSpaceBehindStop(text.charAt(at))) {
      at--;
    }
    while (at >= start && end - at < LONGEST_BEHIND_STOP && CLOSING.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at >= start && text.charAt(at) == '.' ? at : -1;
  }

  /** Where the letters, digits and full stops directly before a place begin. */
  private static int startOfLastWord(String text, int from, int stop) {
    int at = stop;
    while (at > from) {
      int before = text.codePointBefore(at);
      if (before != '.' && (Kinds.of(before) & OF_WORD) == 0) {
        break;
      }
      at -= Character.charCount(before);
    }
    return at;
  }

  /** No space that keeps words together: behind one a sentence goes on. */
  private static boolean isSpaceBehindStop(char unit) {
    return unit == ' ' || (unit >= '\t' && unit <= '\r');
  }

  private static boolean isBlank(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if ((Kinds.of(text.charAt(i)) & Kinds.WHITE_SPACE) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a question mark or exclamation mark stands within the quotation marks at the end. */
  private static boolean endsWithQuotedQuestion(String text, int start, int end) {
    int last = end;
    while (last > start && (Kinds.of(text.charAt(last - 1)) & Kinds.WHITE_SPACE) != 0) {
      last--;
    }
    int quotes = last;
    while (quotes > start && CLOSING_QUOTES.indexOf(text.charAt(quotes - 1)) >= 0) {
      quotes--;
    }
    return quotes < last
        && quotes > start
        && (text.charAt(quotes - 1) == '?' || text.charAt(quotes - 1) == '!');
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
    return (Kinds.of(unit) & (Kinds.WHITE_SPACE | Kinds.SPACE)) != 0;
  }
}
