package attache.bot.answer;

import attache.bot.answer.check.CitedText;
import attache.bot.answer.check.Finding;
import attache.bot.answer.check.SentenceChecker;
import attache.corpus.Language;
import attache.corpus.Span;
import java.util.ArrayList;
import java.util.List;

/** Bears out what stands in one of the cited texts word for word, and nothing else. */
public final class VerbatimChecker implements SentenceChecker {
  @Override
  public Finding check(String sentence, Language language, List<CitedText> cited) {
    List<List<Span>> quotes = new ArrayList<>();
    boolean found = false;
    for (CitedText text : cited) {
      int at = text.text().indexOf(sentence);
      quotes.add(at < 0 ? List.of() : List.of(new Span(at, at + sentence.length())));
      found |= at >= 0;
    }
    return found
        ? new Finding.Supported(quotes)
        : new Finding.Unsupported(Finding.Kind.CONTENT, "not word for word in the passage");
  }
}
