package attache.corpus.date;

import attache.corpus.Language;
import attache.corpus.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Finds the dates written in a text, in the forms of English, Vietnamese and Chinese and of ISO
 * 8601.
 *
 * <p>Every language's forms are tried on every text, for articles mix them; only 3/4/2024 depends
 * on the language: the day comes first in Vietnamese, and elsewhere nothing says which is which
 * unless one number is above twelve. Safe for many threads.
 */
public final class DateFinder {
  private static final String MONTH =
      "(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String HAN = "[〇零一二三四五六七八九]";
  private static final String HAN_NUMBER = "[一二三四五六七八九十]{1,3}";

  /** The fuller forms first: of two that begin at the same place the longer one counts. */
  private static final List<DateForm> FORMS =
      List.of(
          // 2024-04-30, 2024/4/30, 2024.04.30
          DateForm.of(
              "(?<![\\d.])(?<y>[12]\\d{3})\\s?(?:-|/|\\.)\\s?(?<m>\\d{1,2})\\s?(?:-|/|\\.)\\s?(?<d>\\d{1,2})(?![\\d])"),
          // 2023年7月20日, 2023年7月, 7月20日, 2023年
          DateForm.of(
              "(?<!\\d)(?<y>\\d{4})\\s?年\\s?(?<m>\\d{1,2})\\s?月\\s?(?<d>\\d{1,2})\\s?[日号號]"),
          DateForm.of("(?<!\\d)(?<y>\\d{4})\\s?年\\s?(?<m>\\d{1,2})\\s?月(?:份)?"),
          DateForm.of("(?<!\\d)(?<m>\\d{1,2})\\s?月\\s?(?<d>\\d{1,2})\\s?[日号號]"),
          DateForm.of("(?<!\\d)(?<y>[12]\\d{3})\\s?年"),
          // 民國113年4月30日
          DateForm.ofRepublic(
              "民[国國]\\s?(?<y>\\d{2,3})\\s?年\\s?(?<m>\\d{1,2})\\s?月\\s?(?<d>\\d{1,2})\\s?[日号號]"),
          // 2024 04/30 08:20
          DateForm.of("(?<!\\d)(?<y>[12]\\d{3})\\s(?<m>\\d{2})/(?<d>\\d{2})(?=\\s\\d{2}:\\d{2})"),
          // 二〇二三年七月二十日
          DateForm.of(
              "(?<y>" + HAN + "{4})年(?<m>" + HAN_NUMBER + ")月(?<d>" + HAN_NUMBER + ")[日号號]"),
          DateForm.of("(?<y>" + HAN + "{4})年(?<m>" + HAN_NUMBER + ")月"),
          DateForm.of("(?<m>" + HAN_NUMBER + ")月(?<d>" + HAN_NUMBER + ")[日号號]"),
          DateForm.of("(?<y>" + HAN + "{4})年"),
          // April 30, 2024; Apr. 30th 2024; April 2024; April 30
          DateForm.of(
              "\\b" + MONTH + "\\s?(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s?,?\\s(?<y>[12]\\d{3})\\b"),
          DateForm.of("\\b" + MONTH + ",?\\s(?:of\\s)?(?<y>[12]\\d{3})\\b"),
          DateForm.of("\\b" + MONTH + "\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:|\\s?%|,\\d)"),
          // 30 April 2024, 30th of April, 2024, 30-Apr-2024; 30 April
          DateForm.of(
              "(?<![\\d.,])(?<d>\\d{1,2})(?:st|nd|rd|th)?[\\s-](?:of\\s)?"
                  + MONTH
                  + ",?[\\s-](?<y>[12]\\d{3})\\b"),
          DateForm.of(
              "(?<![\\d.,])(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?" + MONTH + "(?!\\p{L})"),
          // ngày 30 tháng 11 năm 2021, 30 tháng 11, tháng 11/2021, tháng 11 năm 2021, năm 2021
          DateForm.of(
              "(?:ng[àa]y\\s)?(?<!\\d)(?<d>\\d{1,2})\\sth[áa]ng\\s(?<m>\\d{1,2})(?:,)?\\s(?:n[ăa]m\\s)?(?<y>[12]\\d{3})\\b"),
          DateForm.of("(?:ng[àa]y\\s)?(?<!\\d)(?<d>\\d{1,2})\\sth[áa]ng\\s(?<m>\\d{1,2})\\b"),
          DateForm.of(
              "\\bth[áa]ng\\s(?<m>\\d{1,2})\\s?(?:/|-|\\.|,?\\sn[ăa]m\\s)\\s?(?<y>[12]\\d{3})\\b"),
          DateForm.of("\\bn[ăa]m\\s(?<y>[12]\\d{3})\\b"),
          // ngày 30/11, ngày 23.10, sáng 30-11
          DateForm.of(
              "\\b(?:ng[àa]y|s[áa]ng|chi[ềe]u|t[ốo]i|tr[ưu]a|h[ôo]m|m[ùu]ng)\\s(?<d>\\d{1,2})\\s?[/.-]\\s?(?<m>\\d{1,2})(?![\\d/.-]\\d|\\d)"),
          // in 2010, since 2010
          DateForm.of(
              "\\b(?:in|since|by|until|till|during|from|before|after|early|late|mid|year)[\\s-](?<y>(?:19|20)\\d{2})(?![\\d,]|\\.\\d|\\s?(?:%|percent|people|km|m\\b))"));

  /** 30/11/2021, 30-11-2021, 30.11.2021. */
  private static final DateForm DAY_FIRST =
      DateForm.of(
          "(?<![\\d/.-])(?<d>\\d{1,2})\\s?([/.-])\\s?(?<m>\\d{1,2})\\s?\\2\\s?(?<y>[12]\\d{3})(?!\\d)");

  /** 11/30/2021. */
  private static final DateForm MONTH_FIRST =
      DateForm.of(
          "(?<![\\d/.-])(?<m>\\d{1,2})\\s?([/.-])\\s?(?<d>\\d{1,2})\\s?\\2\\s?(?<y>[12]\\d{3})(?!\\d)");

  private DateFinder() {}

  /**
   * The dates in a text, in the order of their places; they do not overlap.
   *
   * @param language the language of the text around them
   */
  public static List<WrittenDate> find(String text, Language language) {
    List<WrittenDate> all = new ArrayList<>();
    int signs = DateForm.signsOf(text);
    for (DateForm form : FORMS) {
      if (form.canBeIn(signs)) {
        addAll(form, text, all);
      }
    }
    if (DAY_FIRST.canBeIn(signs)) {
      addNumeric(text, language, all);
    }
    if (all.isEmpty()) {
      return List.of();
    }
    all.sort(
        Comparator.comparingInt((WrittenDate each) -> each.span().start())
            .thenComparingInt(each -> -each.span().length()));
    List<WrittenDate> dates = new ArrayList<>();
    for (WrittenDate date : all) {
      if (dates.isEmpty() || date.span().start() >= dates.getLast().span().end()) {
        dates.add(date);
      } else if (date.span().length() > dates.getLast().span().length()) {
        dates.set(dates.size() - 1, date);
      }
    }
    return dates;
  }

  private static void addAll(DateForm form, String text, List<WrittenDate> dates) {
    Matcher matcher = form.pattern().matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      form.read(matcher).ifPresent(date -> dates.add(new WrittenDate(span, date)));
    }
  }

  private static void addNumeric(String text, Language language, List<WrittenDate> dates) {
    Matcher matcher = DAY_FIRST.pattern().matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      boolean sure =
          language == Language.VIETNAMESE
              || Integer.parseInt(matcher.group("d")) > 12
              || matcher.group("d").equals(matcher.group("m"));
      if (sure) {
        DAY_FIRST.read(matcher).ifPresent(date -> dates.add(new WrittenDate(span, date)));
      } else if (Integer.parseInt(matcher.group("m")) > 12) {
        Matcher american = MONTH_FIRST.pattern().matcher(matcher.group());
        if (american.find()) {
          MONTH_FIRST.read(american).ifPresent(date -> dates.add(new WrittenDate(span, date)));
        }
      }
    }
  }
}
