package attache.corpus.read.pdf;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Small glyphs above or below the line: marks of footnotes, ordinals, powers, indices. Read as if
 * they stood on the line, they would give the number before them a digit more ("in 20232"); a mark
 * of a footnote leaves, since it says nothing in running text.
 */
final class OffLine {
  /** How large such glyphs are at most, against the line's. TeX's of footnotes: 6 to 8 points. */
  static final double SMALL = 0.8;

  /** How far above the line they stand at least, in heights of its font: a third is usual. */
  private static final double RAISED = 0.15;

  /** Below the line; TeX's indices go down by 0.15. */
  private static final double LOWERED = 0.08;

  /** More characters than any mark has are text of its own: a numerator, a line between lines. */
  private static final int LONGEST_MARK = 8;

  private static final Pattern MARK =
      Pattern.compile("[\\p{Nd},，;；.*∗⋆†‡§¶‖#☆★\\[\\]()（）〔〕［］①-⑳-]+|[–—−]");

  /** The letter of a footnote, behind a word; o is that of Nº and of degrees. */
  private static final Pattern LETTER_MARK = Pattern.compile("[a-z&&[^o]](?:,[a-z])*");

  private static final Pattern POWER_OF_TEN = Pattern.compile(".*(?<![\\d.,])10", Pattern.DOTALL);

  private static final Pattern EXPONENT = Pattern.compile("[-–−+]?\\d{1,3}");

  /** Squares and cubes of units and of letters in formulas; A, I and a are words. */
  private static final Pattern SQUARED =
      Pattern.compile(
          ".*(?<![\\p{L}\\p{M}&&[^\\p{IsHan}]])(?:[kcdmnµμ]?m|ft|yd|mi|[b-zB-HJ-Z])",
          Pattern.DOTALL);

  private static final Pattern SUPERSCRIPT_DIGITS = Pattern.compile("[¹²³⁰⁴-⁹]+");

  enum Shift {
    NONE,
    UP,
    DOWN
  }

  private OffLine() {}

  static Shift shift(Glyph glyph, double size, double baseline) {
    if (SUPERSCRIPT_DIGITS.matcher(glyph.text()).matches()) {
      return Shift.UP;
    }
    if (glyph.isBlank() || glyph.size() > SMALL * size) {
      return Shift.NONE;
    }
    double raise = (baseline - glyph.y()) / size;
    return raise >= RAISED ? Shift.UP : raise <= -LOWERED ? Shift.DOWN : Shift.NONE;
  }

  static String text(List<Glyph> run) {
    String text = run.stream().map(Glyph::text).collect(Collectors.joining());
    return SUPERSCRIPT_DIGITS
        .matcher(text)
        .replaceAll(digits -> Normalizer.normalize(digits.group(), Normalizer.Form.NFKC));
  }

  /**
   * Whether such glyphs are the mark of a footnote, and no part of what the line says.
   *
   * @param before the line as far as it goes
   * @param next what follows the run; may be empty
   */
  static boolean isMark(CharSequence before, String run, Shift shift, String next) {
    if (before.isEmpty() || shift == Shift.DOWN || run.length() > LONGEST_MARK) {
      return false;
    }
    if (isNumerator(run, next) || isPower(before, run) || isSquare(before, run)) {
      return false;
    }
    return MARK.matcher(run).matches()
        || (LETTER_MARK.matcher(run).matches() && !endsInDigit(before));
  }

  /** How a run that is no mark of a footnote is written: never as digits of the number before. */
  static String written(CharSequence before, String run, Shift shift, String next) {
    if (before.isEmpty()) {
      return run + " ";
    }
    if (isPower(before, run)) {
      return "^" + run.replaceAll("[–−]", "-");
    }
    if (endsInDigit(before) && run.chars().anyMatch(Character::isDigit)) {
      return (shift == Shift.DOWN || isNumerator(run, next) ? " " : "^") + run;
    }
    return run.replaceAll("[◦∘]", "°");
  }

  private static boolean endsInDigit(CharSequence text) {
    return Character.isDigit(text.charAt(text.length() - 1));
  }

  private static boolean isNumerator(String run, String next) {
    return Character.isDigit(run.charAt(0)) && (next.startsWith("/") || next.startsWith("⁄"));
  }

  private static boolean isPower(CharSequence before, String run) {
    return EXPONENT.matcher(run).matches() && POWER_OF_TEN.matcher(before).matches();
  }

  private static boolean isSquare(CharSequence before, String run) {
    return (run.equals("2") || run.equals("3")) && SQUARED.matcher(before).matches();
  }
}
