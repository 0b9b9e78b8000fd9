package attache.bot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts sentences from text that comes piece by piece, each with the citation marks behind it. A
 * sentence is given out once what follows shows that it has ended. For one thread.
 */
final class SentenceCutter {
  /** A full stop with what may stand between it and the next sentence. */
  private static final Pattern END =
      Pattern.compile(
          "(?<stop>[.!?。！？…]+[\"'”’」』)）]*)(?<marks>(?:\\s*"
              + CitationMarks.MARK.pattern()
              + "[.。]?)*)(?<gap>\\s*)(?=(?<next>\\S))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LIST_MARK =
      Pattern.compile("^(?:[-*•·]\\s+|\\d{1,2}[.)、]\\s*|#+\\s+)");
  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|__|`");
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:answer|trả lời|câu trả lời|回答|答案|答)\\s*[:：]\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Words whose full stop ends no sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "etc", "e.g", "i.e", "gen", "col",
          "lt", "sen", "rep", "gov", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
          "oct", "nov", "dec", "u.s", "u.n", "u.k", "a.m", "p.m", "inc", "co", "corp", "ltd", "tp",
          "ths", "ts", "gs", "pgs", "ông", "tr");

  private final StringBuilder pending = new StringBuilder();

  /** Takes a piece; gives the sentences that are complete now. */
  List<String> add(String piece) {
    pending.append(piece);
    List<String> sentences = new ArrayList<>();
    for (int end = firstEnd(); end >= 0; end = firstEnd()) {
      clean(pending.substring(0, end)).ifPresent(sentences::add);
      pending.delete(0, end);
    }
    return sentences;
  }

  /** What is left when the text has ended, as a last sentence. */
  Optional<String> rest() {
    Optional<String> rest = clean(pending.toString());
    pending.setLength(0);
    return rest;
  }

  /** How many UTF-16 units wait for the end of their sentence. */
  int waiting() {
    return pending.length();
  }

  /** Where the first sentence ends for sure, or -1. */
  private int firstEnd() {
    int line = pending.indexOf("\n");
    Matcher end = END.matcher(pending);
    while (end.find() && (line < 0 || end.start() < line)) {
      if (endsSentence(end)) {
        return end.end();
      }
    }
    return line < 0 || marksFollow(line) ? -1 : line + 1;
  }

  /** Whether behind the line feed stands, or may yet come, a citation of the sentence before it. */
  private boolean marksFollow(int line) {
    String behind = pending.substring(line).stripLeading();
    return behind.isEmpty() || (behind.length() < 8 && behind.matches("[\\[【［][\\d\\s,，、;]*"));
  }

  private boolean endsSentence(Matcher end) {
    String stop = end.group("stop");
    String next = end.group("next");
    if (next.matches("[\\[【［]")) {
      return !end.group("marks").isEmpty() && !next.equals("[");
    }
    if (!stop.startsWith(".") || stop.startsWith("..")) {
      return true;
    }
    if (end.group("marks").isEmpty() && end.group("gap").isEmpty()) {
      return false;
    }
    if (!end.group("marks").isEmpty()) {
      return true;
    }
    return !Character.isLowerCase(next.codePointAt(0)) && !isAbbreviation(end.start());
  }

  private boolean isAbbreviation(int stop) {
    int start = stop;
    while (start > 0 && !Character.isWhitespace(pending.charAt(start - 1))) {
      start--;
    }
    String word = pending.substring(start, stop).toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
    boolean numbered = start == 0 && word.matches("\\d{1,2}");
    return initial || numbered || ABBREVIATIONS.contains(word.replaceAll("^\\P{L}+", ""));
  }

  private static Optional<String> clean(String raw) {
    String text = EMPHASIS.matcher(raw.strip()).replaceAll("");
    text = LIST_MARK.matcher(text).replaceFirst("");
    text = LABEL.matcher(text).replaceFirst("").strip();
    boolean says =
        CitationMarks.MARK
            .matcher(text)
            .replaceAll("")
            .codePoints()
            .anyMatch(Character::isLetterOrDigit);
    return says ? Optional.of(text) : Optional.empty();
  }
}
