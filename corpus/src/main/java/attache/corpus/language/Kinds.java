package attache.corpus.language;

/**
 * What kind of character a code point is, as {@link Character} has it, for rules that ask of every
 * character of a text: asked once for each of Unicode's basic plane and remembered, since asking
 * costs several calls. Safe for many threads.
 */
public final class Kinds {
  /** {@link Character#isLetter(int)}. */
  public static final int LETTER = 1;

  /** A mark that stands on a letter, of whatever sort. */
  public static final int MARK = 1 << 1;

  /** {@link Character#NON_SPACING_MARK}. */
  public static final int NON_SPACING_MARK = 1 << 2;

  /** {@link Character#isDigit(int)}. */
  public static final int DIGIT = 1 << 3;

  /** A number that is no digit, such as ½ or Ⅳ. */
  public static final int OTHER_NUMBER = 1 << 4;

  /** {@link Character#isIdeographic(int)}. */
  public static final int IDEOGRAPH = 1 << 5;

  /** {@link Character#isUpperCase(int)}. */
  public static final int UPPER_CASE = 1 << 6;

  /** {@link Character#isLowerCase(int)}. */
  public static final int LOWER_CASE = 1 << 7;

  /** {@link Character#isWhitespace(int)}. */
  public static final int WHITE_SPACE = 1 << 8;

  /** {@link Character#isSpaceChar(int)}. */
  public static final int SPACE = 1 << 9;

  /** An opening bracket or an opening quotation mark. */
  public static final int OPENING = 1 << 10;

  /** Of the Latin script. */
  public static final int LATIN = 1 << 11;

  /** Of the Han script: ideographs, and signs that stand for one. */
  public static final int HAN = 1 << 12;

  /** Of the scripts Hiragana and Katakana. */
  public static final int KANA = 1 << 13;

  /** Such as the prolonged sound mark, which several scripts share. */
  public static final int OF_ANY_SCRIPT = 1 << 14;

  /** Of a character that was asked for already. */
  private static final int KNOWN = 1 << 15;

  /** By code point, 0 where nobody asked yet. Two threads that ask at once write the same. */
  private static final char[] REMEMBERED = new char[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  private Kinds() {}

  /** Whether a code point is of one of some kinds. */
  public static boolean is(int point, int kinds) {
    return (of(point) & kinds) != 0;
  }

  /** The kinds of a code point, a bit each. */
  public static int of(int point) {
    if (point >= REMEMBERED.length) {
      return ask(point);
    }
    int kinds = REMEMBERED[point];
    return kinds != 0 ? kinds : remember(point);
  }

  private static int remember(int point) {
    int kinds = ask(point) | KNOWN;
    REMEMBERED[point] = (char) kinds;
    return kinds;
  }

  private static int ask(int point) {
    return category(point)
        | script(point)
        | (Character.isIdeographic(point) ? IDEOGRAPH : 0)
        | (Character.isUpperCase(point) ? UPPER_CASE : 0)
        | (Character.isLowerCase(point) ? LOWER_CASE : 0)
        | (Character.isWhitespace(point) ? WHITE_SPACE : 0)
        | (Character.isSpaceChar(point) ? SPACE : 0);
  }

  private static int category(int point) {
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER ->
          LETTER;
      case Character.NON_SPACING_MARK -> MARK | NON_SPACING_MARK;
      case Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> MARK;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> OTHER_NUMBER;
      case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> OPENING;
      default -> 0;
    };
  }

  private static int script(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case LATIN -> LATIN;
      case HAN -> HAN;
      case HIRAGANA, KATAKANA -> KANA;
      case COMMON, INHERITED -> OF_ANY_SCRIPT;
      default -> 0;
    };
  }
}
