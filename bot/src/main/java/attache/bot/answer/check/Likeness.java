package attache.bot.answer.check;

import attache.config.EditDistance;
import attache.corpus.language.Letters;

/** Whether two tokens say the same. */
final class Likeness {
  private static final int SHORTEST_MISSPELT = 5;
  private static final int LONG_NAME = 8;

  private Likeness() {}

  static boolean same(Token sentence, Token passage) {
    if (sentence.is(Token.Kind.NUMBER) && passage.is(Token.Kind.NUMBER)) {
      return sameNumber(sentence, passage);
    }
    if (sentence.is(Token.Kind.DAY) || passage.is(Token.Kind.DAY)) {
      return sameDay(sentence, passage);
    }
    if (sentence.form().equals(passage.form())) {
      return true;
    }
    if (sharesMeaning(sentence, passage)) {
      return true;
    }
    return isWritten(sentence) && isWritten(passage) && sameSpelling(sentence, passage);
  }

  private static boolean sharesMeaning(Token sentence, Token passage) {
    for (String concept : sentence.concepts()) {
      // Being a marker, or one side of an opposition, is no meaning of its own.
      boolean meaning =
          !concept.startsWith(Lexicons.OPPOSITE)
              && (!concept.startsWith(Lexicons.MARKER)
                  || concept.equals(Lexicons.MARKER + "negator"));
      if (meaning && passage.concepts().contains(concept)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameNumber(Token sentence, Token passage) {
    Quantity mine = sentence.quantity();
    Quantity theirs = passage.quantity();
    return mine != null && theirs != null && mine.sameAs(theirs);
  }

  private static boolean sameDay(Token sentence, Token passage) {
    DayMention mine = sentence.day();
    DayMention theirs = passage.day();
    if (mine != null && theirs != null) {
      return mine.borneOutBy(theirs);
    }
    // A bare "14" in "1 to 14 August", or a year that reads as a number.
    Quantity number = mine == null ? sentence.quantity() : passage.quantity();
    DayMention day = mine == null ? theirs : mine;
    if (number == null || day == null) {
      return false;
    }
    Integer part = day.year() != null && day.month() == null ? day.year() : day.day();
    return part != null
        && number.values().stream().anyMatch(value -> value.intValue() == part)
        && (day.month() == null || mine == null);
  }

  private static boolean isWritten(Token token) {
    return (token.is(Token.Kind.NAME) || token.is(Token.Kind.WORD)) && !token.isHan();
  }

  /** Names are spelt in more than one way, and Vietnamese is typed without its marks. */
  private static boolean sameSpelling(Token sentence, Token passage) {
    if (!sentence.is(Token.Kind.NAME) || !passage.is(Token.Kind.NAME)) {
      return false;
    }
    String mine = Letters.plain(sentence.form());
    String theirs = Letters.plain(passage.form());
    if (mine.equals(theirs)) {
      return true;
    }
    int shorter = Math.min(mine.length(), theirs.length());
    if (shorter < SHORTEST_MISSPELT || mine.charAt(0) != theirs.charAt(0)) {
      return false;
    }
    return EditDistance.between(mine, theirs) <= (shorter >= LONG_NAME ? 2 : 1);
  }
}
