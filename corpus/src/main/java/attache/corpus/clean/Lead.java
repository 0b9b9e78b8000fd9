package attache.corpus.clean;

import attache.corpus.Language;
import attache.corpus.PublicationDate;
import attache.corpus.date.DateFinder;
import attache.corpus.date.PublishedFinder;
import attache.corpus.date.WrittenDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the story within its first line: "2023-07-20 10:02，正文：", "date 2023-05-23
 * Since the launch".
 *
 * @param prefix the stretch from the line's beginning that is not the story's
 */
record Lead(String prefix, SourceLine said) {
  /** A mark with which dumps of Chinese news set the story off from what stands before it. */
  private static final Pattern MARK = Pattern.compile("^(.{0,160}?)[，,]?\\s*正文\\s*[:：]\\s*");

  private static final Pattern LABEL =
      Pattern.compile(
          "^\\s*(?:date|time|published(?: on)?|posted(?: on)?|(?:release|publication) date"
              + "|(?:ngày đăng|thời gian|cập nhật)\\s?:|(?:日期|时间|发布时间|发布日期)\\s?[:：])\\s*[:：]?\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern CLOCK =
      Pattern.compile("^\\s*(?:\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?\\s*[|,，;-]?\\s*");

  static Optional<Lead> of(String line, Language language) {
    Matcher mark = MARK.matcher(line);
    if (line.contains("正文") && mark.find()) {
      String before = mark.group(1);
      SourceLine said =
          SourceLine.of(Layout.line(before), language)
              .orElseGet(
                  () ->
                      new SourceLine(
                          null,
                          List.of(),
                          PublishedFinder.inLine(before, language, "source line").orElse(null)));
      return Optional.of(new Lead(mark.group(), said));
    }
    return dated(line, language);
  }

  private static Optional<Lead> dated(String line, Language language) {
    Matcher label = LABEL.matcher(line);
    if (!label.find()) {
      return Optional.empty();
    }
    List<WrittenDate> dates =
        DateFinder.find(line.substring(0, Math.min(line.length(), label.end() + 40)), language);
    if (dates.isEmpty()
        || dates.getFirst().span().start() != label.end()
        || dates.getFirst().date().fullDay().isEmpty()) {
      return Optional.empty();
    }
    WrittenDate date = dates.getFirst();
    Matcher clock = CLOCK.matcher(line.substring(date.span().end()));
    int end = date.span().end() + (clock.find() ? clock.end() : 0);
    if (!Lines.isBody(line.substring(end))) {
      return Optional.empty();
    }
    return date.date()
        .fullDay()
        .map(
            day ->
                new Lead(
                    line.substring(0, end),
                    new SourceLine(null, List.of(), new PublicationDate(day, "source line"))));
  }
}
