package attache.bot.answer.check;

import attache.bot.answer.check.Token.Kind;
import attache.corpus.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where another text contradicts a sentence in a number. It speaks of a contradiction only
 * where all names and days of the sentence stand in the other text, as well as nearly all of its
 * words, and where the other sentence names no day of its own: otherwise two numbers are two facts.
 * Safe for many threads at once.
 */
public final class DisagreementFinder {
  /**
   * The least share of the sentence's words, numbers apart, by weight. A decision: with a fifth of
   * its words missing, a sentence is still about the same, with more it may well not be.
   */
  private static final double SAME = 0.8;

  private final PassageChecker checker;

  public DisagreementFinder(PassageChecker checker) {
    this.checker = checker;
  }

  /**
   * @param language the sentence's language
   * @param other a text of the same language, of another article than the one it cites
   */
  public Optional<Disagreement> find(String sentence, Language language, CitedText other) {
    if (language != other.language()) {
      return Optional.empty();
    }
    Comparison comparison = checker.comparison(sentence, language, List.of(other));
    if (!aboutTheSame(comparison)) {
      return Optional.empty();
    }
    for (int i = 0; i < comparison.sentence().size(); i++) {
      Token token = comparison.sentence().get(i);
      if (token.is(Kind.NUMBER) && !comparison.isPresent(i)) {
        Optional<Token> theirs = otherNumber(comparison, i);
        if (theirs.isPresent()) {
          Token found = theirs.get();
          return Optional.of(
              new Disagreement(
                  comparison.words(i),
                  other.text().substring(found.start(), found.end()),
                  found.start()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean aboutTheSame(Comparison comparison) {
    double all = 0;
    double matched = 0;
    for (int i = 0; i < comparison.sentence().size(); i++) {
      Token token = comparison.sentence().get(i);
      if (token.is(Kind.NUMBER)) {
        continue;
      }
      boolean there = comparison.isMatched(i);
      if (!there && (token.is(Kind.NAME) || token.is(Kind.DAY))) {
        return false;
      }
      all += Alignment.weight(token);
      matched += there ? Alignment.weight(token) : 0;
    }
    return all > 0 && matched >= SAME * all;
  }

  /** The number of the text itself, not its title, in the place of the sentence's. */
  private static Optional<Token> otherNumber(Comparison comparison, int index) {
    Quantity ours = comparison.sentence().get(index).quantity();
    if (ours == null || !ours.certain()) {
      return Optional.empty();
    }
    String text = comparison.passageTexts().getLast();
    return comparison.counterpart(index).stream()
        .filter(each -> differs(each.quantity(), ours))
        .filter(each -> !hasDayOfItsOwn(comparison, each.sentence()))
        .filter(each -> inText(comparison, each, text))
        .findFirst();
  }

  private static boolean differs(@Nullable Quantity theirs, Quantity ours) {
    return theirs != null
        && theirs.certain()
        && theirs.form() == ours.form()
        && !theirs.sameAs(ours);
  }

  private static boolean hasDayOfItsOwn(Comparison comparison, int sentence) {
    for (int place = 0; place < comparison.passage().size(); place++) {
      Token token = comparison.passage().get(place);
      if (token.sentence() == sentence && token.is(Kind.DAY) && !comparison.isUsed(place)) {
        return true;
      }
    }
    return false;
  }

  /** A title's tokens come first and restart the count of positions. */
  private static boolean inText(Comparison comparison, Token token, String text) {
    boolean titled = comparison.passageTexts().size() > 1;
    int first = titled ? comparison.passage().getFirst().sentence() : -1;
    return token.end() <= text.length() && (!titled || token.sentence() > first);
  }
}
