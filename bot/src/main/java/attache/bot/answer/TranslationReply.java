package attache.bot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a translation out of what a model writes: as many lines as the question has, without an
 * announcement before it and quotation marks around it. For one thread.
 */
final class TranslationReply {
  /** Beyond so many times the question's length, in UTF-16 units, no translation follows. */
  private static final int TIMES = 4;

  private static final int AT_LEAST = 400;

  /** "Here is the translation:" */
  private static final Pattern ANNOUNCEMENT = Pattern.compile(".*[:：]\\W*");

  private static final Pattern AROUND =
      Pattern.compile("^[\"'“”‘’«»「」『』`*_]+|[\"'“”‘’«»「」『』`*_]+$");

  private final StringBuilder written = new StringBuilder();
  private final int lines;
  private final int longest;

  TranslationReply(String question) {
    lines = (int) question.lines().filter(line -> !line.isBlank()).count();
    longest = Math.max(AT_LEAST, TIMES * question.length());
  }

  /** Takes a piece; gives whether all that counts is there. */
  boolean add(String piece) {
    written.append(piece);
    // The last line may go on.
    String finished = written.substring(0, written.lastIndexOf("\n") + 1);
    return lines(finished).size() >= lines || written.length() > longest;
  }

  String text() {
    String joined =
        lines(written.toString()).stream().limit(lines).collect(Collectors.joining(" "));
    return AROUND.matcher(joined).replaceAll("").strip();
  }

  private static List<String> lines(String text) {
    List<String> lines =
        new ArrayList<>(text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    if (!lines.isEmpty() && ANNOUNCEMENT.matcher(lines.getFirst()).matches()) {
      lines.removeFirst();
    }
    return lines;
  }
}
