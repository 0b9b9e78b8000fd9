package attache.bot.answer.check;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A number as a text gives it.
 *
 * @param values what it may mean: {@code 1.200} is 1.2 to some and 1,200 to others
 * @param form whether it counts, orders or only hints at a magnitude
 * @param percent whether it is a share in a hundred
 * @param certain whether it surely is a number; {@code one}, {@code 一} and {@code năm} often are
 *     not
 */
record Quantity(Set<BigDecimal> values, Form form, boolean percent, boolean certain) {
  Quantity {
    values = Set.copyOf(values);
  }

  /** How a number is used. */
  enum Form {
    COUNT,
    /** {@code 29th}, {@code thứ 29}, {@code 第29}. */
    RANK,
    /** {@code hundreds of}, {@code hàng trăm}, {@code 数百}. */
    MAGNITUDE
  }

  boolean sameAs(Quantity other) {
    return percent == other.percent
        && (form == Form.MAGNITUDE) == (other.form == Form.MAGNITUDE)
        && sameValue(other);
  }

  boolean sameValue(Quantity other) {
    return values.stream().anyMatch(other.values::contains);
  }

  /** The value as a person writes it. */
  String shown() {
    BigDecimal value = values.stream().max(BigDecimal::compareTo).orElseThrow();
    String plain = value.toPlainString();
    return percent ? plain + "%" : plain;
  }
}
