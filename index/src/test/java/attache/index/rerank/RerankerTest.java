package attache.index.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import attache.config.IndexSettings;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.Metadata;
import attache.corpus.Passage;
import attache.corpus.PassageId;
import attache.corpus.Span;
import attache.index.ArticleSummary;
import attache.index.Hit;
import attache.index.Hit.ScorePart;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RerankerTest {
  private static final Path CACHE = Path.of("target", "djl").toAbsolutePath();
  private static final List<Hit> HITS =
      hits("The harvest.", "The treaty.", "The treaties: treaty, treaty.", "A treaty, treaty.");

  @TempDir private Path folder;

  @Test
  void a_model_in_two_files_puts_the_passages_in_its_order() throws Exception {
    TinyModel.write(folder);
    List<Hit> reordered = reranker().reorder("Which treaty?", HITS);
    assertThat(texts(reordered))
        .containsExactly(
            "The treaties: treaty, treaty.", "A treaty, treaty.", "The treaty.", "The harvest.");
    assertThat(reordered).extracting(Hit::rank).containsExactly(1, 2, 3, 4);
  }

  @Test
  void the_parts_of_a_score_still_add_up_to_it() throws Exception {
    TinyModel.write(folder);
    for (Hit hit : reranker().reorder("Which treaty?", HITS)) {
      assertThat(hit.parts().stream().mapToDouble(ScorePart::share).sum())
          .isCloseTo(hit.score(), within(1e-9));
      assertThat(hit.parts().getLast().list()).isEqualTo("cross-encoder");
    }
  }

  @Test
  void what_there_is_no_time_for_keeps_its_place() {
    AtomicLong clock = new AtomicLong();
    ScoringModel slow =
        new ScoringModel() {
          @Override
          public Response<List<Double>> scoreAll(List<TextSegment> segments, String query) {
            clock.addAndGet(Duration.ofMillis(40).toNanos());
            return Response.from(List.of(-(double) segments.getFirst().text().length()));
          }
        };
    Reranker reranker = new Reranker(() -> slow, Duration.ofMillis(100), clock::get);
    assertThat(texts(reranker.reorder("Which treaty?", HITS)))
        .containsExactly(
            "The treaty.", "The harvest.", "The treaties: treaty, treaty.", "A treaty, treaty.");
    assertThat(Duration.ofNanos(clock.get())).isLessThanOrEqualTo(Duration.ofMillis(100));
  }

  @Test
  void without_a_model_nothing_changes() {
    IndexSettings settings = settings(null);
    assertThat(new Reranker(settings, CACHE).reorder("Which treaty?", HITS)).isEqualTo(HITS);
    assertThat(Reranker.trouble(settings, CACHE)).isEmpty();
  }

  @Test
  void missing_and_broken_files_are_named_and_cost_the_order_alone() throws Exception {
    assertThat(Reranker.trouble(settings(folder), CACHE).orElse(""))
        .contains(folder.resolve("model.onnx") + " does not exist")
        .contains("index.reranker");
    assertThat(reranker().reorder("Which treaty?", HITS)).isEqualTo(HITS);
    TinyModel.write(folder);
    assertThat(Reranker.trouble(settings(folder), CACHE)).isEmpty();
    Files.writeString(folder.resolve("model.onnx"), "cut off");
    assertThat(Reranker.trouble(settings(folder), CACHE).orElse("")).contains("cannot be loaded");
  }

  private Reranker reranker() {
    return new Reranker(settings(folder), CACHE);
  }

  private static IndexSettings settings(@Nullable Path reranker) {
    return new IndexSettings(Path.of("glossary.tsv"), reranker, Duration.ofSeconds(10), 3);
  }

  private static List<String> texts(List<Hit> hits) {
    return hits.stream().map(hit -> hit.passage().text()).toList();
  }

  private static List<Hit> hits(String... texts) {
    List<Hit> hits = new ArrayList<>();
    for (String text : texts) {
      ArticleId article = new ArticleId("a" + hits.size());
      Metadata metadata = new Metadata(null, null, List.of(), null, null, Language.ENGLISH);
      Span all = new Span(0, text.length());
      double score = 1.0 / (hits.size() + 60);
      hits.add(
          new Hit(
              hits.size() + 1,
              new Passage(new PassageId(article, 0), Language.ENGLISH, all, text, List.of(all)),
              new ArticleSummary(article, metadata, "a", "a", 1),
              score,
              List.of(new ScorePart("words", hits.size() + 1, 1, score))));
    }
    return hits;
  }
}
