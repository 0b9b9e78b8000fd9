package attache.bot.telegram;

import attache.bot.conversation.Phrase;
import attache.bot.telegram.text.RichText;
import attache.corpus.Article;
import attache.corpus.Language;
import attache.corpus.ReadResult;
import attache.index.Removal;
import attache.index.UpdateReport;
import attache.index.UpdateResult;
import attache.index.Upload;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an admin is told about a document that was sent. */
final class UploadText {
  private static final int MOST_SHOWN = 3;

  private UploadText() {}

  /** What came of it. */
  static String told(String name, @Nullable Upload kept, UpdateResult result, Language language) {
    String outcome = IndexWork.outcome(result, language);
    if (kept == null || !(result instanceof UpdateResult.Updated(UpdateReport report))) {
      return outcome;
    }
    String location = String.valueOf(kept.file().getFileName());
    Optional<String> rejected =
        report.rejected().stream()
            .filter(each -> Path.of(each.location()).endsWith(location))
            .map(ReadResult.Rejected::reason)
            .findFirst();
    String what =
        rejected
            .map(reason -> Phrase.UPLOAD_REJECTED.in(language, name, reason))
            .orElseGet(() -> kept(name, kept, language));
    return what + "\n" + outcome;
  }

  private static String kept(String name, Upload kept, Language language) {
    if (!kept.removed().isEmpty()) {
      return Phrase.UPLOAD_RESTORED.in(language, name);
    }
    return switch (kept.fate()) {
      case NEW, UNCHANGED -> Phrase.UPLOAD_ADDED.in(language, name);
      case REPLACES -> Phrase.UPLOAD_REPLACED.in(language, name);
      case BESIDE ->
          Phrase.UPLOAD_ADDED_BESIDE.in(language, name, String.valueOf(kept.file().getFileName()));
    };
  }

  /** What the button says that adds it. */
  static Phrase button(Upload planned) {
    if (!planned.removed().isEmpty()) {
      return Phrase.UPLOAD_BRING_BACK;
    }
    return planned.fate() == Upload.Fate.REPLACES ? Phrase.UPLOAD_REPLACE : Phrase.UPLOAD_ADD;
  }

  /** How it was understood, and what would become of it. */
  static RichText understood(
      List<Article> articles, boolean duplicate, Upload planned, Language language) {
    RichText.Builder text = new RichText.Builder().bold(Phrase.UPLOAD_UNDERSTOOD.in(language));
    for (Article article : articles.stream().limit(MOST_SHOWN).toList()) {
      var published = article.metadata().published();
      text.plain("\n" + Phrase.UPLOAD_TITLE.in(language, article.displayTitle()));
      text.plain(
          "\n"
              + Phrase.UPLOAD_DATE.in(
                  language, published == null ? Phrase.UNDATED.in(language) : published.day()));
      text.plain(
          "\n"
              + Phrase.UPLOAD_LANGUAGE.in(
                  language, Phrase.nameOf(article.metadata().language(), language)));
      text.plain("\n" + Phrase.UPLOAD_PASSAGES.in(language, article.passages().size()));
    }
    if (articles.size() > MOST_SHOWN) {
      text.plain("\n… (" + articles.size() + ")");
    }
    if (duplicate) {
      text.plain("\n").italic(Phrase.UPLOAD_DUPLICATE.in(language));
    }
    String former = planned.former() == null ? "" : planned.former();
    switch (planned.fate()) {
      case NEW, UNCHANGED -> {}
      case REPLACES -> text.plain("\n").italic(Phrase.UPLOAD_WILL_REPLACE.in(language, former));
      case BESIDE -> text.plain("\n").italic(Phrase.UPLOAD_OTHER.in(language, former));
    }
    for (Removal removal : planned.removed()) {
      text.plain("\n").italic(removed(removal, language));
    }
    return text.build();
  }

  private static String removed(Removal removal, Language language) {
    String day =
        removal.at() == null
            ? Phrase.UNDATED.in(language)
            : LocalDate.ofInstant(removal.at(), ZoneOffset.UTC).toString();
    return Phrase.UPLOAD_WAS_REMOVED.in(language, removal.article(), day);
  }
}
