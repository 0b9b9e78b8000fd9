package attache.index.search;

import attache.config.IndexSettings;
import attache.corpus.Language;
import attache.index.Embedder;
import attache.index.EmbeddingFailed;
import attache.index.Query;
import attache.index.Retriever;
import attache.index.analysis.Facts;
import attache.index.analysis.TextAnalysis;
import attache.index.embed.InProcessEmbedder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;

/**
 * How long a question takes, run by hand; README.md gives the command. The arguments are the folder
 * {@code passages} of a generation and the questions of a suite ({@code queries.jsonl}).
 *
 * <p>Each question goes in turn through the whole search with its embedding, through the search by
 * words alone, and through plain Lucene: the same terms, weights and fields as two queries, whose
 * best passages are read. On the clock, other work on the machine counts; the time that the thread
 * held a processor does not have it.
 */
final class SearchBench {
  private static final int WARM_UP = 2_000;
  private static final int MEASURED = 2_000;

  /** As many as the bot asks for. */
  private static final int PASSAGES = 20;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private SearchBench() {}

  private record Asked(String text, Language language, LocalDate day) {}

  @FunctionalInterface
  private interface Search {
    void ask(Asked question) throws IOException, EmbeddingFailed;
  }

  /** The times of one way to search. */
  private static final class Way {
    private final String name;
    private final Search search;
    private final double[] clock = new double[MEASURED];
    private final double[] processor = new double[MEASURED];

    Way(String name, Search search) {
      this.name = name;
      this.search = search;
    }

    void ask(Asked question, int number) throws IOException, EmbeddingFailed {
      long started = System.nanoTime();
      long held = THREADS.getCurrentThreadCpuTime();
      search.ask(question);
      if (number >= 0) {
        processor[number] = (THREADS.getCurrentThreadCpuTime() - held) / 1e6;
        clock[number] = (System.nanoTime() - started) / 1e6;
      }
    }

    String figures() {
      return "%-22s%s%s".formatted(name, figures(clock), figures(processor));
    }

    private static String figures(double[] millis) {
      Arrays.sort(millis);
      return "%9.2f%9.2f%9.2f"
          .formatted(
              Arrays.stream(millis).average().orElse(0),
              millis[millis.length / 2],
              millis[millis.length * 99 / 100]);
    }
  }

  public static void main(String[] arguments) throws IOException, EmbeddingFailed {
    Path glossary = Path.of(System.getProperty("attache.root"), "config", "glossary.tsv");
    PassageIndex format =
        new PassageIndex(
            new IndexSettings(glossary, null, Duration.ofMillis(200), 3), Path.of("target", "djl"));
    List<Asked> questions = questions(Path.of(arguments[1]));
    try (FSDirectory directory = FSDirectory.open(Path.of(arguments[0]));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      Embedder embedder = new InProcessEmbedder(Path.of("target", "djl").toAbsolutePath());
      Retriever whole = format.over(reader, embedder);
      Retriever words = format.over(reader, SmallIndex.NONE);
      IndexSearcher lucene = new IndexSearcher(reader);
      lucene.setSimilarity(new BM25Similarity());
      List<Way> ways =
          List.of(
              new Way("with its embedding", question -> whole.retrieve(query(question))),
              new Way("by words alone", question -> words.retrieve(query(question))),
              new Way("plain Lucene", question -> plain(lucene, question)),
              new Way("embedding alone", question -> embed(embedder, question)));
      for (int i = -WARM_UP; i < MEASURED; i++) {
        Asked question = questions.get(Math.floorMod(i, questions.size()));
        for (Way way : ways) {
          way.ask(question, i);
        }
      }
      System.out.printf(
          "%s, %d questions, %d passages each, ms%n", arguments[1], MEASURED, PASSAGES);
      System.out.printf("%22s%27s%27s%n", "", "clock: mean, p50, p99", "thread: mean, p50, p99");
      ways.forEach(way -> System.out.println(way.figures()));
    }
  }

  private static Query query(Asked question) {
    return Query.of(question.text(), question.language(), question.day(), PASSAGES);
  }

  private static void embed(Embedder embedder, Asked question) throws EmbeddingFailed {
    if (question.language() == Language.ENGLISH) {
      embedder.question(question.text(), question.language());
    }
  }

  /** The lists that Attaché searches too, each as a query of all the question's terms. */
  private static void plain(IndexSearcher lucene, Asked question) throws IOException {
    Language language = question.language();
    BooleanQuery.Builder passages = new BooleanQuery.Builder();
    BooleanQuery.Builder articles = new BooleanQuery.Builder();
    Weights weights = Weights.of(language);
    for (String term :
        new LinkedHashSet<>(TextAnalysis.terms(TextAnalysis.indexed(language), question.text()))) {
      double weight = TextAnalysis.isPair(term, language) ? weights.pair() : 1;
      add(passages, Fields.text(language), term, weight);
      add(passages, Fields.title(language), term, weight * weights.title());
      add(articles, Fields.whole(language), term, weight);
    }
    if (language == Language.VIETNAMESE) {
      for (String term :
          new LinkedHashSet<>(TextAnalysis.terms(TextAnalysis.accented(), question.text()))) {
        double weight = TextAnalysis.isPair(term, language) ? weights.pair() : 1;
        add(passages, Fields.ACCENTED, term, weight * weights.accented());
      }
    }
    for (String fact : Facts.of(question.text())) {
      add(passages, Fields.FACTS, fact, weights.facts());
    }
    ScoreDoc[] found = lucene.search(passages.build(), PASSAGES).scoreDocs;
    if (weights.whole() > 0) {
      lucene.search(articles.build(), PASSAGES);
    }
    StoredFields stored = lucene.storedFields();
    for (ScoreDoc each : found) {
      PassageDocument.passage(stored.document(each.doc));
    }
  }

  private static void add(BooleanQuery.Builder clauses, String field, String term, double weight) {
    clauses.add(new BoostQuery(new TermQuery(new Term(field, term)), (float) weight), Occur.SHOULD);
  }

  private static List<Asked> questions(Path file) throws IOException {
    List<Asked> questions = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      JsonNode metadata = node.path("metadata");
      String day = metadata.path("asked").asText("");
      questions.add(
          new Asked(
              node.path("text").asText(),
              Language.of(metadata.path("language").asText("und")),
              day.isEmpty() ? SmallIndex.TODAY : LocalDate.parse(day)));
    }
    return questions;
  }
}
