package attache.corpus.clean;

import java.util.Optional;
import java.util.regex.Matcher;
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
              + "|[(（](?:file|archive|handout|minh họa|ảnh minh họa|资料图片?)[)）]\\.?$",
          FLAGS);

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:image (?:source|caption|copyright)|photo caption|caption|file photo|photos?|ảnh(?: minh h[oọ]ạ?a?)?|hình(?: ảnh)?(?: \\d+)?"
              + "|图(?:\\s?\\d+|[一二三四五六七八九十])?|图片说明|资料图(?:片)?|配图|題圖|题图)\\s*(?:[:：]|,\\s|$)"
              + "|^图为",
          FLAGS);

  private Captions() {}

  /**
   * The kind of a picture's line; empty where the line may be the article's own.
   *
   * @param afterImage whether the place of a picture stands directly above the line
   */
  static Optional<String> kind(String line, boolean afterImage) {
    if (Lines.words(line) > LONGEST) {
      return Optional.empty();
    }
    Matcher credit =
        CREDIT.matcher(line).region(Math.max(0, line.length() - LONGEST_CREDIT), line.length());
    if (credit.find() || OPENING.matcher(line).find()) {
      return Optional.of("caption");
    }
    return afterImage && !Lines.endsAsSentence(line) && Lines.words(line) <= LONGEST / 2
        ? Optional.of("caption")
        : Optional.empty();
  }
}
