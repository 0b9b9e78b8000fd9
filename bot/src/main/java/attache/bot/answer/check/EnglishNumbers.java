package attache.bot.answer.check;

import static attache.bot.answer.check.NumberReader.form;

import attache.bot.answer.check.Quantity.Form;
import attache.corpus.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code 1.2 million}, {@code twenty-one}, {@code 29th}, {@code hundreds}. */
final class EnglishNumbers implements NumberReader {
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> RANKS =
      List.of(
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");
  private static final Map<String, BigDecimal> MAGNITUDES =
      Map.of(
          "hundred", BigDecimal.valueOf(100),
          "thousand", BigDecimal.valueOf(1_000),
          "million", BigDecimal.valueOf(1_000_000),
          "billion", BigDecimal.valueOf(1_000_000_000L),
          "bn", BigDecimal.valueOf(1_000_000_000L),
          "trillion", BigDecimal.valueOf(1_000_000_000_000L));
  private static final Map<String, BigDecimal> VAGUE =
      Map.of(
          "dozens", BigDecimal.valueOf(12),
          "hundreds", BigDecimal.valueOf(100),
          "thousands", BigDecimal.valueOf(1_000),
          "millions", BigDecimal.valueOf(1_000_000),
          "billions", BigDecimal.valueOf(1_000_000_000L));

  @Override
  public Optional<Read> read(List<Piece> pieces, int at) {
    Piece piece = pieces.get(at);
    if (piece.is(Piece.Type.DIGITS)) {
      return Optional.of(digits(pieces, at));
    }
    if (!piece.is(Piece.Type.WORD)) {
      return Optional.empty();
    }
    BigDecimal vague = VAGUE.get(piece.form());
    if (vague != null) {
      return Optional.of(
          new Read(new Quantity(Set.of(vague), Form.MAGNITUDE, false, true), at + 1));
    }
    int rank = RANKS.indexOf(piece.form());
    if (rank >= 0) {
      return Optional.of(
          new Read(
              new Quantity(Set.of(BigDecimal.valueOf(rank + 2)), Form.RANK, false, false), at + 1));
    }
    return words(pieces, at);
  }

  private Read digits(List<Piece> pieces, int at) {
    Set<BigDecimal> values = NumberReader.values(pieces.get(at).form(), Language.ENGLISH);
    int next = at + 1;
    boolean attached = next < pieces.size() && pieces.get(next).start() == pieces.get(at).end();
    if (attached && Set.of("st", "nd", "rd", "th").contains(form(pieces, next))) {
      return new Read(new Quantity(values, Form.RANK, false, true), next + 1);
    }
    return withMagnitudes(pieces, next, values);
  }

  private Optional<Read> words(List<Piece> pieces, int at) {
    if (small(form(pieces, at)) < 0) {
      return Optional.empty();
    }
    long value = 0;
    long group = 0;
    int next = at;
    int end = at;
    while (next < pieces.size()) {
      String form = form(pieces, next);
      long small = small(form);
      BigDecimal magnitude = MAGNITUDES.get(form);
      if (small >= 0 && fits(group, small)) {
        group += small;
      } else if (form.equals("hundred") && group > 0) {
        group *= 100;
      } else if (magnitude != null && group > 0) {
        value += group * magnitude.longValue();
        group = 0;
      } else if (!joins(pieces, next, at)) {
        break;
      } else {
        next++;
        continue;
      }
      end = ++next;
    }
    long total = value + group;
    int percent = NumberReader.percentAt(pieces, end);
    Quantity quantity =
        new Quantity(
            Set.of(BigDecimal.valueOf(total).stripTrailingZeros()),
            Form.COUNT,
            percent > 0,
            total > 1);
    return Optional.of(new Read(quantity, end + percent));
  }

  /** The value of a word from zero to ninety, or -1. */
  private static long small(String form) {
    int tens = TENS.indexOf(form);
    return tens >= 0 ? (tens + 2) * 10L : SMALL.indexOf(form);
  }

  /**
   * Whether a word adds to what was read: {@code twenty one}, {@code hundred five}, not {@code two
   * five}.
   */
  private static boolean fits(long group, long small) {
    return group == 0
        || (group % 100 == 0 && small > 0)
        || (group % 100 >= 20 && group % 10 == 0 && small < 10);
  }

  /** A hyphen or {@code and} inside a number, as in {@code one hundred and fifty}. */
  private static boolean joins(List<Piece> pieces, int at, int start) {
    boolean hyphen = pieces.get(at).isMark("-");
    boolean and = form(pieces, at).equals("and") && form(pieces, at - 1).equals("hundred");
    boolean small = (hyphen || and) && small(form(pieces, at + 1)) > 0;
    boolean magnitude = hyphen && MAGNITUDES.containsKey(form(pieces, at + 1));
    return at > start && (small || magnitude);
  }

  private static Read withMagnitudes(List<Piece> pieces, int at, Set<BigDecimal> start) {
    Set<BigDecimal> values = start;
    int next = at;
    for (BigDecimal magnitude = MAGNITUDES.get(magnitudeForm(pieces, next));
        magnitude != null;
        magnitude = MAGNITUDES.get(magnitudeForm(pieces, next))) {
      values = NumberReader.times(values, magnitude);
      next += pieces.get(next).isMark("-") ? 2 : 1;
    }
    int percent = NumberReader.percentAt(pieces, next);
    Quantity quantity =
        new Quantity(NumberReader.times(values, BigDecimal.ONE), Form.COUNT, percent > 0, true);
    return new Read(quantity, next + percent);
  }

  private static String magnitudeForm(List<Piece> pieces, int at) {
    boolean hyphen = at < pieces.size() && pieces.get(at).isMark("-");
    return form(pieces, hyphen ? at + 1 : at);
  }
}
