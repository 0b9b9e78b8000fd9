package attache.bot.answer;

import attache.bot.answer.check.CalledOff;
import attache.corpus.Language;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which years the sentences of a passage speak of, one after the other: those in a sentence itself,
 * and where it has none those of the last one before it in its paragraph that has, or of the first
 * in the passage. A year from which, since when or compared with which something is told is not the
 * one it is told of.
 */
final class TimeScope {
  private static final Pattern MEASURED_FROM =
      Pattern.compile(
          "\\b(?:since|from|than|after|before|until|till|against|by|compared (?:with|to)|founded|established|born)(?: \\p{L}+){0,2} (?:19|20)\\d\\d\\b"
              + "|(?<!\\p{L})(?:từ|kể từ|so với|trước|sau|đến|tới|hơn)(?: \\p{L}+){0,2} (?:19|20)\\d\\d(?!\\d)"
              + "|[自从比较至到](?:19|20)\\d\\d年?|(?:19|20)\\d\\d年?(?:以来|之前|之后|以前|以后|起|至今)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** How a sentence stands to the years that a question asks about. */
  enum Fit {
    /** It has one of them. */
    ASKED,
    /** What it goes on from has one of them, or there is no year to tell by. */
    SAME,
    /** What it goes on from has others alone. */
    OTHER_BEFORE,
    /** It has others alone. */
    OTHER;

    boolean isOther() {
      return this == OTHER || this == OTHER_BEFORE;
    }
  }

  private final Set<String> asked;
  private Set<String> first = Set.of();
  private Set<String> before = Set.of();
  private Fit last = Fit.SAME;

  /**
   * @param asked the years of the question; with none everything fits
   */
  TimeScope(Set<String> asked) {
    this.asked = asked;
  }

  /** The fit of the sentence that was gone on to last. */
  Fit last() {
    return last;
  }

  /** Goes on to the next paragraph, which is about what the passage began with. */
  void paragraph() {
    before = first;
  }

  /**
   * Goes on to the next sentence of the passage. One that says that something was put off to
   * another year tells of the year asked about.
   */
  Fit next(String sentence, Language language) {
    last = asked.isEmpty() ? Fit.SAME : fit(sentence, language);
    return last;
  }

  private Fit fit(String sentence, Language language) {
    Set<String> own = Essentials.yearsIn(sentence);
    if (has(own)) {
      goOnFrom(own);
      return Fit.ASKED;
    }
    Set<String> told = Essentials.yearsIn(MEASURED_FROM.matcher(sentence).replaceAll(" "));
    if (!told.isEmpty() && !CalledOff.in(sentence, language)) {
      goOnFrom(told);
      return Fit.OTHER;
    }
    return before.isEmpty() || has(before) ? Fit.SAME : Fit.OTHER_BEFORE;
  }

  private void goOnFrom(Set<String> told) {
    before = told;
    first = first.isEmpty() ? told : first;
  }

  private boolean has(Set<String> years) {
    return years.stream().anyMatch(asked::contains);
  }
}
