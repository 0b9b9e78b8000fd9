package attache.bot.answer.check;

import static attache.bot.answer.check.NumberReader.form;

import attache.bot.answer.check.Quantity.Form;
import attache.corpus.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code 1,2 triệu}, {@code hai mươi mốt}, {@code thứ 29}, {@code hàng trăm}. */
final class VietnameseNumbers implements NumberReader {
  private static final List<String> ONES =
      List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười");
  private static final Map<String, Integer> AFTER_TENS =
      Map.of("mốt", 1, "tư", 4, "lăm", 5, "nhăm", 5, "bẩy", 7);
  private static final Map<String, BigDecimal> MAGNITUDES =
      Map.of(
          "trăm", BigDecimal.valueOf(100),
          "nghìn", BigDecimal.valueOf(1_000),
          "ngàn", BigDecimal.valueOf(1_000),
          "vạn", BigDecimal.valueOf(10_000),
          "triệu", BigDecimal.valueOf(1_000_000),
          "tỷ", BigDecimal.valueOf(1_000_000_000L),
          "tỉ", BigDecimal.valueOf(1_000_000_000L));

  /** Before these, {@code năm} is five; otherwise it is more often the year. */
  private static final Set<String> COUNTED =
      Set.of(
          "người", "nước", "quốc", "ngày", "tháng", "tuần", "giờ", "phút", "lần", "tỉnh", "thành",
          "nhà", "tàu", "máy", "chiếc", "công", "đoàn", "điểm", "bên", "hiệp", "thỏa", "cơ", "tổ",
          "trường", "cán", "quan", "binh", "thế", "vị", "văn", "khách", "năm", "mươi");

  @Override
  public Optional<Read> read(List<Piece> pieces, int at) {
    Piece piece = pieces.get(at);
    String before = form(pieces, at - 1);
    if (piece.form().equals("hàng") && magnitude(form(pieces, at + 1)) != null) {
      return Optional.of(vague(pieces, at + 1));
    }
    Form use = before.equals("thứ") ? Form.RANK : Form.COUNT;
    if (piece.is(Piece.Type.DIGITS)) {
      return Optional.of(
          finish(
              pieces, at + 1, NumberReader.values(piece.form(), Language.VIETNAMESE), use, true));
    }
    if (!piece.is(Piece.Type.WORD) || ones(piece.form()) < 0 || isName(pieces, at)) {
      return Optional.empty();
    }
    return words(pieces, at, use);
  }

  private static boolean isName(List<Piece> pieces, int at) {
    Piece piece = pieces.get(at);
    return piece.form().equals("không")
        || (piece.isCapital() && at + 1 < pieces.size() && pieces.get(at + 1).isCapital());
  }

  private static Read vague(List<Piece> pieces, int at) {
    BigDecimal value = BigDecimal.ONE;
    int next = at;
    for (BigDecimal factor = magnitude(form(pieces, next));
        factor != null;
        factor = magnitude(form(pieces, ++next))) {
      value = value.multiply(factor);
    }
    return new Read(
        new Quantity(Set.of(value.stripTrailingZeros()), Form.MAGNITUDE, false, true), next);
  }

  private Optional<Read> words(List<Piece> pieces, int at, Form use) {
    String first = form(pieces, at);
    long value = ones(first);
    int next = at + 1;
    if (form(pieces, next).equals("mươi") || first.equals("mười")) {
      value = first.equals("mười") ? 10 : value * 10;
      next += first.equals("mười") ? 0 : 1;
      int one = afterTens(form(pieces, next));
      if (one > 0) {
        value += one;
        next++;
      }
    }
    boolean alone = next == at + 1 && MAGNITUDES.get(form(pieces, next)) == null;
    if (alone && first.equals("năm") && !COUNTED.contains(form(pieces, next))) {
      return Optional.empty();
    }
    boolean certain = !(alone && (first.equals("một") || first.equals("năm")));
    return Optional.of(finish(pieces, next, Set.of(BigDecimal.valueOf(value)), use, certain));
  }

  private static Read finish(
      List<Piece> pieces, int at, Set<BigDecimal> start, Form use, boolean certain) {
    Set<BigDecimal> values = start;
    int next = at;
    for (BigDecimal factor = MAGNITUDES.get(form(pieces, next));
        factor != null;
        factor = MAGNITUDES.get(form(pieces, next))) {
      values = NumberReader.times(values, factor);
      next++;
    }
    int percent = NumberReader.percentAt(pieces, next);
    return new Read(
        new Quantity(NumberReader.times(values, BigDecimal.ONE), use, percent > 0, certain),
        next + percent);
  }

  private static int ones(String form) {
    return form.equals("bẩy") ? 7 : ONES.indexOf(form);
  }

  private static int afterTens(String form) {
    Integer special = AFTER_TENS.get(form);
    if (special != null) {
      return special;
    }
    // Behind tens five is "lăm": "bốn mươi năm" is forty years.
    int one = form.equals("năm") ? -1 : ONES.indexOf(form);
    return one < 10 ? one : -1;
  }

  private static @org.jspecify.annotations.Nullable BigDecimal magnitude(String form) {
    return form.equals("chục") ? BigDecimal.TEN : MAGNITUDES.get(form);
  }
}
