package attache.index.search;

import attache.corpus.Article;
import attache.corpus.Language;
import attache.corpus.Passage;
import attache.index.analysis.Facts;
import attache.index.analysis.HanReadings;
import attache.index.analysis.TextAnalysis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an article's title and passages. Each passage is analysed once, though its terms may
 * stand in two fields: its own and the whole article's. Not safe for several threads.
 */
final class ArticleTerms {
  /**
   * Of a longer text, the terms of passages are found anew in place of being kept: a book's would
   * fill the memory. UTF-16 units.
   */
  private static final int LONGEST_KEPT = 500_000;

  private final Article article;
  private final Language language;
  private final boolean kept;

  /** By passage; null where it was not asked for or is not kept. */
  private final TermCounter.@Nullable Counted[] texts;

  private final TermCounter.Counted none;

  /** By field, used again for each passage. */
  private final Map<String, TermStream> streams = new HashMap<>();

  private TermCounter counter = new TermCounter();
  private TermCounter.Counted title;

  ArticleTerms(Article article) {
    this.article = article;
    language = article.metadata().language();
    kept = article.text().length() <= LONGEST_KEPT;
    texts = new TermCounter.@Nullable Counted[article.passages().size()];
    none = counter.take();
    title = title();
  }

  /**
   * What a passage is found by: its terms by the field that they belong to, with all of {@link
   * Fields#OF_LANGUAGES}. Good until those of another passage are asked for.
   */
  Map<String, TermStream> ofPassage(int ordinal) {
    if (!kept) {
      counter = new TermCounter();
      title = title();
    }
    Map<String, TermStream> fields = new HashMap<>();
    Fields.OF_LANGUAGES.forEach(field -> put(fields, field, none));
    Passage passage = article.passages().get(ordinal);
    put(fields, Fields.text(passage.language()), text(ordinal));
    put(fields, Fields.title(language), title);
    if (ordinal == 0 && Weights.of(language).whole() > 0) {
      put(fields, Fields.whole(language), whole());
    }
    counter.add(Facts.of(passage.text()));
    put(fields, Fields.FACTS, counter.take());
    switch (passage.language()) {
      case VIETNAMESE ->
          put(fields, Fields.ACCENTED, analysed(TextAnalysis.accented(), passage.text()));
      case CHINESE -> {
        String written = article.metadata().title();
        String text = written == null ? passage.text() : written + "\n" + passage.text();
        HanReadings.eachMandarin(text, counter::add);
        put(fields, Fields.MANDARIN, counter.take().once());
        HanReadings.eachVietnamesePair(text, counter::add);
        put(fields, Fields.SINO_VIETNAMESE, counter.take().once());
      }
      case ENGLISH, OTHER -> {}
    }
    return fields;
  }

  private void put(Map<String, TermStream> fields, String field, TermCounter.Counted terms) {
    fields.put(field, streams.computeIfAbsent(field, name -> new TermStream()).of(terms));
  }

  private TermCounter.Counted title() {
    String written = article.metadata().title();
    return written == null ? none : analysed(TextAnalysis.indexed(language), written);
  }

  private TermCounter.Counted text(int ordinal) {
    TermCounter.Counted known = texts[ordinal];
    if (known != null) {
      return known;
    }
    Passage passage = article.passages().get(ordinal);
    TermCounter.Counted terms = analysed(TextAnalysis.indexed(passage.language()), passage.text());
    if (kept) {
      texts[ordinal] = terms;
    }
    return terms;
  }

  private TermCounter.Counted analysed(Analyzer analyzer, String text) {
    TextAnalysis.each(analyzer, text, counter::add);
    return counter.take();
  }

  /** Single terms of the whole article. */
  private TermCounter.Counted whole() {
    Analyzer analyzer = TextAnalysis.singly(language);
    boolean same = analyzer.equals(TextAnalysis.indexed(language));
    List<TermCounter.Counted> known = new ArrayList<>();
    List<String> others = new ArrayList<>();
    String written = article.metadata().title();
    if (same) {
      known.add(title);
    } else if (written != null) {
      others.add(written);
    }
    for (int i = 0; i < texts.length; i++) {
      Passage passage = article.passages().get(i);
      if (same && kept && passage.language() == language) {
        known.add(text(i));
      } else {
        others.add(passage.text());
      }
    }
    known.forEach(counter::add);
    others.forEach(text -> TextAnalysis.each(analyzer, text, counter::add));
    return counter.take();
  }
}
