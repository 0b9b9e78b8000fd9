package attache.corpus.clean;

import attache.corpus.Language;
import attache.corpus.LineStatistics;
import attache.corpus.Metadata;
import attache.corpus.PublicationDate;
import attache.corpus.RemovedLine;
import attache.corpus.date.PublishedFinder;
import attache.corpus.language.LanguageDetector;
import attache.corpus.read.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Cleans drafts. What the document declares about itself counts before what its text says. Safe for
 * many threads.
 */
public final class Cleaner {
  /** A text's language is told from its first lines. UTF-16 units. */
  private static final int ENOUGH_TO_TELL = 2000;

  private Cleaner() {}

  /**
   * @param fileName the name of the draft's own file, which may carry its date; or null
   */
  public static Cleaned clean(Draft draft, @Nullable String fileName, LineStatistics statistics) {
    List<String> raw = Markup.lines(draft.text());
    List<Line> lines = new ArrayList<>();
    List<RemovedLine> removed = new ArrayList<>();
    for (String line : raw) {
      String plain = Markup.plain(line);
      if (plain.isEmpty()) {
        removed.add(new RemovedLine(line, "markup"));
      } else {
        lines.add(new Line(plain));
      }
    }
    Language language = language(draft, lines);
    Page page = new Page(lines, language, statistics);
    page.clean();
    String declared = draft.title() == null ? "" : Layout.line(draft.title());
    Optional<Headline> headline =
        declared.isEmpty() ? page.head().take() : Optional.of(new Headline(declared, null));
    headline.ifPresent(found -> page.head().removeTitle(found.title()));
    page.head().trimBelow();
    // With the title's copies gone, lines below them may stand at the edge.
    page.clean();
    removed.addAll(page.removed());
    return new Cleaned(
        new Metadata(
            headline.map(Headline::title).orElse(null),
            source(draft, page, headline),
            draft.authors().isEmpty() ? page.said().authors() : draft.authors(),
            draft.url(),
            published(draft, page, fileName).orElse(null),
            language),
        String.join("\n", page.lines()),
        removed);
  }

  private static @Nullable String source(Draft draft, Page page, Optional<Headline> headline) {
    if (draft.source() != null) {
      return draft.source();
    }
    return page.said().source() != null
        ? page.said().source()
        : headline.map(Headline::source).orElse(null);
  }

  private static Optional<PublicationDate> published(
      Draft draft, Page page, @Nullable String fileName) {
    return Optional.ofNullable(draft.published())
        .or(() -> Optional.ofNullable(page.said().published()))
        .or(() -> PublishedFinder.inDateline(page.lines().isEmpty() ? "" : page.lines().getFirst()))
        .or(
            () ->
                Optional.ofNullable(draft.url())
                    .flatMap(url -> PublishedFinder.inPath(url.toString(), "URL")))
        .or(
            () ->
                Optional.ofNullable(fileName)
                    .flatMap(name -> PublishedFinder.inPath(name, "file name")));
  }

  private static Language language(Draft draft, List<Line> lines) {
    Language declared = draft.language();
    if (declared != null && declared != Language.OTHER) {
      return declared;
    }
    // The story tells; the frame's words may be in another language.
    String body = sample(lines, Line::isBody);
    return LanguageDetector.detect(body.isEmpty() ? sample(lines, line -> true) : body);
  }

  private static String sample(List<Line> lines, Predicate<Line> taken) {
    StringBuilder sample = new StringBuilder();
    for (int i = 0; i < lines.size() && sample.length() < ENOUGH_TO_TELL; i++) {
      if (taken.test(lines.get(i))) {
        sample.append(lines.get(i).text()).append('\n');
      }
    }
    return sample.toString();
  }
}
