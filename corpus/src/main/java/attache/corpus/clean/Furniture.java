package attache.corpus.clean;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the lines of a page's frame: crumbs, bars, counters, tags, legal notes, code. */
final class Furniture {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Map<String, Pattern> BARS = bars();

  private static final Pattern FIRST = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}&&[^\\p{IsHan}]]+");

  /**
   * How the phrases of bars begin: a line that begins otherwise is no bar, which is quick to see.
   */
  private static final Set<String> OPENERS =
      Phrases.load("furniture.txt").values().stream()
          .flatMap(List::stream)
          .map(Furniture::opener)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern CRUMB = Pattern.compile("\\s*(?:>+|»|›|＞|→|/|\\||::|-{2,})\\s*");

  private static final Pattern START =
      Pattern.compile(
          "^(?:you are here|you are at|current (?:location|position)|home ?page|home|trang chủ|vị trí"
              + "|bạn đang ở(?: đây)?|您(?:现在)?(?:所在)?的?(?:位置|當前位置|当前位置)|您所在的位置"
              + "|当前位置|當前位置|所在位置|位置|网站首页|首页|首頁)\\s*[:：]?",
          FLAGS);

  /** No part of a crumb trail has more words, nor the whole trail this many. */
  private static final int CRUMB_WORDS = 9;

  /** No line of a frame is longer. UTF-16 units. */
  private static final int LONGEST = 400;

  /**
   * A bar may end with a full stop ("Sign in to comment."); a longer sentence is none. In words.
   */
  private static final int BAR_SENTENCE_WORDS = 8;

  /** Kinds of line that a pattern tells whole, by the reason given. */
  private static final Map<String, Pattern> WHOLE_LINES = wholeLines();

  private Furniture() {}

  /** The kind of frame a line belongs to; empty where it may be the article's own. */
  static Optional<String> kind(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    if (isCrumbs(line)) {
      return Optional.of("breadcrumb");
    }
    for (Map.Entry<String, Pattern> each : WHOLE_LINES.entrySet()) {
      if (each.getValue().matcher(line).find()) {
        return Optional.of(each.getKey());
      }
    }
    return bar(line);
  }

  private static boolean isCrumbs(String line) {
    Matcher start = START.matcher(line);
    boolean cued = start.find();
    String trail = cued ? line.substring(start.end()) : line;
    if (Lines.endsAsSentence(line) || Lines.words(trail) > 40) {
      return false;
    }
    List<String> parts = CRUMB.splitAsStream(trail).filter(part -> !part.isBlank()).toList();
    boolean marked = CRUMB.matcher(trail).find();
    boolean shortParts = parts.stream().allMatch(part -> Lines.words(part) <= CRUMB_WORDS);
    if (cued) {
      return marked && !parts.isEmpty() && shortParts(parts);
    }
    // Without "home" before it, only arrows make a trail: slashes and bars part other things too.
    boolean arrows = trail.matches(".*[^>\\s]\\s*(?:>|»|›|＞)\\s*[^>\\s].*(?:>|»|›|＞).*");
    return arrows && parts.size() >= 3 && shortParts;
  }

  /** The last part of a trail may be the title of the page. */
  private static boolean shortParts(List<String> parts) {
    return parts.subList(0, parts.size() - 1).stream()
        .allMatch(part -> Lines.words(part) <= CRUMB_WORDS);
  }

  /** A line of which nothing is left once the words of bars are taken away. */
  private static Optional<String> bar(String line) {
    double words = Lines.words(line);
    boolean sentence = words > BAR_SENTENCE_WORDS && Lines.endsAsSentence(line);
    if (words > 40 || sentence || !OPENERS.contains(opener(line))) {
      return Optional.empty();
    }
    String rest = line;
    String kind = null;
    for (Map.Entry<String, Pattern> each : BARS.entrySet()) {
      Matcher matcher = each.getValue().matcher(rest);
      if (matcher.find()) {
        kind = kind == null && !each.getKey().equals("joining words") ? each.getKey() : kind;
        rest = matcher.replaceAll(" ");
      }
    }
    boolean nothingLeft = rest.chars().noneMatch(Character::isLetter);
    return nothingLeft ? Optional.ofNullable(kind) : Optional.empty();
  }

  /** What a line or phrase begins with: a word, or one Han character; empty where neither. */
  private static String opener(String line) {
    Matcher first = FIRST.matcher(line);
    return first.find() ? first.group().toLowerCase(Locale.ROOT) : "";
  }

  private static Map<String, Pattern> bars() {
    Map<String, Pattern> bars = new LinkedHashMap<>();
    Phrases.load("furniture.txt")
        .forEach(
            (kind, phrases) -> bars.put(kind, Pattern.compile(Phrases.pattern(phrases), FLAGS)));
    return bars;
  }

  private static Map<String, Pattern> wholeLines() {
    Map<String, Pattern> lines = new LinkedHashMap<>();
    lines.put(
        "tags",
        Pattern.compile(
            "^(?:tags?|keywords?|key words|topics?|filed under|categories|category|từ kh[oó]á|từ khóa"
                + "|thẻ|chuyên mục|标签|標籤|关键词|关键字|關鍵字)\\s*[:：]\\s*[^.。]*$",
            FLAGS));
    lines.put(
        "counter",
        Pattern.compile(
            "^(?:views?|hits|reads?|shares?|comments?|lượt xem|lượt đọc|số lượt xem|đã xem|阅读(?:量|次数|数)?"
                + "|浏览(?:量|次数|数)?|点击(?:量|率|数|次数)?|人气|訪問量|访问量|评论数?)\\s*[:：(（]?\\s*[\\d.,]+\\s*[kKwW万次)）]*$"
                + "|^[\\d.,]+\\s*[kK万]?\\s*(?:views?|hits|reads|shares?|comments?|likes?|lượt xem|lượt đọc"
                + "|bình luận|lượt thích|次阅读|次浏览|人阅读|阅读|评论|条评论|点赞)$",
            FLAGS));
    lines.put(
        "neighbouring article",
        Pattern.compile(
            "^(?:(?:previous|prev|next) ?(?:article|post|story|news)?|bài (?:trước|sau|tiếp theo|kế tiếp)"
                + "|tin (?:trước|sau|tiếp theo)|上一篇|下一篇|上一条|下一条|上一則|下一則)\\s*[:：»«>]",
            FLAGS));
    lines.put(
        "editor",
        Pattern.compile(
            "^[（(\\[【]?\\s*(?:责任编辑|責任編輯|责编|编辑|編輯|校对|审核|编审|监制|初审|复审|终审|值班编辑"
                + "|网络编辑|编校|edited by|editor|copy editor|biên tập(?: viên)?|btv|biên dịch)\\s*[:：]"
                + "[^。.]{0,60}$",
            FLAGS));
    lines.put(
        "legal note",
        Pattern.compile(
            "^(?:©|\\(c\\)|copyright\\b|版权所有|版權所有|版权声明|免责声明|免責聲明|本文(?:仅|系|為|为).{0,30}(?:观点|立场)"
                + "|bản quyền|mọi quyền được bảo lưu|giấy phép (?:số|xuất bản|hoạt động))"
                + "|©\\s*(?:copyright\\s*)?\\d{4}|all rights reserved|未经(?:书面)?(?:授权|許可|许可).{0,20}(?:转载|复制|使用)"
                + "|(?:不得|请勿|禁止|謝絕|谢绝)(?:擅自)?转载|ICP备|公网安备|cấm sao chép|không được sao chép"
                + "|ghi rõ nguồn .{0,40}(?:khi|nếu)|may not be (?:published|reproduced|copied)",
            FLAGS));
    lines.put(
        "code",
        Pattern.compile(
            "^(?:var|let|const|function|window\\.|document\\.|\\$\\(|if\\s*\\(|@media|googletag|_gaq|dataLayer)\\b?.*[;{}]\\s*$"
                + "|^[.#]?[\\w-]+(?:[ ,.#:][\\w.#:-]+)*\\s*\\{[^}]*:[^}]*\\}?\\s*$|^[{}();\\s]+$"
                + "|javascript:\\s*(?:void|;)"));
    lines.put(
        "newsletter",
        Pattern.compile(
            "^(?:sign up (?:for|to)|subscribe to|get (?:the|our) .{0,60}newsletter|follow us on|download (?:the|our) app"
                + "|theo dõi .{2,40} trên (?:google|facebook|zalo|youtube)|đăng ký nhận (?:tin|bản tin)"
                + "|tải ứng dụng|mời (?:quý )?(?:bạn đọc|độc giả) .{0,40}(?:theo dõi|bấm|nhấn)|关注.{0,20}(?:公众号|微信号|官方微博)"
                + "|(?:扫描|长按|识别).{0,12}二维码|下载.{0,12}客户端)[^。]{0,160}$",
            FLAGS));
    return lines;
  }
}
