package attache.corpus.clean;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who wrote an article, in brackets behind its last sentence: "(author: Han Yihua)", "（作者：李琦）",
 * "(完)".
 *
 * @param length how many UTF-16 units at the end of the line it takes
 */
record Signature(int length, List<String> authors) {
  private static final Pattern AT_END =
      Pattern.compile(
          "\\s*(?:[(（\\[【]\\s*(?:(?<label>author|authors|written by|reporter|by|tác giả|bài|作者|记者|記者|文|本报记者|新华社记者|中新社记者)\\s*[:：]?\\s*(?<names>[^()（）\\[\\]【】]{2,60})"
              + "|(?:图\\s?[/／]\\s?文|文\\s?[/／]\\s?图|图文|tin,? ảnh|bài,? (?:và )?ảnh|text and photos?(?: by)?)\\s*[:：/／]?\\s*(?<makers>[^()（）\\[\\]【】]{2,60})"
              + "|(?:责任编辑|责编|编辑|編輯|editor|biên tập)\\s*[:：]\\s*[^()（）]{1,40}|(?:来源|來源|编译|編譯|整理|供稿|原载)\\s*[:：/／ ][^()（）]{1,30}|完|end|hết|ttxvn/vietnam\\+|vietnam\\+|vnp)\\s*[)）\\]】]\\s*)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** UTF-16 units. */
  private static final int LONGEST = 90;

  Signature {
    authors = List.copyOf(authors);
  }

  static Optional<Signature> of(String line) {
    if (line.isEmpty() || ")）]】".indexOf(line.charAt(line.length() - 1)) < 0) {
      return Optional.empty();
    }
    Matcher end = AT_END.matcher(line).region(Math.max(0, line.length() - LONGEST), line.length());
    if (!end.find() || end.start() == 0) {
      return Optional.empty();
    }
    String names = end.group("names") == null ? end.group("makers") : end.group("names");
    return Optional.of(
        new Signature(
            line.length() - end.start(), names == null ? List.of() : SourceLine.names(names)));
  }
}
