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

  private SentenceSplitter() {}

  /**
   * The sentences of a text, in order, each without the white space around it. They do not overlap
   * and leave out only white space.
   */
  public static List<Span> split(String text, Language language) {
    List<Span> sentences = new ArrayList<>();
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
          addGlued(text, start, behind, language, sentences);
          start = behind;
        }
      }
    }
    return sentences;
  }

  /** Unicode counts opening brackets and quotes to the sentence before them; they open the next. */
  private static int beforeOpening(String text, int end) {
    int at = end;
    while (end < text.length() && at > 0 && Kinds.is(text.charAt(at - 1), Kinds.OPENING)) {
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
      return Kinds.is(text.codePointAt(end), Kinds.LOWER_CASE);
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
      if (before != '.' && !Kinds.is(before, OF_WORD)) {
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
      if (!Kinds.is(text.charAt(i), Kinds.WHITE_SPACE)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a question mark or exclamation mark stands within the quotation marks at the end. */
  private static boolean endsWithQuotedQuestion(String text, int start, int end) {
    int last = end;
    while (last > start && Kinds.is(text.charAt(last - 1), Kinds.WHITE_SPACE)) {
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
    int from = start;
    for (int border : GluedSentences.borders(text, start, end)) {
      addCut(text, from, border, language, sentences);
      from = border;
    }
    addCut(text, from, end, language, sentences);
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
    return Kinds.is(unit, Kinds.WHITE_SPACE | Kinds.SPACE);
  }
}
