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
    return withMagnitudes(pieces, next, values, true);
  }

  private Optional<Read> words(List<Piece> pieces, int at) {
    int next = at;
    long value = -1;
    int tens = TENS.indexOf(form(pieces, next));
    if (tens >= 0) {
      value = (tens + 2) * 10L;
      next++;
      int ones = next < pieces.size() && pieces.get(next).isMark("-") ? next + 1 : next;
      int one = SMALL.indexOf(form(pieces, ones));
      if (one > 0 && one < 10) {
        value += one;
        next = ones + 1;
      }
    } else {
      int small = SMALL.indexOf(form(pieces, next));
      if (small < 0) {
        return Optional.empty();
      }
      value = small;
      next++;
    }
    boolean certain = value > 1 || MAGNITUDES.containsKey(form(pieces, next));
    return Optional.of(withMagnitudes(pieces, next, Set.of(BigDecimal.valueOf(value)), certain));
  }

  private static Read withMagnitudes(
      List<Piece> pieces, int at, Set<BigDecimal> start, boolean certain) {
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
        new Quantity(NumberReader.times(values, BigDecimal.ONE), Form.COUNT, percent > 0, certain);
    return new Read(quantity, next + percent);
  }

  private static String magnitudeForm(List<Piece> pieces, int at) {
    boolean hyphen = at < pieces.size() && pieces.get(at).isMark("-");
    return form(pieces, hyphen ? at + 1 : at);
  }
}
