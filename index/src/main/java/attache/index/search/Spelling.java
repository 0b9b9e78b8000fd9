package attache.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * What a word that the index does not know may have been meant for. Only unknown words are looked
 * at: a word that stands in some article was not mistyped, and to look around it would only blur
 * the search.
 */
final class Spelling {
  /** In shorter words, one other letter makes another word. */
  private static final int SHORTEST = 4;

  /** Two mistakes are forgiven from this length on; in shorter words, one. */
  private static final int LONG = 8;

  private static final int MOST = 3;

  private final IndexReader reader;

  Spelling(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * The words of a field that an unknown one is likest to: the same letters written as two words
   * ({@code hanoi} for {@code ha_noi}), else those with the fewest mistakes, the most frequent
   * first. The first letter is taken to be right.
   */
  List<String> meant(String field, String unknown) throws IOException {
    if (unknown.length() < SHORTEST || !unknown.chars().allMatch(Spelling::latin)) {
      return List.of();
    }
    List<String> apart = apart(field, unknown);
    return apart.isEmpty() ? near(field, unknown) : apart;
  }

  private static boolean latin(int letter) {
    return letter < 0x250 && Character.isLetter(letter);
  }

  private List<String> apart(String field, String unknown) throws IOException {
    List<String> found = new ArrayList<>();
    for (int cut = 2; cut <= unknown.length() - 2; cut++) {
      String pair = unknown.substring(0, cut) + "_" + unknown.substring(cut);
      if (reader.docFreq(new Term(field, pair)) > 0) {
        found.add(pair);
      }
    }
    return found;
  }

  private record Near(String word, float likeness, int documents) {}

  private List<String> near(String field, String unknown) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return List.of();
    }
    // One mistake first: to look for two takes several times as long.
    List<String> one = near(terms, field, unknown, 1);
    return one.isEmpty() && unknown.length() >= LONG ? near(terms, field, unknown, 2) : one;
  }

  private static List<String> near(Terms terms, String field, String unknown, int mistakes)
      throws IOException {
    FuzzyTermsEnum candidates =
        new FuzzyTermsEnum(terms, new Term(field, unknown), mistakes, 1, true);
    BoostAttribute likeness = candidates.attributes().addAttribute(BoostAttribute.class);
    List<Near> near = new ArrayList<>();
    float best = 0;
    for (BytesRef each = candidates.next(); each != null; each = candidates.next()) {
      String word = each.utf8ToString();
      if (word.indexOf('_') < 0 && word.length() >= SHORTEST) {
        near.add(new Near(word, likeness.getBoost(), candidates.docFreq()));
        best = Math.max(best, likeness.getBoost());
      }
    }
    float least = best;
    return near.stream()
        .filter(each -> each.likeness >= least)
        .sorted(Comparator.comparingInt(Near::documents).reversed().thenComparing(Near::word))
        .limit(MOST)
        .map(Near::word)
        .toList();
  }
}
