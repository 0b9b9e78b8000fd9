package attache.corpus;

import attache.corpus.clean.Cleaned;
import attache.corpus.clean.Cleaner;
import attache.corpus.read.Parsed;
import attache.corpus.split.PassageSplitter;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way from a parsed document to an article: clean, identify, split. */
final class ArticleAssembly {
  private ArticleAssembly() {}

  /**
   * @param identity gives the article's id from the URL it declares, or null
   */
  static ReadResult assemble(
      String location, Parsed parsed, Function<@Nullable URI, ArticleId> identity) {
    return switch (parsed) {
      case Parsed.Unreadable(String reason) -> new ReadResult.Rejected(location, reason);
      case Parsed.Drafted(var draft) -> {
        Cleaned cleaned = Cleaner.clean(draft);
        if (cleaned.text().isEmpty()) {
          yield new ReadResult.Rejected(location, "No text is left once the page's frame is gone");
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
}
