package attache.corpus.clean;

import java.util.List;
import java.util.regex.Pattern;

/** Knows the captions and credits of pictures, whose pictures are not here. */
final class Captions {
  /** A longer line is a paragraph that happens to end with a credit. In words. */
  private static final int LONGEST = 80;

  /** UTF-16 units. */
  private static final int LONGEST_CREDIT = 100;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern CREDIT =
      Pattern.compile(
          "[(（\\[【]\\s*(?:ảnh|hình|nguồn ảnh|photo(?:s|graph)?|image|picture|file photo|credit|图片?|图源|图片来源|摄影|摄|资料图|圖)"
              + "\\s*(?:by\\s|[:：/])[^)）\\]】]{1,60}[)）\\]】]\\s*\\.?$"
              + "|(?:^|[.。\\s])(?:ảnh|nguồn ảnh|photos?|photo by|photo credit|image credit|credit|摄影|图片来源|图源)\\s*[:：]\\s*[^.。]{1,60}\\.?$"
              + "|[。\\s（(][\\u4E00-\\u9FFF·]{2,6}\\s?/?(?:摄|供图|制图)[）)]?[。]?$"
              + "|[/|]\\s*(?:getty images|reuters|afp|ap photo|ap|epa|xinhua|vna|ttxvn|视觉中国|新华社|中新社)\\s*$"
              + "|(?:getty images|\\(ap photo/[^)]*\\)|via reuters|via getty images|via ap)\\s*$"
              + "|[(（](?:left|right|centre|center|far left|far right|trái|phải|giữa|bìa trái|bìa phải|左|右|中|左一|右一)[)）][^.。]{0,80}$"
              + "|(?:受访者|通讯员|作者|资料)(?:供图|图片?)[）)]?[。]?$"
              + "|[(（](?:file|archive|handout|minh họa|ảnh minh họa|资料图片?)[)）]\\.?$",
          FLAGS);

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:image (?:source|caption|copyright)|photo caption|caption|file photo|photos?|ảnh(?: minh h[oọ]ạ?a?)?|hình(?: ảnh)?(?: \\d+)?"
              + "|图(?:\\s?\\d+|[一二三四五六七八九十])?|图片说明|资料图(?:片)?|配图|題圖|题图|biểu đồ|video|clip)\\s*(?:[:：]|,(?:\\s|$)|$)"
              + "|[图圖][为為]|图\\s?\\d+\\s|(?:quang|toàn) cảnh [^.]{0,120}$|(?:photo|picture|image)s? by ",
          FLAGS);

  private static final Beginnings OPENINGS = new Beginnings(List.of(OPENING));

  /** Every credit has one of these signs, or an agency's name. */
  private static final String CREDIT_SIGNS = "(（[【:：/|摄图";

  private Captions() {}

  /** Whether a line says by itself that it belongs to a picture. */
  static boolean isOne(String line) {
    return (hasCredit(line) || OPENINGS.any(line)) && Lines.words(line) <= LONGEST;
  }

  /** Whether a line is a caption where the place of a picture stands directly above it. */
  static boolean canBeBelowImage(String line) {
    return !Lines.endsAsSentence(line) && Lines.words(line) <= LONGEST / 2;
  }

  private static boolean hasCredit(String line) {
    int from = Math.max(0, line.length() - LONGEST_CREDIT);
    return mayHaveCredit(line, from) && CREDIT.matcher(line).region(from, line.length()).find();
  }

  private static boolean mayHaveCredit(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      char unit = line.charAt(i);
      boolean agency =
          switch (unit) {
            case 'g', 'G' -> line.regionMatches(true, i, "getty", 0, 5);
            case 'v', 'V' -> line.regionMatches(true, i, "via ", 0, 4);
            default -> false;
          };
      if (agency || CREDIT_SIGNS.indexOf(unit) >= 0) {
        return true;
      }
    }
    return false;
  }
}
