package attache.corpus.split;

import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.Passage;
import attache.corpus.PassageId;
import attache.corpus.Span;
import attache.corpus.language.LanguageDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts an article's text into passages of a few sentences, of nearly even length, that end where
 * sentences end.
 *
 * <p>Length is measured in words, two Chinese characters counting as one. A sentence above {@value
 * #LONGEST_SENTENCE} UTF-16 units (Chinese: a third of that) is cut at its clauses first, and each
 * stretch counts as a sentence.
 */
public final class PassageSplitter {
  /** What a passage aims at: 120 words, 240 Chinese characters. See the README for the choice. */
  private static final int TARGET_WORDS = 120;

  /** Above this a sentence is cut at its clauses. UTF-16 units of text in Latin script. */
  static final int LONGEST_SENTENCE = 1_000;

  /** How many times shorter the same text is in Chinese characters. */
  private static final int CHINESE_DENSITY = 3;

  private PassageSplitter() {}

  public static List<Passage> split(ArticleId article, String text, Language language) {
    List<Span> sentences =
        SentenceSplitter.split(text, language).stream()
            .flatMap(sentence -> clauses(text, sentence).stream())
            .toList();
    List<Passage> passages = new ArrayList<>();
    for (List<Span> group : groups(text, sentences)) {
      Span span = new Span(group.getFirst().start(), group.getLast().end());
      String stretch = span.of(text);
      passages.add(
          new Passage(
              new PassageId(article, passages.size()),
              LanguageDetector.detect(stretch, language),
              span,
              stretch,
              group.stream().map(each -> shifted(each, -span.start())).toList()));
    }
    return passages;
  }

  private static Span shifted(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }

  /** Shares the sentences out so that each group comes near an even part of the whole. */
  private static List<List<Span>> groups(String text, List<Span> sentences) {
    double[] words = sentences.stream().mapToDouble(span -> words(span.of(text))).toArray();
    double total = 0;
    for (double each : words) {
      total += each;
    }
    long count = Math.max(1, Math.round(total / TARGET_WORDS));
    double even = total / count;
    List<List<Span>> groups = new ArrayList<>();
    int first = 0;
    double taken = 0;
    for (int i = 0; i < sentences.size(); i++) {
      double border = even * (groups.size() + 1);
      boolean nearerBefore = taken + words[i] - border > border - taken;
      if (i > first && groups.size() < count - 1 && nearerBefore) {
        groups.add(List.copyOf(sentences.subList(first, i)));
        first = i;
      }
      taken += words[i];
    }
    if (first < sentences.size()) {
      groups.add(List.copyOf(sentences.subList(first, sentences.size())));
    }
    return groups;
  }

  /** The length of a text in words; two Chinese characters count as one. */
  static double words(String text) {
    double words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isIdeographic(unit)) {
        words += 0.5;
        inWord = false;
      } else if (Character.isLetterOrDigit(unit)) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if (SentenceSplitter.isSpace(unit)) {
        inWord = false;
      }
    }
    return words;
  }

  /** The sentence itself, or where it is overlong its clauses joined to stretches of half that. */
  private static List<Span> clauses(String text, Span sentence) {
    String stretch = sentence.of(text);
    boolean dense =
        IntStream.range(0, stretch.length())
                    .filter(i -> Character.isIdeographic(stretch.charAt(i)))
                    .count()
                * 2
            > stretch.length();
    int longest = dense ? LONGEST_SENTENCE / CHINESE_DENSITY : LONGEST_SENTENCE;
    if (sentence.length() <= longest) {
      return List.of(sentence);
    }
    List<Span> clauses = new ArrayList<>();
    int start = sentence.start();
    while (sentence.end() - start > longest) {
      int end = clauseEnd(text, start + longest / 4, start + longest / 2);
      clauses.add(new Span(start, end));
      start = end;
      while (start < sentence.end() && SentenceSplitter.isSpace(text.charAt(start))) {
        start++;
      }
    }
    if (start < sentence.end()) {
      clauses.add(new Span(start, sentence.end()));
    }
    return clauses;
  }

  /**
   * The last clause border between two places: at a semicolon, else a colon or comma, else a space,
   * else the further place.
   */
  private static int clauseEnd(String text, int from, int to) {
    for (String marks : List.of(";；", ",，:：、")) {
      for (int at = to - 1; at >= from; at--) {
        if (marks.indexOf(text.charAt(at)) >= 0 && !withinNumber(text, at)) {
          return at + 1;
        }
      }
    }
    for (int at = to - 1; at >= from; at--) {
      if (SentenceSplitter.isSpace(text.charAt(at))) {
        return at;
      }
    }
    return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
  }

  private static boolean withinNumber(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }
}
