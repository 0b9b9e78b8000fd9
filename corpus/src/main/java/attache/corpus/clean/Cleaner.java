package attache.corpus.clean;

import attache.corpus.Language;
import attache.corpus.Metadata;
import attache.corpus.RemovedLine;
import attache.corpus.language.LanguageDetector;
import attache.corpus.read.Draft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cleans drafts. */
public final class Cleaner {
  private Cleaner() {}

  public static Cleaned clean(Draft draft) {
    List<String> lines = new ArrayList<>(Layout.lines(draft.text()));
    List<RemovedLine> removed = new ArrayList<>();
    String title = title(draft, lines);
    while (!lines.isEmpty() && lines.getFirst().equals(title)) {
      removed.add(new RemovedLine(lines.removeFirst(), "title"));
    }
    String text = String.join("\n", lines);
    return new Cleaned(
        new Metadata(
            title,
            draft.source(),
            draft.authors(),
            draft.url(),
            draft.published(),
            language(draft, title, text)),
        text,
        removed);
  }

  private static @Nullable String title(Draft draft, List<String> lines) {
    String declared = draft.title();
    if (declared != null && !Layout.line(declared).isEmpty()) {
      return Layout.line(declared);
    }
    return Headline.of(lines).orElse(null);
  }

  private static Language language(Draft draft, @Nullable String title, String text) {
    Language declared = draft.language();
    if (declared != null && declared != Language.OTHER) {
      return declared;
    }
    return LanguageDetector.detect(title == null ? text : title + "\n" + text);
  }
}
