package attache.bot.answer.check;

import java.util.List;

/** Whether a name and its initials stand for one another. */
final class Acronyms {
  private static final int LONGEST = 7;

  private Acronyms() {}

  /**
   * A name that the passage lacks is there as its initials, or it is initials and there in full:
   * {@code OPCW} and {@code Organisation for the Prohibition of Chemical Weapons}.
   */
  static boolean bridge(Comparison comparison, int index) {
    String form = comparison.sentence().get(index).form();
    return initials(comparison.passage(), form)
        || comparison.passage().stream()
            .filter(token -> token.is(Token.Kind.NAME))
            .anyMatch(token -> spells(comparison.sentence(), index, token.form()));
  }

  /** Names in a row begin with the letters of {@code form}. */
  private static boolean initials(List<Token> tokens, String form) {
    if (form.length() < 2 || form.length() > LONGEST) {
      return false;
    }
    for (int from = 0; from < tokens.size(); from++) {
      if (spellsFrom(tokens, from, form) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Names in a row that include the one at {@code index} begin with the letters of {@code form}.
   */
  private static boolean spells(List<Token> tokens, int index, String form) {
    if (form.length() < 2 || form.length() > LONGEST) {
      return false;
    }
    for (int from = Math.max(0, index - 2 * LONGEST); from <= index; from++) {
      if (spellsFrom(tokens, from, form) > index) {
        return true;
      }
    }
    return false;
  }

  /** The index behind the last token that spells {@code form}, or 0 where they do not. */
  private static int spellsFrom(List<Token> tokens, int from, String form) {
    int letter = 0;
    int at = from;
    while (letter < form.length() && at < tokens.size()) {
      Token token = tokens.get(at);
      boolean begins = token.form().charAt(0) == form.charAt(letter);
      if (token.is(Token.Kind.NAME) && begins) {
        letter++;
      } else if (token.isContent() || letter == 0) {
        return 0;
      }
      at++;
    }
    return letter == form.length() ? at : 0;
  }
}
