package attache.corpus.date;

import attache.corpus.Language;
import attache.corpus.PublicationDate;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the day on which an article appeared, by what exists to say so; never guesses. */
public final class PublishedFinder {
  /**
   * /2023/05/23/, /2023-05/23/, /202305/23/, /20230523/, t20230523_1.html, 2023-05-23-title.txt.
   */
  private static final Pattern IN_PATH =
      Pattern.compile(
          "(?<!\\d)(?<y>(?:19|20)\\d{2})([/_-]?)(?<m>0[1-9]|1[0-2])([/_-]?)(?<d>0[1-9]|[12]\\d|3[01])(?!\\d)");

  /** "新华社北京2023年7月20日电", "本报2023年7月26日讯": the agency's own date before its story. */
  private static final Pattern AGENCY =
      Pattern.compile("^[^。，,]{2,24}?(\\d{4}年\\d{1,2}月\\d{1,2}日)(?:电|電|讯|訊)");

  /** "JAKARTA, 5 October 2023 – The ministers". */
  private static final Pattern CITY =
      Pattern.compile(
          "^\\p{Lu}[\\p{Lu}\\p{M} .'’-]{1,30}, ?((?:\\d{1,2} )?\\p{L}{3,9}\\.?(?: \\d{1,2},)? \\d{4}) ?(?:[-–—]|\\()");

  private PublishedFinder() {}

  /** What stands before the day of publication, where a line names others, too. */
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:published|posted|release date|publication date|đăng|xuất bản|phát hành|发布|發布|发表|發表|刊登)\\D{0,24}(?:\\d{1,2}[:.h]\\d{2}\\D{0,6})?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What stands before another day than that of publication. */
  private static final Pattern LATER =
      Pattern.compile(
          "(?:updated?|modified|edited|corrected|cập nhật|sửa|更新|修改|成文)\\D{0,24}(?:\\d{1,2}[:.h]\\d{2}\\D{0,6})?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /**
   * The one day that a line about publication names, or of several the one that it calls the day of
   * publication; empty where it names none, or does not say which.
   */
  public static Optional<PublicationDate> inLine(String line, Language language, String place) {
    List<WrittenDate> days =
        DateFinder.find(line, language).stream()
            .filter(written -> written.date().fullDay().isPresent())
            .toList();
    return one(days)
        .or(() -> one(days.stream().filter(day -> isBehind(PUBLISHED, day, days, line)).toList()))
        .or(() -> one(days.stream().filter(day -> !isBehind(LATER, day, days, line)).toList()))
        .map(day -> new PublicationDate(day, place));
  }

  private static Optional<LocalDate> one(List<WrittenDate> written) {
    List<LocalDate> days =
        written.stream().flatMap(day -> day.date().fullDay().stream()).distinct().toList();
    return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
  }

  /** Whether a label stands before a day, and behind the day before it. */
  private static boolean isBehind(
      Pattern label, WrittenDate day, List<WrittenDate> days, String line) {
    int from = 0;
    for (WrittenDate other : days) {
      if (other.span().end() <= day.span().start()) {
        from = Math.max(from, other.span().end());
      }
    }
    return label.matcher(line.substring(from, day.span().start())).find();
  }

  /** Pages that do not know their day declare the year 1 or 1970. */
  private static final int FIRST_YEAR = 1971;

  /** 2023-11-20, or the extended form of ISO 8601 with a time. */
  private static final Pattern EXTENDED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[T ].*)?");

  /** 20231120 or 20231120T101500Z, the basic form of ISO 8601. */
  private static final Pattern BASIC =
      Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?\\d{4,6}(?:Z|[+-]\\d{2}:?\\d{2})?)?");

  /**
   * The day in a field that holds a moment and nothing else, in ISO 8601 or as people write it: the
   * local day as written, whatever its time zone.
   */
  public static Optional<PublicationDate> inValue(String value, Language language, String place) {
    return writtenIn(value, language, place).filter(date -> date.day().getYear() >= FIRST_YEAR);
  }

  private static Optional<PublicationDate> writtenIn(
      String value, Language language, String place) {
    String stripped = value.strip();
    if (EXTENDED.matcher(stripped).matches()) {
      try {
        return Optional.of(new PublicationDate(LocalDate.parse(stripped.substring(0, 10)), place));
      } catch (DateTimeParseException noSuchDay) {
        return Optional.empty();
      }
    }
    Matcher basic = BASIC.matcher(stripped);
    if (basic.matches()) {
      return PartialDate.of(
              Integer.valueOf(basic.group(1)),
              Integer.valueOf(basic.group(2)),
              Integer.valueOf(basic.group(3)))
          .flatMap(PartialDate::fullDay)
          .map(day -> new PublicationDate(day, place));
    }
    return inLine(stripped, language, place);
  }

  /** The day in a news agency's dateline at the beginning of the story. */
  public static Optional<PublicationDate> inDateline(String text) {
    Matcher matcher = AGENCY.matcher(text);
    if (matcher.find()) {
      return inLine(matcher.group(1), Language.CHINESE, "dateline");
    }
    Matcher city = CITY.matcher(text);
    return city.find() ? inLine(city.group(1), Language.ENGLISH, "dateline") : Optional.empty();
  }

  /**
   * The day in an address or file name.
   *
   * @param place {@code URL} or {@code file name}
   */
  public static Optional<PublicationDate> inPath(String path, String place) {
    Matcher matcher = IN_PATH.matcher(path);
    while (matcher.find()) {
      Optional<PublicationDate> date =
          PartialDate.of(
                  Integer.valueOf(matcher.group("y")),
                  Integer.valueOf(matcher.group("m")),
                  Integer.valueOf(matcher.group("d")))
              .flatMap(PartialDate::fullDay)
              .map(day -> new PublicationDate(day, place));
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }
}
