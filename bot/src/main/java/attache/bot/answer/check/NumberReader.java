package attache.bot.answer.check;

import attache.bot.answer.check.Quantity.Form;
import attache.corpus.Language;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the number that starts at a piece, in digits or words of its language. */
interface NumberReader {
  /**
   * A number and the index of the first piece behind it.
   *
   * @param next greater than the index that the reading began at
   */
  record Read(Quantity quantity, int next) {}

  /** Empty where no number starts at piece {@code at}. */
  Optional<Read> read(List<Piece> pieces, int at);

  static NumberReader of(Language language) {
    return switch (language) {
      case VIETNAMESE -> new VietnameseNumbers();
      case CHINESE -> new ChineseNumbers();
      case ENGLISH, OTHER -> new EnglishNumbers();
    };
  }

  /** A sign or word for a share in a hundred at {@code at}: how many pieces it takes, or 0. */
  static int percentAt(List<Piece> pieces, int at) {
    String one = form(pieces, at);
    String two = one + " " + form(pieces, at + 1);
    if (one.equals("%") || one.equals("percent") || one.equals("pc")) {
      return 1;
    }
    return two.equals("per cent") || two.equals("phần trăm") ? 2 : 0;
  }

  /** The form of a piece, or the empty string beyond the last. */
  static String form(List<Piece> pieces, int at) {
    return at >= 0 && at < pieces.size() ? pieces.get(at).form() : "";
  }

  static Quantity count(BigDecimal value) {
    return new Quantity(Set.of(value.stripTrailingZeros()), Form.COUNT, false, true);
  }

  /** What digits with points and commas may mean in a language. */
  static Set<BigDecimal> values(String digits, Language language) {
    boolean vietnamese = language == Language.VIETNAMESE;
    char thousands = vietnamese ? '.' : ',';
    char decimal = vietnamese ? ',' : '.';
    Set<BigDecimal> values = new HashSet<>();
    plain(digits, thousands, decimal).ifPresent(values::add);
    if (values.isEmpty() || vietnamese) {
      // Vietnamese outlets copy numbers from English wires as they stand.
      plain(digits, decimal, thousands).ifPresent(values::add);
    }
    if (values.isEmpty()) {
      values.add(new BigDecimal(digits.replaceAll("[.,]", "")));
    }
    return values;
  }

  private static Optional<BigDecimal> plain(String digits, char thousands, char decimal) {
    String[] parts = digits.split("\\" + decimal, -1);
    String whole = parts[0];
    if (parts.length > 2 || (parts.length == 2 && parts[1].indexOf(thousands) >= 0)) {
      return Optional.empty();
    }
    if (whole.indexOf(thousands) >= 0) {
      if (!whole.matches("\\d{1,3}(\\" + thousands + "\\d{3})+")) {
        return Optional.empty();
      }
      whole = whole.replace(String.valueOf(thousands), "");
    }
    String number = parts.length == 2 ? whole + "." + parts[1] : whole;
    return Optional.of(new BigDecimal(number).stripTrailingZeros());
  }

  static Set<BigDecimal> times(Set<BigDecimal> values, BigDecimal factor) {
    Set<BigDecimal> products = new HashSet<>();
    values.forEach(value -> products.add(value.multiply(factor).stripTrailingZeros()));
    return products;
  }
}
