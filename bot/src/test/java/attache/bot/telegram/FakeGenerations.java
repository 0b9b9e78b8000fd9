package attache.bot.telegram;

import attache.bot.log.ExampleAnswers;
import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.index.ArticleSummary;
import attache.index.Generation;
import attache.index.GenerationInfo;
import attache.index.Generations;
import attache.index.Progress;
import attache.index.ProgressListener;
import attache.index.Removal;
import attache.index.Retriever;
import attache.index.Standstill;
import attache.index.UpdateReport;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import attache.index.Upload;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An index of titles in memory: what is uploaded is an article of its file's name. */
final class FakeGenerations implements Generations {
  private final List<List<String>> states = new ArrayList<>(List.of(new ArrayList<>()));
  private final List<String> uploaded = new ArrayList<>();
  private int current;
  private @Nullable Standstill standstill;
  private Set<ArticleId> restored = Set.of();

  /** What becomes of an upload that is to be kept in a file. */
  Function<Path, Upload> planned = file -> new Upload(file, Upload.Fate.NEW, null, List.of());

  FakeGenerations(int articles) {
    for (int i = 1; i <= articles; i++) {
      states.getFirst().add("Article " + i);
    }
  }

  /** What the latest update was to restore. */
  synchronized Set<ArticleId> restored() {
    return restored;
  }

  synchronized List<String> titles() {
    return List.copyOf(states.get(current));
  }

  @Override
  public Optional<Generation> open(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public synchronized Optional<Generation> open() {
    List<ArticleSummary> articles =
        states.get(current).stream().map(FakeGenerations::summary).toList();
    GenerationInfo info = info(current);
    return Optional.of(
        new Generation() {
          @Override
          public GenerationInfo info() {
            return info;
          }

          @Override
          public Retriever retriever() {
            throw new UnsupportedOperationException();
          }

          @Override
          public List<ArticleSummary> articles() {
            return articles;
          }

          @Override
          public Map<Language, Integer> passagesByLanguage() {
            return Map.of();
          }

          @Override
          public Optional<Article> article(ArticleId id) {
            return Optional.empty();
          }

          @Override
          public void close() {}
        });
  }

  @Override
  public synchronized boolean isCurrent(String generation) {
    return generation.equals(name(current));
  }

  @Override
  public Optional<String> outdated(List<Path> corpus) {
    return Optional.empty();
  }

  @Override
  public synchronized UpdateResult update(UpdateRequest request, ProgressListener progress) {
    restored = request.restored();
    List<String> present = states.get(current);
    List<String> added = uploaded.stream().filter(title -> !present.contains(title)).toList();
    UpdateReport report = report(present.size(), added);
    progress.progressed(new Progress(Progress.Stage.READING, 1, 2, Duration.ofMillis(10)));
    if (request.dryRun()) {
      return new UpdateResult.Planned(report);
    }
    if (added.isEmpty()) {
      return new UpdateResult.Unchanged(report);
    }
    List<String> next = new ArrayList<>(present);
    next.addAll(added);
    return switched(next, report);
  }

  private UpdateResult switched(List<String> next, UpdateReport report) {
    states.subList(current + 1, states.size()).clear();
    states.add(next);
    current++;
    return new UpdateResult.Updated(report);
  }

  @Override
  public UpdateResult embed(Duration atMost, ProgressListener progress) {
    return new UpdateResult.Unchanged(report(0, List.of()));
  }

  @Override
  public synchronized UpdateResult rollback() {
    if (current == 0) {
      return new UpdateResult.Failed(UpdateResult.Cause.NOT_FOUND, "nothing to go back to");
    }
    current--;
    return new UpdateResult.Updated(report(states.get(current).size(), List.of()));
  }

  @Override
  public boolean paused() {
    return false;
  }

  @Override
  public synchronized List<GenerationInfo> list() {
    List<GenerationInfo> all = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      all.add(info(i));
    }
    return all;
  }

  @Override
  public synchronized UpdateResult remove(ArticleId article) {
    List<String> next = new ArrayList<>(states.get(current));
    next.remove(article.value());
    return switched(next, report(next.size(), List.of()));
  }

  @Override
  public List<Removal> removed() {
    return List.of();
  }

  @Override
  public synchronized Upload upload(String fileName, Path document) {
    uploaded.add(fileName);
    return planned(fileName, document);
  }

  @Override
  public synchronized Upload planned(String fileName, Path document) {
    return planned.apply(Path.of(fileName));
  }

  @Override
  public synchronized Optional<Standstill> standstill() {
    return Optional.ofNullable(standstill);
  }

  /** From now on nothing changed is indexed by itself; null for an end of that. */
  synchronized void standsStill(@Nullable Standstill now) {
    standstill = now;
  }

  /** Something for the next reindexing to find. */
  synchronized void appears(String title) {
    uploaded.add(title);
  }

  private static ArticleSummary summary(String title) {
    ArticleSummary example =
        ExampleAnswers.hit(1, title, title, "text", Language.ENGLISH).article();
    return new ArticleSummary(example.id(), example.metadata(), title, title, 1);
  }

  private GenerationInfo info(int state) {
    return new GenerationInfo(
        name(state),
        Instant.parse("2026-11-20T08:00:00Z"),
        states.get(state).size(),
        states.get(state).size(),
        0,
        LocalDate.of(2023, 5, 12),
        "digest",
        List.of(),
        "in-process");
  }

  private static String name(int state) {
    return "g00000" + (state + 1);
  }

  private UpdateReport report(int present, List<String> added) {
    return new UpdateReport(
        new UpdateReport.Documents(present + added.size(), added.size(), 0, 0, present, 0, 0),
        List.of(),
        added.stream()
            .map(
                title ->
                    new UpdateReport.Difference(
                        UpdateReport.Difference.Kind.ADDED, new ArticleId(title), title))
            .toList(),
        present + added.size(),
        0,
        name(current),
        Duration.ofSeconds(1),
        null);
  }
}
