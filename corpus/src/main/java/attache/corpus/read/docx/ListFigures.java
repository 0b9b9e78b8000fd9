package attache.corpus.read.docx;

import java.util.Locale;

/** Numbers in the figures that Word counts a list in. */
final class ListFigures {
  private static final String[] CHINESE = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  private ListFigures() {}

  /**
   * @param kind as the format names it, such as {@code lowerRoman}; decimal where it is unknown
   */
  static String of(int number, String kind) {
    return switch (kind) {
      case "none" -> "";
      case "lowerLetter" -> letter(number);
      case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(number);
      case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
      case "chineseCounting",
          "chineseCountingThousand",
          "ideographDigital",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand" ->
          chinese(number);
      default -> Integer.toString(number);
    };
  }

  private static String letter(int number) {
    return number < 1
        ? ""
        : Character.toString('a' + (number - 1) % 26).repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return Integer.toString(number);
    }
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < values.length; i++) {
      while (rest >= values[i]) {
        roman.append(signs[i]);
        rest -= values[i];
      }
    }
    return roman.toString();
  }

  private static String chinese(int number) {
    if (number < 1 || number > 99) {
      return Integer.toString(number);
    }
    int tens = number / 10;
    String ten = tens == 0 ? "" : tens == 1 ? "十" : CHINESE[tens] + "十";
    return ten + CHINESE[number % 10];
  }
}
