package attache.corpus.date;

import java.time.Month;
import java.util.Locale;
import java.util.OptionalInt;

/** The English names of the months. */
public final class EnglishMonth {
  private EnglishMonth() {}

  /**
   * Which month a name or one of its abbreviations stands for, 1 to 12, in whatever case: the first
   * three letters say it. Empty where they are no month's.
   *
   * @param name of three letters or more
   */
  public static OptionalInt number(String name) {
    String beginning = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(beginning)) {
        return OptionalInt.of(month.getValue());
      }
    }
    return OptionalInt.empty();
  }
}
