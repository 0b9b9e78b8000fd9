package attache.index.search;

import attache.corpus.Language;
import attache.index.Query;
import attache.index.bridge.Bridge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Finds passages and articles of one open index by words. */
final class WordSearch {
  private static final int ARTICLES = 100;

  private final IndexSearcher searcher;
  private final DocumentValues values;
  private final Bridge bridge;
  private final Spelling spelling;
  private final BodyNames names;

  /** The languages that the index has passages in. */
  private final Set<Language> languages;

  WordSearch(PassageSearcher searcher, DocumentValues values, Bridge bridge) throws IOException {
    this.searcher = searcher;
    this.values = values;
    this.bridge = bridge;
    languages = searcher.passages().keySet();
    spelling = new Spelling(searcher.getIndexReader());
    names = new BodyNames(searcher.getIndexReader());
  }

  /** The words of a question, for the searches below. */
  AskedWords asked(Query query) {
    return new AskedWords(query.text(), query.language(), spelling);
  }

  /** The passages with the question's words, in its own language and in others. */
  RankedList passages(
      Query query, AskedWords asked, org.apache.lucene.search.@Nullable Query filter, int depth)
      throws IOException {
    List<RankedList.Found> found = new ArrayList<>(depth);
    for (ScoreDoc each : search(clauses(query, asked), filter, depth)) {
      found.add(new RankedList.Found(each.doc, each.score));
    }
    return new RankedList("words", 1, found);
  }

  /**
   * A question as words to look for, in its own language and in others; one in none of the three,
   * or too short to tell, as it is in each.
   */
  BooleanQuery.Builder clauses(Query query, AskedWords asked) throws IOException {
    BooleanQuery.Builder clauses = new BooleanQuery.Builder();
    addOwn(clauses, asked);
    for (Query.Twin each : query.twins()) {
      BooleanQuery.Builder own = new BooleanQuery.Builder();
      addOwn(own, each.text(), each.language());
      clauses.add(own.build(), Occur.SHOULD);
    }
    for (Language other : languages) {
      // Beside a twin, too: what the dictionaries find is not lost with a poor translation.
      if (query.language() == Language.OTHER) {
        addOwn(clauses, query.text(), other);
      } else if (other != query.language()) {
        addBridged(clauses, query, other);
      }
    }
    return clauses;
  }

  private void addOwn(BooleanQuery.Builder clauses, String text, Language language)
      throws IOException {
    addOwn(clauses, new AskedWords(text, language, spelling));
  }

  private void addOwn(BooleanQuery.Builder clauses, AskedWords asked) throws IOException {
    WordQuery words = new WordQuery(searcher, asked.language(), clauses);
    words.addPassages(asked);
    for (BodyNames.Other name : names.full(asked.text(), asked.language())) {
      words.addOther(name);
    }
    for (BodyNames.Other name : names.brief(asked)) {
      words.addOther(name);
    }
  }

  private void addBridged(BooleanQuery.Builder clauses, Query query, Language other)
      throws IOException {
    WordQuery words = new WordQuery(searcher, other, clauses);
    StringBuilder whole = new StringBuilder(query.text());
    for (BodyNames.Other name : names.full(query.text(), query.language())) {
      whole.append(' ').append(name.text());
    }
    for (BodyNames.Other name : names.full(query.text(), other)) {
      words.addOther(name);
    }
    BridgedQuery.add(clauses, bridge, whole.toString(), query.language(), other);
  }

  /**
   * The articles whose text as a whole fits, as a list of article keys; none where it is unused.
   */
  List<RankedList> articles(
      Query query, AskedWords asked, org.apache.lucene.search.@Nullable Query filter)
      throws IOException {
    Weights weights = Weights.of(query.language());
    if (weights.whole() == 0) {
      return List.of();
    }
    BooleanQuery.Builder clauses = new BooleanQuery.Builder();
    new WordQuery(searcher, query.language(), clauses).addArticles(asked);
    List<RankedList.Found> found = new ArrayList<>(ARTICLES);
    for (ScoreDoc each : search(clauses, filter, ARTICLES)) {
      found.add(new RankedList.Found(values.articleKey(each.doc), each.score));
    }
    return List.of(new RankedList("article", weights.whole(), found));
  }

  private ScoreDoc[] search(
      BooleanQuery.Builder clauses, org.apache.lucene.search.@Nullable Query filter, int depth)
      throws IOException {
    if (filter == null) {
      return searcher.search(clauses.build(), depth).scoreDocs;
    }
    clauses.setMinimumNumberShouldMatch(1);
    return searcher.search(clauses.add(filter, Occur.FILTER).build(), depth).scoreDocs;
  }
}
