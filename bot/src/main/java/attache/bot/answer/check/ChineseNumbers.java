package attache.bot.answer.check;

import static attache.bot.answer.check.NumberReader.form;

import attache.bot.answer.check.Quantity.Form;
import attache.corpus.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code 120万}, {@code 二十一}, {@code 第29}, {@code 百分之三十}, {@code 数百}. */
final class ChineseNumbers implements NumberReader {
  /** What one character must stand before to be a number: it counts, measures or lists. */
  private static final String COUNTED =
      "个名位人次年月日天周岁倍国家项艘架辆枚座份条届轮场成点小公里米吨元美欧亿万千百所支批种起方大省市州" + "号级层段套部篇颗只头户口间票席任期世代度股派路党军队、";

  @Override
  public Optional<Read> read(List<Piece> pieces, int at) {
    String form = form(pieces, at);
    if ((form.equals("数") || form.equals("上") || form.equals("成") || form.equals("几"))
        && ChineseNumerals.unit(character(pieces, at + 1)) > 0) {
      return Optional.of(vague(pieces, at + 1));
    }
    if (form.equals("百") && form(pieces, at + 1).equals("分") && form(pieces, at + 2).equals("之")) {
      return number(pieces, at + 3, Form.COUNT).map(ChineseNumbers::percent);
    }
    boolean rank = form(pieces, at - 1).equals("第");
    return number(pieces, at, rank ? Form.RANK : Form.COUNT);
  }

  private static Read percent(Read read) {
    Quantity quantity = read.quantity();
    return new Read(new Quantity(quantity.values(), quantity.form(), true, true), read.next());
  }

  private static Read vague(List<Piece> pieces, int at) {
    BigDecimal value = BigDecimal.ONE;
    int next = at;
    for (long unit = ChineseNumerals.unit(character(pieces, next));
        unit > 0;
        unit = ChineseNumerals.unit(character(pieces, ++next))) {
      value = value.multiply(BigDecimal.valueOf(unit));
    }
    return new Read(
        new Quantity(Set.of(value.stripTrailingZeros()), Form.MAGNITUDE, false, true), next);
  }

  private static Optional<Read> number(List<Piece> pieces, int at, Form use) {
    if (at >= pieces.size()) {
      return Optional.empty();
    }
    if (pieces.get(at).is(Piece.Type.DIGITS)) {
      Set<BigDecimal> values = NumberReader.values(pieces.get(at).form(), Language.CHINESE);
      int next = at + 1;
      for (long unit = magnitude(pieces, next); unit > 0; unit = magnitude(pieces, next)) {
        values = NumberReader.times(values, BigDecimal.valueOf(unit));
        next++;
      }
      int percent = NumberReader.percentAt(pieces, next);
      return Optional.of(new Read(new Quantity(values, use, percent > 0, true), next + percent));
    }
    return numerals(pieces, at, use);
  }

  private static Optional<Read> numerals(List<Piece> pieces, int at, Form use) {
    StringBuilder numerals = new StringBuilder();
    int next = at;
    while (next < pieces.size() && ChineseNumerals.CHARACTERS.contains(form(pieces, next))) {
      numerals.append(form(pieces, next++));
    }
    if (numerals.isEmpty() || "百千万亿".indexOf(numerals.charAt(0)) >= 0) {
      return Optional.empty();
    }
    boolean alone = numerals.length() == 1;
    if (alone && use != Form.RANK && !isCounted(pieces, at, next)) {
      return Optional.empty();
    }
    boolean certain = !(alone && (numerals.charAt(0) == '一' || numerals.charAt(0) == '零'));
    int behind = next;
    return ChineseNumerals.value(numerals.toString())
        .map(value -> new Read(quantity(value, use, certain), behind));
  }

  private static boolean isCounted(List<Piece> pieces, int at, int next) {
    String behind = form(pieces, next);
    boolean listed = behind.equals("、");
    return listed
        ? at == 0
        : !behind.isEmpty() && COUNTED.contains(behind) && !form(pieces, at - 1).equals("之");
  }

  private static Quantity quantity(BigDecimal value, Form use, boolean certain) {
    return new Quantity(Set.of(value.stripTrailingZeros()), use, false, certain);
  }

  private static long magnitude(List<Piece> pieces, int at) {
    long unit = ChineseNumerals.unit(character(pieces, at));
    return unit == 10 ? 0 : unit;
  }

  private static char character(List<Piece> pieces, int at) {
    String form = form(pieces, at);
    return form.length() == 1 ? form.charAt(0) : ' ';
  }
}
