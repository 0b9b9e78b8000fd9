package attache.bot;

import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.index.ArticleSummary;
import attache.index.Generation;
import attache.index.GenerationInfo;
import attache.index.Generations;
import attache.index.Hit;
import attache.index.ProgressListener;
import attache.index.Query;
import attache.index.Removal;
import attache.index.Retrieval;
import attache.index.Retriever;
import attache.index.UpdateReport;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import attache.index.Upload;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An index that finds what it is told to. It is empty until it is updated, and counts how often it
 * is.
 */
public final class FakeIndex implements Generations {
  private final Function<Query, List<Hit>> search;
  private final List<UpdateRequest> updates = new ArrayList<>();

  public FakeIndex(Function<Query, List<Hit>> search) {
    this.search = search;
  }

  public List<UpdateRequest> updates() {
    return updates;
  }

  public Generation generation(String name) {
    return new FakeGeneration(name);
  }

  @Override
  public Optional<Generation> open() {
    return updates.isEmpty() ? Optional.empty() : Optional.of(generation("g000001"));
  }

  @Override
  public Optional<Generation> open(String name) {
    return Optional.of(generation(name));
  }

  @Override
  public UpdateResult update(UpdateRequest request, ProgressListener progress) {
    updates.add(request);
    return new UpdateResult.Updated(
        new UpdateReport(
            UpdateReport.Documents.NONE,
            List.of(),
            List.of(),
            0,
            0,
            "g000001",
            Duration.ZERO,
            null));
  }

  @Override
  public boolean isCurrent(String generation) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<String> outdated(List<Path> corpus) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UpdateResult embed(Duration atMost, ProgressListener progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UpdateResult rollback() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean paused() {
    return false;
  }

  @Override
  public List<GenerationInfo> list() {
    throw new UnsupportedOperationException();
  }

  @Override
  public UpdateResult remove(ArticleId article) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Removal> removed() {
    return List.of();
  }

  @Override
  public Upload upload(String fileName, Path document) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Upload planned(String fileName, Path document) {
    throw new UnsupportedOperationException();
  }

  private final class FakeGeneration implements Generation {
    private final String name;

    FakeGeneration(String name) {
      this.name = name;
    }

    @Override
    public GenerationInfo info() {
      return new GenerationInfo(
          name, Instant.EPOCH, 3, 3, 3, null, "digest", List.of(), "in-process");
    }

    @Override
    public Retriever retriever() {
      return query -> new Retrieval(search.apply(query).stream().limit(query.passages()).toList());
    }

    @Override
    public List<ArticleSummary> articles() {
      return List.of();
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
  }
}
