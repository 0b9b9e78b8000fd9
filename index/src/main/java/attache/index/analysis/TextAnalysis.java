package attache.index.analysis;

import attache.corpus.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The analysers. {@link #of} gives single terms and, between neighbours, pairs joined by {@value
 * PairFilter#JOINT}: a pair found is a phrase found, at the price of a term (Chinese has its
 * two-character terms without the joint). The index has the same terms but for English, where pairs
 * find nothing more: it has short names of two words as one word instead ({@link #indexed}).
 *
 * <ul>
 *   <li>English: compatibility forms and case folded, accents dropped, possessives and the
 *       commonest words removed, stemmed (Porter, 1980).
 *   <li>Vietnamese: syllables without their diacritics, so that a question typed without them, or
 *       with some wrong, finds the text; {@link #accented} keeps the diacritics, each in its one
 *       form.
 *   <li>Chinese: traditional characters folded to simplified, full-width forms to narrow ones;
 *       characters and pairs of characters.
 *   <li>Other languages: as English, without stems and removed words.
 * </ul>
 *
 * <p>The analysers are safe for many threads at once.
 */
public final class TextAnalysis {
  private static final Map<Language, Analyzer> BY_LANGUAGE =
      Map.of(
          Language.ENGLISH, new English(true),
          Language.VIETNAMESE, new Vietnamese(true),
          Language.CHINESE, new Chinese(),
          Language.OTHER, new Plain(true));
  private static final Analyzer ENGLISH_WORDS = new English(false);
  private static final Analyzer PLAIN_WORDS = new Plain(false);
  private static final Analyzer ACCENTED = new Vietnamese(false);

  private TextAnalysis() {}

  /** The analyser of a language. */
  public static Analyzer of(Language language) {
    Analyzer analyzer = BY_LANGUAGE.get(language);
    if (analyzer == null) {
      throw new IllegalStateException("No analyser for " + language);
    }
    return analyzer;
  }

  /** As passages and titles are indexed. */
  public static Analyzer indexed(Language language) {
    return language == Language.ENGLISH ? ENGLISH_WORDS : of(language);
  }

  /** As {@link #indexed}, without the pairs where they are terms beside the words. */
  public static Analyzer singly(Language language) {
    return language == Language.OTHER ? PLAIN_WORDS : indexed(language);
  }

  /** Vietnamese with its diacritics kept. */
  public static Analyzer accented() {
    return ACCENTED;
  }

  /** Whether a term is a pair of neighbouring syllables or characters. */
  public static boolean isPair(String term, Language language) {
    return language == Language.CHINESE
        ? term.length() == 2 && Character.isIdeographic(term.charAt(0))
        : term.indexOf(PairFilter.JOINT) > 0;
  }

  /** What the index has of a term: the words of a pair where it has no pairs. */
  public static List<String> indexed(String term, Language language) {
    return language == Language.ENGLISH && isPair(term, language)
        ? List.of(term.split(String.valueOf(PairFilter.JOINT), -1))
        : List.of(term);
  }

  /** Whether a pair is short enough for the index to have it as one word. */
  public static boolean mayBeJoined(String pair) {
    return pair.length() - 1 <= JoinedNameFilter.LONGEST;
  }

  /** A pair written as one word, as the index has short English names. */
  public static String joined(String pair) {
    return pair.replace(String.valueOf(PairFilter.JOINT), "");
  }

  /** The terms of a text, in order, repeated where they are. */
  public static List<String> terms(Analyzer analyzer, String text) {
    List<String> terms = new ArrayList<>();
    each(analyzer, text, (letters, length) -> terms.add(new String(letters, 0, length)));
    return terms;
  }

  /** Hands on the terms of a text, in order, repeated where they are. */
  public static void each(Analyzer analyzer, String text, TermTaker taker) {
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        taker.take(term.buffer(), term.length());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory could not be read", e);
    }
  }

  private static final class English extends Analyzer {
    private static final CharArraySet STOP = EnglishAnalyzer.getDefaultStopSet();

    private final boolean pairs;

    English(boolean pairs) {
      this.pairs = pairs;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer source = new StandardTokenizer();
      TokenStream stream = new EnglishPossessiveFilter(source);
      stream = pairs ? stream : new JoinedNameFilter(stream);
      stream = new FoldingFilter(stream);
      stream = new StopFilter(new NumberFilter(stream), STOP);
      stream = new PorterStemFilter(stream);
      return new TokenStreamComponents(source, pairs ? new PairFilter(stream) : stream);
    }
  }

  private static final class Vietnamese extends Analyzer {
    private final boolean folded;

    Vietnamese(boolean folded) {
      this.folded = folded;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer source = new StandardTokenizer();
      TokenStream stream =
          folded
              ? new FoldingFilter(source)
              : new TonePlacementFilter(new ICUNormalizer2Filter(source));
      return new TokenStreamComponents(source, new PairFilter(new NumberFilter(stream)));
    }
  }

  private static final class Chinese extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer source = new StandardTokenizer();
      TokenStream stream = new NumberFilter(new HanVariantFilter(new FoldingFilter(source)));
      return new TokenStreamComponents(
          source, new CJKBigramFilter(stream, CJKBigramFilter.HAN, true));
    }
  }

  private static final class Plain extends Analyzer {
    private final boolean pairs;

    Plain(boolean pairs) {
      this.pairs = pairs;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer source = new StandardTokenizer();
      TokenStream stream = new NumberFilter(new FoldingFilter(source));
      return new TokenStreamComponents(source, pairs ? new PairFilter(stream) : stream);
    }
  }
}
