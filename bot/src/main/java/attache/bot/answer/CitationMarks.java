package attache.bot.answer;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a sentence from its citation marks: {@code [1]}, {@code [1][3]}, {@code [1, 3]}, 【1】. */
final class CitationMarks {
  private static final String NUMBERS = "\\d{1,3}(?:\\s*[,，、;-]\\s*\\d{1,3})*";
  static final Pattern MARK =
      Pattern.compile(
          "[\\[【［]\\s*(?:passages?\\s+|đoạn\\s+|段落?)?(" + NUMBERS + ")\\s*[\\]】］]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  private CitationMarks() {}

  /** Takes the marks out; numbers beyond the evidence are left out of {@code cited}. */
  static Draft.Written read(String sentence, int evidence) {
    TreeSet<Integer> cited = new TreeSet<>();
    Matcher marks = MARK.matcher(sentence);
    marks
        .results()
        .map(mark -> mark.group(1))
        .flatMap(numbers -> NUMBER.matcher(numbers).results().map(MatchResult::group))
        .map(Integer::valueOf)
        .filter(n -> n >= 1 && n <= evidence)
        .forEach(cited::add);
    String text =
        MARK.matcher(sentence)
            .replaceAll("")
            .replaceAll("\\s+", " ")
            .replaceAll("\\s+([.,;:!?。，；：！？])", "$1")
            .replaceAll("([.。])[.。]+$", "$1")
            .strip();
    return new Draft.Written(text, List.copyOf(cited));
  }
}
