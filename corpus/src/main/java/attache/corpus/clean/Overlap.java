package attache.corpus.clean;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far one line repeats another: words, and pairs of Han characters. */
final class Overlap {
  private static final Pattern UNIT =
      Pattern.compile("[\\p{IsHan}]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+");

  private Overlap() {}

  /** The share of {@code line}'s words that {@code other} has too, 0 to 1; 0 for a line without. */
  static double share(String line, String other) {
    return share(units(line), units(other));
  }

  /** As {@link #share(String, String)}, of lines whose {@link #units} are known. */
  static double share(Set<String> own, Set<String> theirs) {
    if (own.isEmpty()) {
      return 0;
    }
    return (double) own.stream().filter(theirs::contains).count() / own.size();
  }

  static Set<String> units(String line) {
    Set<String> units = new HashSet<>();
    Matcher matcher = UNIT.matcher(line.toLowerCase(Locale.ROOT));
    String before = "";
    int beforeEnd = -1;
    while (matcher.find()) {
      String unit = matcher.group();
      boolean han = Character.isIdeographic(unit.codePointAt(0));
      if (!han) {
        units.add(unit);
      } else if (beforeEnd == matcher.start()) {
        units.add(before + unit);
      }
      before = han ? unit : "";
      beforeEnd = han ? matcher.end() : -1;
    }
    return units;
  }
}
