package attache.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import attache.config.IndexSettings;
import attache.corpus.Language;
import attache.index.Generation;
import attache.index.Hit;
import attache.index.IndexUnusable;
import attache.index.ProgressListener;
import attache.index.Query;
import attache.index.UpdateReport;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A home and a folder of articles to try things on. */
final class Workplace {
  static final String XINING =
      "Xining keeps friendly ties with eleven foreign cities. The city signed the latest agreement"
          + " with Izmir in Turkey.";
  static final String HANOI =
      "Thành phố Hà Nội đã ký thỏa thuận hợp tác với thủ đô Viêng Chăn. Lễ ký diễn ra vào tháng"
          + " Năm.";
  static final String KUNMING = "昆明市与外国城市建立了友好关系。昆明最近一次签署协议是在五月。";

  final Path folder;
  final Path home;
  final Path articles;
  final FakeEmbedder embedder = new FakeEmbedder();
  HomeGenerations generations;

  Workplace(Path folder) {
    this.folder = folder;
    home = folder.resolve("home");
    articles = folder.resolve("articles");
    generations = generations("in-process");
  }

  HomeGenerations generations(String embedding) {
    return generations(embedding, Duration.ofMinutes(1));
  }

  /**
   * @param checkpoint when a first build is published as far as it has come
   */
  HomeGenerations generations(String embedding, Duration checkpoint) {
    return new HomeGenerations(
        home,
        new IndexSettings(home.resolve("glossary.tsv"), null, Duration.ofMillis(200), 3),
        embedder,
        embedding,
        Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC),
        checkpoint);
  }

  /** Three articles in three languages. */
  Workplace withThreeArticles() {
    return with("xining.txt", XINING).with("hanoi.txt", HANOI).with("kunming.txt", KUNMING);
  }

  Workplace with(String name, String content) {
    try {
      Path file = articles.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String name) throws IOException {
    Files.delete(articles.resolve(name));
  }

  UpdateRequest request() {
    return UpdateRequest.of(List.of(articles));
  }

  UpdateResult update() {
    return generations.update(request(), ProgressListener.NONE);
  }

  /** Updates, and expects a new generation. */
  UpdateReport updated() {
    return updated(request());
  }

  UpdateReport updated(UpdateRequest request) {
    UpdateResult result = generations.update(request, ProgressListener.NONE);
    assertThat(result).isInstanceOf(UpdateResult.Updated.class);
    return ((UpdateResult.Updated) result).report();
  }

  /** As {@link #articleIds}, or none where nothing has been indexed yet. */
  List<String> indexed() {
    return generations.list().isEmpty() ? List.of() : articleIds();
  }

  List<String> articleIds() {
    try (Generation generation = generations.open().orElseThrow()) {
      return generation.articles().stream().map(each -> each.id().value()).toList();
    } catch (IndexUnusable e) {
      throw new AssertionError(e);
    }
  }

  /** The ids of the articles whose passages a question finds, best first. */
  List<String> found(String question, Language language) {
    try (Generation generation = generations.open().orElseThrow()) {
      return generation
          .retriever()
          .retrieve(Query.of(question, language, LocalDate.parse("2026-11-21"), 10))
          .hits()
          .stream()
          .map(Hit::article)
          .map(article -> article.id().value())
          .distinct()
          .toList();
    } catch (IndexUnusable e) {
      throw new AssertionError(e);
    }
  }

  /** Every file below the home, with its size and time, to see whether anything was touched. */
  List<String> filesAtHome() {
    try (var files = Files.walk(home)) {
      return files
          .filter(file -> !file.equals(home))
          .map(
              file -> {
                try {
                  return home.relativize(file)
                      + " "
                      + Files.size(file)
                      + " "
                      + Files.getLastModifiedTime(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
