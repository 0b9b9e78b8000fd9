package attache.bot.telegram.text;

import attache.bot.answer.Source;
import attache.bot.conversation.Phrase;
import attache.corpus.Language;
import attache.corpus.Span;
import java.util.List;

/** A cited passage: where it stands, and its text with the supporting words in bold. */
public final class PassageText {
  private PassageText() {}

  /**
   * @param language of what is said around the passage
   */
  public static RichText of(Source source, Language language) {
    RichText.Builder text = new RichText.Builder();
    text.plain("[" + source.n() + "] ");
    AnswerText.linked(text, AnswerText.described(source.article()), source.article());
    Language original = source.passage().language();
    if (original != language && original != Language.OTHER) {
      text.plain("\n").italic(Phrase.ORIGINAL.in(language, Phrase.nameOf(original, language)));
    }
    text.plain("\n");
    text.quote(quote -> marked(quote, source.passage().text(), source.quotes()));
    String url = Links.of(source.article().metadata().url());
    if (!url.isEmpty()) {
      text.plain("\n" + url);
    }
    return text.build();
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
