package attache.corpus.split;

import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.Passage;
import attache.corpus.PassageId;
import attache.corpus.Span;
import attache.corpus.language.Kinds;
import attache.corpus.language.LanguageDetector;
import java.util.ArrayList;
import java.util.List;

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
    List<Span> sentences = new ArrayList<>();
    for (Span sentence : SentenceSplitter.split(text, language)) {
      addClauses(text, sentence, sentences);
    }
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
              shifted(group, -span.start())));
    }
    return passages;
  }

  private static List<Span> shifted(List<Span> spans, int by) {
    List<Span> shifted = new ArrayList<>(spans.size());
    for (Span span : spans) {
      shifted.add(new Span(span.start() + by, span.end() + by));
    }
    return shifted;
  }

  /** Shares the sentences out so that each group comes near an even part of the whole. */
  private static List<List<Span>> groups(String text, List<Span> sentences) {
    double[] words = new double[sentences.size()];
    double total = 0;
    for (int i = 0; i < words.length; i++) {
      words[i] = words(text, sentences.get(i));
      total += words[i];
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

  /** The length of a sentence in words; two Chinese characters count as one. */
  private static double words(String text, Span span) {
    int ideographs = 0;
    int words = 0;
    boolean inWord = false;
    for (int i = span.start(); i < span.end(); i++) {
      int kinds = Kinds.of(text.charAt(i));
      if ((kinds & Kinds.IDEOGRAPH) != 0) {
        ideographs++;
        inWord = false;
      } else if ((kinds & (Kinds.LETTER | Kinds.DIGIT)) != 0) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if ((kinds & (Kinds.WHITE_SPACE | Kinds.SPACE)) != 0) {
        inWord = false;
      }
    }
    return words + ideographs / 2.0;
  }

  /** Adds the sentence or, where it is overlong, its clauses joined to stretches of half that. */
  private static void addClauses(String text, Span sentence, List<Span> clauses) {
    int longest =
        sentence.length() > LONGEST_SENTENCE / CHINESE_DENSITY && isDense(text, sentence)
            ? LONGEST_SENTENCE / CHINESE_DENSITY
            : LONGEST_SENTENCE;
    if (sentence.length() <= longest) {
      clauses.add(sentence);
      return;
    }
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
  }

  /** Whether most of a sentence is Chinese characters. */
  private static boolean isDense(String text, Span sentence) {
    int ideographs = 0;
    for (int i = sentence.start(); i < sentence.end(); i++) {
      ideographs += Kinds.is(text.charAt(i), Kinds.IDEOGRAPH) ? 1 : 0;
    }
    return ideographs * 2 > sentence.length();
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
