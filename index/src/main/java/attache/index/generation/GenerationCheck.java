package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.Language;
import attache.corpus.Passage;
import attache.index.Embedder;
import attache.index.Query;
import attache.index.analysis.TextAnalysis;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at a new generation before anybody is asked to trust it. */
final class GenerationCheck {
  /** How many articles are looked for: enough to see a field missing, and done in milliseconds. */
  private static final int SAMPLE = 20;

  /** A passage of fewer different words may hold none that is searched by. */
  private static final int ENOUGH_WORDS = 8;

  /** What is longer is no word but a line of dashes or a key. UTF-16 units. */
  private static final int LONGEST_WORD = 40;

  /** How much of a passage is looked for: as much as a long question. UTF-16 units. */
  private static final int LOOKED_FOR = 200;

  /** No model is loaded for a check: words must find the passage they come from. */
  private static final Embedder NO_VECTORS =
      new Embedder() {
        @Override
        public Optional<String> model(Language language) {
          return Optional.empty();
        }

        @Override
        public List<float[]> passages(List<String> texts, Language language) {
          throw new UnsupportedOperationException("There is no model for " + language);
        }

        @Override
        public float[] question(String text, Language language) {
          throw new UnsupportedOperationException("There is no model for " + language);
        }
      };

  private GenerationCheck() {}

  static Embedder noVectors() {
    return NO_VECTORS;
  }

  /** What is wrong with a generation that was opened {@linkplain #noVectors without vectors}. */
  static Optional<String> problem(OpenGeneration generation) throws IOException {
    Catalogue.Totals totals = generation.catalogue().totals();
    if (totals.passages() != generation.searchable()) {
      return Optional.of(
          "its articles have %d passages, but %d can be searched"
              .formatted(totals.passages(), generation.searchable()));
    }
    for (Article article : sample(generation.catalogue(), totals.articles())) {
      Optional<Passage> lost =
          article.passages().stream()
              .filter(GenerationCheck::hasWords)
              .limit(1)
              .filter(passage -> !isFound(generation, passage))
              .findFirst();
      if (lost.isPresent()) {
        return Optional.of("passage " + lost.get().id() + " is not found by its own words");
      }
    }
    return Optional.empty();
  }

  private static List<Article> sample(Catalogue catalogue, int articles) throws IOException {
    int every = Math.max(1, articles / SAMPLE);
    List<Integer> numbers = new ArrayList<>();
    int[] seen = {0};
    catalogue.walk(
        (number, content) -> {
          if (content == CatalogueFields.HELD && seen[0]++ % every == 0) {
            numbers.add(number);
          }
        });
    List<Article> articlesFound = new ArrayList<>();
    for (int number : numbers) {
      articlesFound.add(catalogue.article(number));
    }
    return articlesFound;
  }

  private static boolean hasWords(Passage passage) {
    return TextAnalysis.terms(TextAnalysis.of(passage.language()), lookedFor(passage)).stream()
            .filter(term -> term.length() <= LONGEST_WORD)
            .distinct()
            .count()
        >= ENOUGH_WORDS;
  }

  private static String lookedFor(Passage passage) {
    String text = passage.text();
    return text.substring(0, Math.min(text.length(), LOOKED_FOR));
  }

  private static boolean isFound(OpenGeneration generation, Passage passage) {
    Query query =
        new Query(
            lookedFor(passage),
            passage.language(),
            List.of(),
            null,
            LocalDate.EPOCH,
            Set.of(passage.id().article()),
            1_000);
    return generation.retriever().retrieve(query).hits().stream()
        .anyMatch(hit -> hit.passage().equals(passage));
  }
}
