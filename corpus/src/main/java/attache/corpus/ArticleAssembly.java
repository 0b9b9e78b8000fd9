package attache.corpus;

import attache.corpus.clean.Cleaned;
import attache.corpus.clean.Cleaner;
import attache.corpus.read.Parsed;
import attache.corpus.split.PassageSplitter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way from a parsed document to an article: clean, identify, split. */
final class ArticleAssembly {
  private ArticleAssembly() {}

  /**
   * @param fileName the name of the article's own file, or null where it shares one with others
   * @param identity gives the article's id from the URL it declares, or null
   */
  static ReadResult assemble(
      String location,
      Parsed parsed,
      @Nullable String fileName,
      LineStatistics statistics,
      Function<@Nullable URI, ArticleId> identity) {
    return switch (parsed) {
      case Parsed.Unreadable(String reason) -> new ReadResult.Rejected(location, reason);
      case Parsed.Drafted(var draft) -> {
        Cleaned cleaned = Cleaner.clean(draft, fileName, statistics);
        if (cleaned.text().isEmpty()) {
          yield new ReadResult.Rejected(location, "No text is left once the page's frame is gone");
        }
        if (cleaned.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
          yield new ReadResult.Rejected(location, "The text has no words, only signs");
        }
        ArticleId id = identity.apply(cleaned.metadata().url());
        yield new ReadResult.Accepted(
            new Article(
                id,
                cleaned.metadata(),
                cleaned.text(),
                PassageSplitter.split(id, cleaned.text(), cleaned.metadata().language()),
                cleaned.removed()));
      }
    };
  }

  static List<String> lines(Parsed parsed) {
    return switch (parsed) {
      case Parsed.Unreadable unreadable -> List.of();
      case Parsed.Drafted(var draft) -> lines(draft.text());
    };
  }

  /** {@link String#lines()}, which looks at a text character by character. */
  private static List<String> lines(String text) {
    if (text.indexOf('\r') >= 0) {
      return text.lines().toList();
    }
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    return lines;
  }
}
