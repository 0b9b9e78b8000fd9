package attache.corpus.clean;

import attache.corpus.Language;
import attache.corpus.PublicationDate;
import attache.corpus.Span;
import attache.corpus.date.DateFinder;
import attache.corpus.date.PublishedFinder;
import attache.corpus.date.WrittenDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that says where, when and by whom an article was published, and nothing else: "Source:
 * Time: April 30, 2024", "2023-07-30 10:07 作者：李琦 来源：甘肃日报", "By Jane Doe, March 3, 2023".
 *
 * @param published the one day that the line names, or null
 */
record SourceLine(
    @Nullable String source, List<String> authors, @Nullable PublicationDate published) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String SOURCE =
      "source|sources|nguồn(?: tin)?|theo|来源|來源|稿件来源|信息来源|文章来源|消息来源|新闻来源|稿源|出处|转自|来自";
  private static final String AUTHOR =
      "author|authors|by|contributed by|commentary by|analysis by|words by|photos by|written by|reporter|reporters|reported by|reporting by|story by|tác giả|phóng viên|pv|bài và ảnh|bài, ảnh|bài|thực hiện"
          + "|người viết|người đăng|đăng bởi|作者|博主|供稿|记者|記者|撰文|文字|撰稿|通讯员|文";
  private static final String DATE =
      "date|time|published|published on|posted|posted on|publish(?:ed)? (?:date|time)|(?:release|publication) (?:date|time)|created|updated|last updated|updated on|update"
          + "|ngày đăng|thời gian phát hành|thời gian đăng|ngày phát hành|đăng ngày|ngày|thời gian|cập nhật|cập nhật lúc|ngày xuất bản|đăng lúc"
          + "|日期|时间|時間|发布时间|发文日期|成文日期|发布日期|发稿时间|更新时间|發布時間|发表时间|发布于|录入时间";
  private static final String OTHER =
      "views?|hits|clicks?|read|发布人|录入|上传|编辑日期|阅读|点击|editor|责任编辑|责编|编辑|編輯|校对|审核|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:数|量|次数)?|字号|字体|分享到|分享|打印"
          + "|lượt xem|lượt người xem|biên tập|category|section|chuyên mục|栏目|分类";

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}&&[^\\p{IsHan}]])(?:(?<source>"
              + SOURCE
              + ")|(?<author>"
              + AUTHOR
              + ")|(?<date>"
              + DATE
              + ")|(?<other>"
              + OTHER
              + "))\\s*[:：]",
          FLAGS);

  /** "By Jane Doe and John Roe, CNN": names have capitals, and nothing else stands in the line. */
  private static final Pattern BY =
      Pattern.compile(
          "^[Bb][Yy] ((?:\\p{Lu}[\\p{L}.'’-]*\\s?){1,5}(?:(?:,| and| &) (?:\\p{Lu}[\\p{L}.'’-]*\\s?){1,5}){0,3})(?:[,|•·-].{0,60})?$");

  /** "(Reporting by Jane Doe; Editing by John Roe)". */
  private static final Pattern REPORTING =
      Pattern.compile(
          "^[(\\[]?(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Cc]ompiled) by ([^;()]{3,80})(?:;[^()]{0,120})?[)\\]]?\\.?$");

  /** "（记者 张三 李四）", "□ 本报评论员 张三", "〔編譯林潔／綜合報導〕", "（文/孙悦 图/马骏）". */
  private static final Pattern REPORTER =
      Pattern.compile(
          "^[（(〔【\\[□■◆]?\\s*(?:[\\u4E00-\\u9FFF]{2,8})?(?:记者|記者|通讯员|評論員|评论员|编译|編譯|文\\s?[/／])\\s?(?<names>[\\u4E00-\\u9FFF·、 ]{2,20})"
              + "(?:\\s?[／/]\\s?[\\u4E00-\\u9FFF]{2,8}|\\s(?:[图摄編编審审][\\u4E00-\\u9FFF]{0,3}\\s?[/／]\\s?[\\u4E00-\\u9FFF]{2,4}\\s?)+)?[）)〕】\\]]?$");

  /** "《海港日报》（2022年10月11日 A06版）". */
  private static final Pattern PAPER = Pattern.compile("^《([^》]{2,20})》\\s?[（(][^（()）]*版[)）]$");

  /** An outlet's name that stands beside the day without a label. */
  private static final Pattern OUTLET = Pattern.compile("\\p{IsHan}{1,10}(?:网|報|报|社|电视台|在线|客户端)");

  /** "Hà Nội, ngày 05 tháng 03 năm 2024": where and when a document was signed. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}\\p{M} .-]{1,30}, ngày \\d{1,2} tháng \\d{1,2} năm \\d{4}\\.?$");

  /** "Theo VietnamPlus" as a line. */
  private static final Pattern AFTER_SOURCE =
      Pattern.compile("^(?:Theo|Nguồn) (\\p{Lu}[^.,:;!?]{1,40})$");

  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)\\d{1,2}[-/]\\d{1,2}\\s+(?=\\d{1,2}:)|(?<!\\d)\\d{1,2}\\s?(?:[:：]|h|giờ|时|時)\\s?\\d{2}(?:\\s?[:：]\\s?\\d{2}|分)?\\s*(?:am|pm|a\\.m\\.|p\\.m\\.)?"
              + "|(?<![\\p{L}\\p{M}])T(?=\\d{1,2}:)|(?<=\\d)Z(?![\\p{L}\\p{M}])|\\(?\\b(?:GMT|UTC)\\s?(?:[+-]\\s?\\d{1,2}(?::\\d{2})?)?\\)?|\\b(?:ET|EST|EDT|ICT|PT|PST|PDT|BST)\\b"
              + "|\\b\\d{1,3}\\s?min(?:ute)?s?(?: |-)read\\b|\\b(?:\\d{1,3}|an?) (?:second|minute|hour|day|week)s? ago\\b"
              + "|(?<!\\d)\\d{1,3} (?:giây|phút|giờ|ngày|tuần) trước(?![\\p{L}\\p{M}])|(?:农历|農曆)\\p{IsHan}{2,8}",
          FLAGS);

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật"
              + "|星期[一二三四五六日天]|周[一二三四五六日]",
          FLAGS);

  /** Small words that stand between the parts of such a line. */
  private static final Pattern JOINING =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?:at|on|by|the|first|written|published|posted|updated|modified|last|admin|người đăng(?: bài viết)?|xuất bản|ngày|lúc|đăng|cập nhật|vào)(?![\\p{L}\\p{M}])|来自|发表于\\p{IsHan}{0,6}|发布|更新|我要评论",
          FLAGS);

  private static final Pattern SPLIT_NAMES =
      Pattern.compile(
          "\\s*(?:,|;|、|，|；| and | và |&|/)\\s*|(?<=\\p{IsHan}{2})\\s+(?=\\p{IsHan}{2})");

  /** What stands about a label's value and is no part of it. */
  private static final Pattern ABOUT_VALUE =
      Pattern.compile("^[\\s|\\[\\](（）)·-]+|[\\s|,，;；\\[\\](（·-]+$");

  private static final Pattern ABOUT_NAME = Pattern.compile("^[\\s(（\\[]+|[\\s)）\\].。]+$");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private static final Pattern NUMBER = Pattern.compile("\\p{N}+");

  /** Such a line is no longer. UTF-16 units. */
  private static final int LONGEST = 300;

  /** The longest value of a label. UTF-16 units. */
  private static final int LONGEST_VALUE = 60;

  SourceLine {
    authors = List.copyOf(authors);
  }

  /** What a line says, if it says nothing beside it. */
  static Optional<SourceLine> of(String line, Language language) {
    if (line.length() > LONGEST || isQuestion(line) || !SourceSigns.maySay(line)) {
      return Optional.empty();
    }
    Matcher after = AFTER_SOURCE.matcher(line);
    if (after.find()) {
      return Optional.of(new SourceLine(after.group(1).strip(), List.of(), null));
    }
    Matcher reporter = REPORTER.matcher(line);
    if (reporter.find()) {
      return Optional.of(new SourceLine(null, names(reporter.group("names")), null));
    }
    Matcher reporting = REPORTING.matcher(line);
    if (reporting.find()) {
      return Optional.of(new SourceLine(null, names(reporting.group(1)), null));
    }
    Matcher paper = PAPER.matcher(line);
    if (paper.find()) {
      return Optional.of(
          new SourceLine(
              paper.group(1),
              List.of(),
              PublishedFinder.inLine(line, language, "source line").orElse(null)));
    }
    if (SIGNED.matcher(line).find()) {
      return Optional.of(
          new SourceLine(
              null, List.of(), PublishedFinder.inLine(line, language, "source line").orElse(null)));
    }
    Matcher by = BY.matcher(line);
    if (by.find()) {
      return Optional.of(
          new SourceLine(
              null,
              names(by.group(1)),
              PublishedFinder.inLine(line, language, "byline").orElse(null)));
    }
    return SourceSigns.saysMore(line) ? Optional.empty() : labelled(line, language);
  }

  /** "记者：您为什么辞职？": a turn of an interview. */
  private static boolean isQuestion(String line) {
    return line.endsWith("?") || line.endsWith("？");
  }

  private static Optional<SourceLine> labelled(String line, Language language) {
    List<WrittenDate> dates = DateFinder.find(line, language);
    String source = null;
    List<String> authors = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    Matcher label = LABEL.matcher(line);
    int at = 0;
    boolean any = false;
    while (findLabel(label, line, at)) {
      rest.append(without(line, new Span(at, label.start()), dates)).append(' ');
      int end = valueEnd(line, label.end(), dates);
      String value = without(line, new Span(label.end(), end), dates).strip();
      any = true;
      if (value.length() > LONGEST_VALUE || Lines.endsAsStatement(value)) {
        return Optional.empty();
      }
      String clean = ABOUT_VALUE.matcher(value).replaceAll("");
      if (!clean.isEmpty() && label.group("source") != null) {
        source = source == null ? clean : source;
      } else if (!clean.isEmpty() && label.group("author") != null) {
        authors.addAll(names(clean));
      } else if (label.group("date") != null) {
        rest.append(clean).append(' ');
      }
      at = Math.max(end, label.end());
    }
    rest.append(without(line, new Span(at, line.length()), dates));
    String left = JOINING.matcher(rest).replaceAll(" ");
    String letters = NO_WORD.matcher(left).replaceAll("");
    String named = NUMBER.matcher(letters).replaceAll("");
    boolean outlet = source == null && !dates.isEmpty() && OUTLET.matcher(named).matches();
    source = outlet ? named : source;
    boolean nothingElse = outlet || letters.isEmpty();
    if (!nothingElse || (!any && dates.isEmpty() && !TIME.matcher(line).find())) {
      return Optional.empty();
    }
    return Optional.of(
        new SourceLine(
            source, authors, PublishedFinder.inLine(line, language, "source line").orElse(null)));
  }

  /** Finds the next label from a place on, where there is one. */
  private static boolean findLabel(Matcher label, String line, int from) {
    int start = SourceSigns.beforeLabel(line, from);
    return start < line.length() && label.find(start);
  }

  /** A value runs to the next label, the next date, or a wide gap or bar. */
  private static int valueEnd(String line, int start, List<WrittenDate> dates) {
    Matcher next = LABEL.matcher(line);
    int end = findLabel(next, line, start) ? next.start() : line.length();
    for (WrittenDate date : dates) {
      if (date.span().start() > start + 1 && date.span().start() < end) {
        end = date.span().start();
      }
    }
    int bar = line.indexOf('|', start);
    return bar > start + 1 && bar < end ? bar : end;
  }

  /** A stretch of the line without its dates, times and weekdays. */
  private static String without(String line, Span stretch, List<WrittenDate> dates) {
    StringBuilder rest = new StringBuilder();
    int at = stretch.start();
    for (WrittenDate date : dates) {
      if (date.span().start() >= at && date.span().end() <= stretch.end()) {
        rest.append(line, at, date.span().start()).append(' ');
        at = date.span().end();
      }
    }
    rest.append(line, at, stretch.end());
    String timeless = TIME.matcher(rest).replaceAll(" ");
    return WEEKDAY.matcher(timeless).replaceAll(" ");
  }

  static List<String> names(String written) {
    return SPLIT_NAMES
        .splitAsStream(written.strip())
        .map(name -> ABOUT_NAME.matcher(name).replaceAll(""))
        .map(PersonName::plain)
        .filter(PersonName::canBe)
        .toList();
  }
}
