package attache.bot.telegram.text;

import attache.bot.answer.Source;
import attache.bot.conversation.Phrase;
import attache.corpus.Language;
import attache.corpus.Metadata;
import attache.corpus.Span;
import attache.index.ArticleSummary;
import java.util.List;
import java.util.stream.Collectors;

/** A cited passage: where it stands, and its text with the supporting words in bold. */
public final class PassageText {
  private PassageText() {}

  /** Of a story that everybody carried, enough to see that. */
  private static final int MOST_PLACES = 5;

  /**
   * @param variants of its article: the other places in which it appeared
   * @param language of what is said around the passage
   */
  public static RichText of(Source source, List<ArticleSummary> variants, Language language) {
    RichText.Builder text = new RichText.Builder();
    text.plain("[" + source.n() + "] ");
    AnswerText.linked(text, AnswerText.described(source.article()), source.article());
    Language original = source.passage().language();
    if (original != language && original != Language.OTHER) {
      text.plain("\n").italic(Phrase.ORIGINAL.in(language, Phrase.nameOf(original, language)));
    }
    text.plain("\n");
    text.quote(quote -> marked(quote, source.passage().text(), source.quotes()));
    if (!variants.isEmpty()) {
      String places =
          variants.stream()
              .map(PassageText::place)
              .distinct()
              .limit(MOST_PLACES)
              .collect(Collectors.joining("; "));
      text.plain("\n").italic(Phrase.ALSO_IN.in(language, places));
    }
    String url = Links.of(source.article().metadata().url());
    if (!url.isEmpty()) {
      text.plain("\n" + url);
    }
    return text.build();
  }

  /** Where and when an article appeared: its outlet, or its address or path. */
  private static String place(ArticleSummary variant) {
    Metadata metadata = variant.metadata();
    String where = metadata.source() == null ? variant.id().value() : metadata.source();
    return metadata.published() == null ? where : where + ", " + metadata.published().day();
  }

  private static void marked(RichText.Builder quote, String passage, List<Span> spans) {
    int at = 0;
    for (Span span : spans) {
      int start = Math.max(at, span.start());
      int end = Math.min(passage.length(), span.end());
      if (start < end) {
        quote.plain(passage.substring(at, start)).breakHere().bold(passage.substring(start, end));
        at = end;
      }
    }
    quote.plain(passage.substring(at));
  }
}
