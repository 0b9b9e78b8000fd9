package attache.corpus.clean;

import attache.corpus.Language;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The headline with which a text opens, parted from the outlet's name that pages put beside it.
 *
 * @param source the outlet or office, where the headline's line names it
 */
record Headline(String title, @Nullable String source) {
  /** No headline is longer; a judgement, not a measurement. UTF-16 units. */
  private static final int LONGEST = 350;

  private static final Pattern SENTENCE_END = Pattern.compile("[.。;；,，:：…！!]\\s*[\"”’')）]*$|[。！]");

  private static final Pattern SEPARATOR = Pattern.compile("\\s+[-–—|·»]\\s+|\\s*[|_]\\s*|--+");

  /** What names of outlets and offices are made of. */
  private static final Pattern OUTLET =
      Pattern.compile(
          "\\b(?:news|times|daily|post|herald|tribune|gazette|journal|press|office|ministry|department|bureau|embassy"
              + "|government|portal|cnn|bbc|reuters|ap|online|network|tv|radio|magazine|today|weekly|agency|council|commission"
              + "|association|university|institute|\\w+\\.(?:com|net|org|vn|cn|gov)(?:\\.\\w+)?)\\b"
              + "|\\b(?:báo|tạp chí|cổng thông tin|đài|thông tấn|vnexpress|vietnamplus|bộ|sở|ủy ban)\\b"
              + "|(?:网|網|报|報|社|电视台|電視台|办公室|辦公室|门户|在线|委员会|政府|外交部|频道|新闻)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** No outlet's name is longer. In words. */
  private static final int OUTLET_WORDS = 9;

  /** Whether a line of a text from which the page's frame has gone can be its headline. */
  static boolean isOne(String line, List<String> lines, Language language) {
    int longest = lines.stream().mapToInt(String::length).max().orElse(0);
    return lines.size() > 1
        && line.length() <= LONGEST
        && longest > line.length()
        && Lines.words(line) >= 2
        && line.indexOf('@') < 0
        && line.codePoints().anyMatch(Character::isLetter)
        && !PersonName.isOne(line, language)
        && !SENTENCE_END.matcher(line).find();
  }

  /**
   * The headline without an outlet's name before or behind it. In front, only where the lines that
   * follow repeat the rest without it: there a name may well be the story's subject.
   */
  static Headline parted(String line, List<String> following) {
    Matcher separator = SEPARATOR.matcher(line);
    int lastStart = -1;
    int lastEnd = -1;
    boolean first = true;
    while (separator.find()) {
      if (first) {
        String before = line.substring(0, separator.start());
        String rest = line.substring(separator.end());
        if (isOutlet(before, rest) && repeated(rest, before, following)) {
          return new Headline(Layout.line(rest), Layout.line(before));
        }
      }
      first = false;
      lastStart = separator.start();
      lastEnd = separator.end();
    }
    if (lastStart > 0 && isOutlet(line.substring(lastEnd), line.substring(0, lastStart))) {
      Headline inner = parted(line.substring(0, lastStart), following);
      return new Headline(inner.title(), Layout.line(line.substring(lastEnd)));
    }
    return new Headline(Layout.line(line), null);
  }

  private static boolean isOutlet(String part, String rest) {
    return !part.isBlank()
        && Lines.words(part) <= OUTLET_WORDS
        && Lines.words(rest) > Math.max(2, Lines.words(part) / 2)
        && OUTLET.matcher(part).find();
  }

  private static boolean repeated(String rest, String outlet, List<String> following) {
    return following.stream()
        .limit(6)
        .anyMatch(
            line ->
                !Lines.isBody(line)
                    && Lines.words(line) >= 4
                    && Overlap.share(line, rest) >= 0.7
                    && Overlap.share(outlet, line) < 0.7);
  }
}
