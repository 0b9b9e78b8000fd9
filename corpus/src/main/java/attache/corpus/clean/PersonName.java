package attache.corpus.clean;

import attache.corpus.Language;
import java.util.regex.Pattern;

/** Tells a line that is a person's name. */
final class PersonName {
  /** Two to four capitalised words, with initials at most for the first: "Trang Phạm", "H.Long". */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:\\p{Lu}\\p{M}*[\\p{Ll}\\p{M}]*\\.? ?)(?:\\p{Lu}\\p{M}*[\\p{Ll}\\p{M}]+ ?){1,3}");

  /** What a Vietnamese name may have before it: "TS. Phạm Quốc Bảo". */
  private static final Pattern DEGREE =
      Pattern.compile("^(?:(?:PGS|GS|TS|ThS|CN|BS|TSKH)\\.?\\s?)+\\s");

  /** What stands in the place of a name and is an office, an outlet or a role. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?:staff|reporters?|editors?|desk|newsroom|team|wire|agency|news|office|correspondents?|contributors?|admin|bureau|department|committee|special"
              + "|phòng|ban|sở|báo|tòa soạn|văn phòng|ubnd|trung tâm|phóng viên|nhóm pv|pv|tổng hợp|theo)(?![\\p{L}\\p{M}])"
              + "|记者|記者|编辑|编译|编辑部|通讯员|评论员|来源|本报|本刊|办公室|日报|晚报|新闻|网$|社$|部$|局$|处$|科$|中心|委员会|译$|摄$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern HAN_NAME =
      Pattern.compile(
          "\\p{IsHan}{2,4}|\\p{IsHan}\\s\\p{IsHan}|\\p{IsHan}{1,8}(?:·\\p{IsHan}{1,8}){1,3}");

  private static final Pattern LATIN_NAME =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|d[aeiou]s?|van|von|der|den|bin|al-?|el|la|le)(?:\\s(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|d[aeiou]s?|van|von|der|den|bin|al-?|el|la|le)){0,5}");

  private PersonName() {}

  /**
   * Only where names are told by capitals, and in Vietnamese, where bylines stand below the story.
   */
  static boolean isOne(String line, Language language) {
    return language == Language.VIETNAMESE
        && line.length() <= 30
        && WORDS.matcher(plain(line)).matches()
        && !OFFICE.matcher(line).find();
  }

  /** Whether what a label calls an author can be a person's name, in any language. */
  static boolean canBe(String name) {
    return !OFFICE.matcher(name).find()
        && (HAN_NAME.matcher(name).matches() || LATIN_NAME.matcher(name).matches());
  }

  /** The name without degrees before it. */
  static String plain(String name) {
    return DEGREE.matcher(name).replaceFirst("");
  }
}
