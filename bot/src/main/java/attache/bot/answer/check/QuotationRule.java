package attache.bot.answer.check;

import attache.bot.answer.check.Finding.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What stands in quotation marks stands so in the passage, word by word. */
final class QuotationRule implements Rule {
  private static final Pattern QUOTATION =
      Pattern.compile("“([^“”]+)”|\"([^\"]+)\"|「([^「」]+)」|『([^『』]+)』|«([^«»]+)»");

  @Override
  public Optional<Finding.Unsupported> examine(Comparison comparison) {
    List<String> texts = comparison.passageTexts().stream().map(QuotationRule::bare).toList();
    return QUOTATION
        .matcher(comparison.sentenceText())
        .results()
        .map(QuotationRule::inner)
        .filter(quotation -> texts.stream().noneMatch(text -> text.contains(bare(quotation))))
        .filter(quotation -> !standsAligned(comparison, quotation))
        .findFirst()
        .map(
            quotation ->
                new Finding.Unsupported(
                    Kind.QUOTATION, "the passage does not have the words \"" + quotation + "\""));
  }

  /** The quotation differs only in how it writes numbers: its tokens stand side by side. */
  private static boolean standsAligned(Comparison comparison, String quotation) {
    int start = comparison.sentenceText().indexOf(quotation);
    int end = start + quotation.length();
    int last = Alignment.NONE;
    boolean number = false;
    for (int i = 0; i < comparison.sentence().size(); i++) {
      Token token = comparison.sentence().get(i);
      if (token.start() < start || token.end() > end) {
        continue;
      }
      number |= token.is(Token.Kind.NUMBER);
      int place = comparison.alignment().match(i);
      boolean follows = place != Alignment.NONE && (last == Alignment.NONE || place == last + 1);
      boolean same =
          follows
              && (token.is(Token.Kind.NUMBER)
                  || token.form().equals(comparison.passage().get(place).form()));
      if (!same) {
        return false;
      }
      last = place;
    }
    return number;
  }

  private static String inner(MatchResult match) {
    for (int group = 1; group <= match.groupCount(); group++) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    throw new IllegalStateException("A quotation without text: " + match.group());
  }

  /** Letters and digits alone, in lower case: punctuation inside a quotation is the writer's. */
  static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
