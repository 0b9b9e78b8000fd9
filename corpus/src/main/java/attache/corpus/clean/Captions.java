package attache.corpus.clean;

import attache.corpus.language.Kinds;
import java.util.List;
import java.util.regex.Pattern;

/** Knows the captions and credits of pictures, whose pictures are not here. */
final class Captions {
  /** A longer line is a paragraph that happens to end with a credit. In words. */
  private static final int LONGEST = 80;

  /** UTF-16 units. */
  private static final int LONGEST_CREDIT = 100;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern BRACKETED =
      Pattern.compile(
          "[(（\\[【]\\s*(?:ảnh|hình|nguồn ảnh|photo(?:s|graph)?|image|picture|file photo|credit|图片?|图源|图片来源|摄影|摄|资料图|圖)"
              + "\\s*(?:by\\s|[:：]|/(?!\\s?文))[^)）\\]】]{1,60}[)）\\]】]\\s*\\.?$"
              + "|\\(ap photo/[^)]*\\)\\s*$"
              + "|[(（](?:left|right|centre|center|far left|far right|trái|phải|giữa|bìa trái|bìa phải|左|右|中|左一|右一)[)）][^.。]{0,80}$"
              + "|[(（](?:file|archive|handout|minh họa|ảnh minh họa|资料图片?)[)）]\\.?$",
          FLAGS);

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:^|[.。)）|–—-])\\s*(?:ảnh|nguồn ảnh|photos?|photo by|photo credit|image credit|credit|摄影|图片来源|图源)\\s*[:：]\\s*[^.。]{1,60}\\.?$",
          FLAGS);

  /** In upper case. */
  private static final String LAST_OF_LABELS = "HOSYT影源";

  private static final Pattern BEHIND_BAR =
      Pattern.compile(
          "[/|]\\s*(?:getty images|reuters|afp|ap photo|ap|epa|xinhua|vna|ttxvn|视觉中国|新华社|中新社)\\s*$",
          FLAGS);

  private static final Pattern AGENCY =
      Pattern.compile("(?:getty images|via reuters|via getty images|via ap)\\s*$", FLAGS);

  private static final Pattern HAN =
      Pattern.compile(
          "[。\\s（(][\\u4E00-\\u9FFF·]{2,6}\\s?/?(?:摄|供图|制图)[）)]?[。]?$"
              + "|(?:受访者|通讯员|作者|资料)(?:供图|图片?)[）)]?[。]?$");

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:image (?:source|caption|copyright)|photo caption|caption|file photo|photos?|ảnh(?: minh h[oọ]ạ?a?)?|hình(?: ảnh)?(?: \\d+)?"
              + "|图(?:\\s?\\d+|[一二三四五六七八九十])?|图片说明|资料图(?:片)?|配图|題圖|题图|biểu đồ|video|clip)\\s*(?:[:：]|$)"
              + "|image (?:source|caption|copyright)\\s*,(?:\\s|$)"
              + "|[图圖][为為](?!什么|什麼|何)|图\\s?\\d+\\s|(?:quang|toàn) cảnh [^.]{0,120}$|(?:photo|picture|image)s? by (?-i:\\p{Lu})",
          FLAGS);

  /** "图2 显示，2023年出口增长4.1%。": what a story tells of a figure. */
  private static final Pattern FIGURE_SAYS =
      Pattern.compile("^图\\s?\\d+\\s?(?:显示|展示|表明|反映|说明了|给出|列出|描述|可见|中)");

  private static final Beginnings OPENINGS = new Beginnings(List.of(OPENING));

  private Captions() {}

  /** Whether a line says by itself that it belongs to a picture. */
  static boolean isOne(Line line) {
    return line.words() <= LONGEST
        && (hasCredit(line.text()) || (OPENINGS.any(line.text()) && !saysOfPictures(line.text())));
  }

  /** Whether a line asks about a picture, or goes on behind "Photo:" as a sentence does. */
  private static boolean saysOfPictures(String line) {
    int colon = Math.max(line.indexOf(':'), line.indexOf('：'));
    int behind = colon + 1;
    while (behind < line.length() && Kinds.is(line.charAt(behind), Kinds.WHITE_SPACE)) {
      behind++;
    }
    if (FIGURE_SAYS.matcher(line).find()) {
      return true;
    }
    boolean goesOn =
        colon > 0 && behind < line.length() && Character.isLowerCase(line.charAt(behind));
    return Lines.endsAsStatement(line) ? goesOn : line.endsWith("?") || line.endsWith("？");
  }

  /** Whether a line is a caption where the place of a picture stands directly above it. */
  static boolean canBeBelowImage(Line line) {
    return !line.endsAsSentence() && line.words() <= LONGEST / 2;
  }

  private static boolean hasCredit(String line) {
    int from = Math.max(0, line.length() - LONGEST_CREDIT);
    boolean labelled = false;
    boolean han = false;
    for (int i = from; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case '(', '（', '[', '【' -> {
          if (follows(BRACKETED, line, i)) {
            return true;
          }
        }
        case '/', '|' -> {
          if (follows(BEHIND_BAR, line, i)) {
            return true;
          }
        }
        case 'g', 'G', 'v', 'V' -> {
          if (mayBeAgency(line, i) && follows(AGENCY, line, i)) {
            return true;
          }
        }
        case ':', '：' -> labelled |= mayBeLabel(line, i);
        case '摄', '图' -> han = true;
        default -> {}
      }
    }
    return (labelled
            && !saysOfPictures(line)
            && LABELLED.matcher(line).region(from, line.length()).find())
        || (han && HAN.matcher(line).region(from, line.length()).find());
  }

  /** Whether a credit is from a place of a line on. */
  private static boolean follows(Pattern credit, String line, int place) {
    return credit.matcher(line).region(place, line.length()).lookingAt();
  }

  private static boolean mayBeAgency(String line, int at) {
    return line.regionMatches(true, at, "getty", 0, 5)
        || line.regionMatches(true, at, "via ", 0, 4);
  }

  /** Whether a letter with which a credit's label ends stands before a colon. */
  private static boolean mayBeLabel(String line, int colon) {
    int last = colon - 1;
    while (last > 0 && Kinds.is(line.charAt(last), Kinds.WHITE_SPACE)) {
      last--;
    }
    return last >= 0 && LAST_OF_LABELS.indexOf(Character.toUpperCase(line.charAt(last))) >= 0;
  }
}
