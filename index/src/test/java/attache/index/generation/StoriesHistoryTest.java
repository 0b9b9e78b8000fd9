package attache.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import attache.corpus.ArticleId;
import attache.index.ArticleSummary;
import attache.index.Generation;
import attache.index.ProgressListener;
import attache.index.UpdateReport;
import attache.index.UpdateReport.Documents;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories: whatever comes, changes and goes, the counts add up, and the index holds what
 * one that is built anew holds.
 */
class StoriesHistoryTest {
  private static final long SEED = 20_261_121;
  private static final int HISTORIES = 2;
  private static final int STEPS = 12;
  private static final int STORIES = 3;

  private final Random random = new Random(SEED);
  private final Map<String, Integer> days = new TreeMap<>();
  private int written;

  @Test
  void an_index_kept_up_to_date_is_the_one_that_is_built_anew(@TempDir Path folder)
      throws Exception {
    int variants = 0;
    for (int history = 0; history < HISTORIES; history++) {
      Workplace work = new Workplace(folder.resolve("history" + history)).withThreeArticles();
      for (int step = 0; step < STEPS; step++) {
        for (int i = random.nextInt(3); i >= 0; i--) {
          act(work);
        }
        UpdateReport report =
            report(work.generations.update(work.request().withForce(true), ProgressListener.NONE));
        String when = "history %d, step %d, seed %d".formatted(history, step, SEED);
        Documents counts = report.documents();
        assertThat(counts.read()).as(when).isEqualTo(files(work).size());
        assertThat(
                counts.added()
                    + counts.changed()
                    + counts.unchanged()
                    + counts.duplicate()
                    + counts.rejected())
            .as(when)
            .isEqualTo(counts.read());
        variants += counts.duplicate();
        if (step % 3 == 2) {
          assertThat(stories(work))
              .as(when)
              .isEqualTo(rebuilt(work, folder.resolve(history + "-" + step)));
        }
      }
    }
    assertThat(variants).as("histories without copies would show nothing").isGreaterThan(STEPS);
  }

  private void act(Workplace work) throws IOException {
    String name = "doc" + random.nextInt(9) + ".md";
    if (random.nextInt(4) == 0 && Files.exists(work.articles.resolve(name))) {
      work.delete(name);
    } else {
      work.with(name, document(name));
      Files.setLastModifiedTime(
          work.articles.resolve(name),
          FileTime.fromMillis(1_700_000_000_000L + 1_000L * ++written));
    }
  }

  /** A story whole, cut or framed, under an address that is now and then another document's. */
  private String document(String name) {
    int story = random.nextInt(STORIES);
    List<String> sentences = new ArrayList<>();
    Random words = new Random(story);
    for (int i = 0; i < 8; i++) {
      sentences.add(sentence(words, story));
    }
    if (random.nextBoolean()) {
      sentences.remove(random.nextInt(sentences.size()));
    }
    if (random.nextInt(3) == 0) {
      sentences.add(sentence(random, STORIES));
    }
    if (random.nextInt(5) == 0) {
      sentences.set(2, "The hall counted " + random.nextInt(50) + " guests on that evening.");
    }
    int address =
        random.nextInt(6) == 0 ? random.nextInt(9) : Integer.parseInt(name.substring(3, 4));
    int day = days.computeIfAbsent("day" + address, key -> 1 + days.size());
    return """
    ---
    title: Story %d
    url: https://outlet%d.example/story
    published: 2024-05-%02d
    ---
    %s
    """
        .formatted(story, address, day, String.join("\n", sentences));
  }

  private static String sentence(Random words, int story) {
    StringBuilder sentence = new StringBuilder("Story");
    for (int i = 0; i < 12; i++) {
      sentence.append(' ').append((char) ('a' + story)).append(letters(words));
    }
    return sentence.append('.').toString();
  }

  private static String letters(Random words) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      letters.append((char) ('a' + words.nextInt(26)));
    }
    return letters.toString();
  }

  private static List<Path> files(Workplace work) throws IOException {
    try (var files = Files.list(work.articles)) {
      return files.toList();
    }
  }

  private static UpdateReport report(UpdateResult result) {
    return switch (result) {
      case UpdateResult.Updated updated -> updated.report();
      case UpdateResult.Unchanged unchanged -> unchanged.report();
      default -> throw new AssertionError(result);
    };
  }

  /** Of each searched article the places of its documents, its own first. */
  private static Map<String, List<String>> stories(Workplace work) throws Exception {
    Map<String, List<String>> stories = new TreeMap<>();
    try (Generation generation = work.generations.open().orElseThrow()) {
      for (ArticleSummary article : generation.articles()) {
        List<String> documents = new ArrayList<>(List.of(article.location()));
        generation.variants(article.id()).stream()
            .map(ArticleSummary::location)
            .sorted(Comparator.naturalOrder())
            .forEach(documents::add);
        stories.put(article.id().value(), documents);
        assertThat(generation.article(new ArticleId(article.id().value()))).isPresent();
      }
    }
    return stories;
  }

  private static Map<String, List<String>> rebuilt(Workplace work, Path folder) throws Exception {
    Workplace fresh = new Workplace(folder);
    fresh.updated(UpdateRequest.of(List.of(work.articles)));
    return stories(fresh);
  }
}
