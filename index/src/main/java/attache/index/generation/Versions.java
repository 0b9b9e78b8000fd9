package attache.index.generation;

import attache.corpus.Article;
import attache.corpus.ContentDigest;
import attache.corpus.Corpus;
import attache.corpus.CorpusUnreadable;
import attache.corpus.RawDocument;
import attache.corpus.ReadResult;
import attache.corpus.duplicate.StoryText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two files of one name hold versions of the same thing. A wrong yes costs an
 * article, a wrong no costs a second citation: where little speaks for it, it says no.
 */
final class Versions {
  /**
   * A share of common shingles, as in {@link StoryText#shared}: a corrected text keeps most of what
   * it said, and two texts of one outlet share no more than a tenth.
   */
  private static final double MOST = 0.5;

  /** What texts with one title share at least, though rewritten: two that share less are two. */
  private static final double SOME = 0.2;

  /** Of two days: two reports of a series share up to .78 (corpus, "Near-copies"). */
  private static final double OF_OTHER_DAYS = 0.8;

  private Versions() {}

  /**
   * What a file holds.
   *
   * @param digests of its documents
   */
  record Content(List<Article> articles, Set<ContentDigest> digests) {
    /** What cannot be read is left out. */
    static Content of(Path file) throws IOException {
      List<Article> articles = new ArrayList<>();
      Set<ContentDigest> digests = new HashSet<>();
      try {
        Corpus.scan(
            List.of(file),
            new Corpus.Visitor() {
              @Override
              public void found(RawDocument document) {
                digests.add(document.digest());
                if (document.read() instanceof ReadResult.Accepted accepted) {
                  articles.add(accepted.article());
                }
              }

              @Override
              public void rejected(ReadResult.Rejected rejection) {}
            });
      } catch (CorpusUnreadable e) {
        throw new IOException(e.getMessage(), e);
      }
      return new Content(List.copyOf(articles), Set.copyOf(digests));
    }

    /** The title of the first article. */
    @Nullable String title() {
      return articles.isEmpty() ? null : articles.getFirst().displayTitle();
    }
  }

  /** Whether the one came out of the other. */
  static boolean same(Content before, Content after) {
    if (before.articles().size() == 1 && after.articles().size() == 1) {
      return same(before.articles().getFirst(), after.articles().getFirst());
    }
    Set<String> titles = new HashSet<>();
    before.articles().forEach(article -> titles.add(title(article)));
    long again =
        after.articles().stream().map(Versions::title).distinct().filter(titles::contains).count();
    return again > 0 && again >= MOST * titles.size();
  }

  private static boolean same(Article before, Article after) {
    if (before.metadata().url() != null && after.metadata().url() != null) {
      return before.metadata().url().equals(after.metadata().url());
    }
    LocalDate then = before.metadata().publishedOn();
    LocalDate now = after.metadata().publishedOn();
    double shared = story(before).shared(story(after));
    if (then != null && now != null && !then.equals(now)) {
      return shared >= OF_OTHER_DAYS;
    }
    boolean sameTitle = title(before).equals(title(after));
    return shared >= MOST || (sameTitle && (shared >= SOME || (then != null && then.equals(now))));
  }

  private static StoryText story(Article article) {
    return StoryText.of(
        article.metadata().title(), article.text(), article.metadata().publishedOn());
  }

  private static String title(Article article) {
    return article.displayTitle().toLowerCase(Locale.ROOT);
  }
}
