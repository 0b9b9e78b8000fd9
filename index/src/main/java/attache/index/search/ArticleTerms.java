package attache.index.search;

import attache.corpus.Article;
import attache.corpus.Language;
import attache.corpus.Passage;
import attache.index.analysis.TextAnalysis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an article's title and passages. Each passage is analysed once, though its terms may
 * stand in two fields: its own and the whole article's. Not safe for several threads.
 */
final class ArticleTerms {
  /**
   * Of a longer text, passages are analysed anew in place of being kept: a book's words would fill
   * the memory. UTF-16 units.
   */
  private static final int LONGEST_KEPT = 500_000;

  private final Article article;
  private final Language language;

  /** Whether the terms of passages are wanted twice. */
  private final boolean kept;

  private final List<String> title;

  /** By passage; null where it was not asked for. */
  private final List<@Nullable List<String>> texts;

  ArticleTerms(Article article) {
    this.article = article;
    language = article.metadata().language();
    kept = hasWhole() && article.text().length() <= LONGEST_KEPT;
    String written = article.metadata().title();
    title =
        written == null ? List.of() : TextAnalysis.terms(TextAnalysis.indexed(language), written);
    texts = new ArrayList<>(Collections.nCopies(article.passages().size(), null));
  }

  /** The terms of a passage by the field that they belong to. */
  Map<String, Iterable<String>> ofPassage(int ordinal) {
    Map<String, Iterable<String>> fields = new HashMap<>();
    fields.put(Fields.text(article.passages().get(ordinal).language()), text(ordinal));
    fields.put(Fields.title(language), title);
    if (ordinal == 0 && hasWhole()) {
      fields.put(Fields.whole(language), this::whole);
    }
    return fields;
  }

  private boolean hasWhole() {
    return Weights.of(language).whole() > 0;
  }

  private List<String> text(int ordinal) {
    List<String> known = texts.get(ordinal);
    if (known != null) {
      return known;
    }
    Passage passage = article.passages().get(ordinal);
    List<String> terms =
        TextAnalysis.terms(TextAnalysis.indexed(passage.language()), passage.text());
    if (kept) {
      texts.set(ordinal, terms);
    }
    return terms;
  }

  /** Single terms of the whole article, passage by passage. */
  private Iterator<String> whole() {
    Analyzer analyzer = TextAnalysis.singly(language);
    boolean same = analyzer.equals(TextAnalysis.indexed(language));
    String written = article.metadata().title();
    Stream<List<String>> titles =
        Stream.of(same || written == null ? title : TextAnalysis.terms(analyzer, written));
    Stream<List<String>> passages =
        IntStream.range(0, texts.size())
            .mapToObj(
                i -> {
                  Passage passage = article.passages().get(i);
                  return same && passage.language() == language
                      ? text(i)
                      : TextAnalysis.terms(analyzer, passage.text());
                });
    return Stream.concat(titles, passages).flatMap(List::stream).iterator();
  }
}
