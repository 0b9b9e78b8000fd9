package attache.corpus.clean;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lines of a page's frame that a pattern tells whole, by the reason given. */
final class FrameLines {
  /** A counter's number or a clock's time without a word, as the cells of a story's table have. */
  static final String NUMBER = "number";

  /** An address or telephone, the page's own or one that the story gives its readers. */
  static final String CONTACT = "contact";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Map<String, Pattern> PATTERNS = patterns();

  private static final List<String> KINDS = List.copyOf(PATTERNS.keySet());

  private static final Beginnings BEGINNINGS = new Beginnings(List.copyOf(PATTERNS.values()));

  private static final int ALL_BUT_CODE = ~(1 << KINDS.indexOf("code"));

  /** What legal notes say within a line. */
  private static final Pattern LEGAL =
      Pattern.compile(
          "©\\s*(?:copyright\\s*)?\\d{4}|all rights reserved|未\\s?经\\s?(?:书\\s?面\\s?)?(?:授\\s?权|许\\s?可).{0,20}(?:转\\s?载|复\\s?制|使\\s?用)"
              + "|(?:不得|请勿|禁止|謝絕|谢绝)(?:擅自)?转载|ICP备|公网安备|cấm sao chép|không được sao chép"
              + "|ghi rõ nguồn .{0,40}(?:khi|nếu)|may not be (?:published|reproduced|copied)|如有侵权",
          FLAGS);

  /** "We use some essential cookies to make this website work." */
  private static final Pattern CONSENT =
      Pattern.compile(
          "\\b(?:cookies?\\b.{0,80}\\b(?:we|you|your|this|our) ?(?:website|site|browser|device|settings|experience|can|agree|continue|accept)"
              + "|(?:we|our|this) ?(?:website|site|use|uses|partners|would like)\\b.{0,60}\\bcookies?\\b|(?:accept|reject|manage|set) .{0,24}cookies?\\b)",
          FLAGS);

  /** Each of those notes has one of these, which is quick to see. */
  private static final List<String> LEGAL_SIGNS =
      List.of("©", "eserved", "RESERVED", "转", "使", "制", "备", "sao ch", "hi rõ", "may not be", "侵");

  /**
   * What a page says of itself or to its reader: a line that makes a statement without any of it
   * may speak of copyright, codes or followers as a story does.
   */
  private static final Pattern OF_ITSELF =
      Pattern.compile(
          "©|\\(c\\)\\s*\\d{4}|https?:|www\\.|\\S@\\S|\\b(?:our|us|we|you|your|newsletter|inbox|facebook|twitter|instagram|youtube|telegram"
              + "|whatsapp|app store|google play|wordpress|all rights|moderated|copyright(?: \\(c\\))? \\d{4}"
              + "|this (?:site|website|page|article|e-?mail|newsletter|material|content|message))\\b"
              + "|(?<![\\p{L}\\p{M}])(?:bạn|quý|chúng tôi|độc giả|báo điện tử|tòa soạn|ban biên tập|website|trang (?:web|tin)|zalo|fanpage"
              + "|bản quyền (?:thuộc|của)|ghi rõ nguồn|giấy phép (?:hoạt động |xuất bản )?(?:báo|số .{0,20}(?:gp|bttt|ttđt)))(?![\\p{L}\\p{M}])"
              + "|本(?:网|網|站|报|報|刊|文|号|平台|公众号|公眾號)|我们|我們|您|原作者|著作权|著作權|版权(?:归|所有)|版權(?:歸|所有)|公众号|客户端|微信|微博|app"
              + "|备案|授权|授權|来源|來源|出处|仅供参考|不构成|风险自担|观点|立场",
          FLAGS);

  private FrameLines() {}

  private static Map<String, Pattern> patterns() {
    Map<String, Pattern> lines = new LinkedHashMap<>();
    lines.put(
        "tags",
        Pattern.compile(
            "(?:tags?|keywords?|key words|topics?|filed under|categories|category|từ kh[oó]á|từ khóa"
                + "|thẻ|chuyên mục|(?:本文|文章|热门)?(?:标签|標籤|关键词|关键字|關鍵字)|分类|分類)\\s*[:：]\\s*[^.。]*$"
                + "|(?:#[\\p{L}\\p{M}\\p{N}_][^#.。!?！？]{0,40}\\s*)+$",
            FLAGS));
    lines.put(
        "counter",
        Pattern.compile(
            "(?:views?|hits|reads?|clicks?|shares?|comments?|(?:số )?lượt (?:người )?(?:xem|đọc|truy cập)|đã xem|阅读(?:量|次数|数)?"
                + "|浏览(?:量|次数|数)?|点击(?:量|率|数|次数)?|人气|訪問量|访问量|评论数?)\\s*[:：(（]?\\s*[\\d.,]+\\s*[kKwW万次)）]*$"
                + "|[\\d.,]+\\s*[kK万]?\\s*(?:views?|hits|reads|shares?|comments?|likes?|replies|thoughts? on .*|lượt xem|lượt đọc"
                + "|bình luận|lượt thích|次阅读|次浏览|人阅读|阅读|评论|条评论|点赞)$",
            FLAGS));
    lines.put(NUMBER, Pattern.compile("[\\d:./% ]{1,14}$"));
    lines.put(
        "neighbouring article",
        Pattern.compile(
            "(?:(?:previous|prev|next) ?(?:article|post|story|news)?|bài (?:trước|sau|tiếp theo|kế tiếp)"
                + "|tin (?:trước|sau|tiếp theo)|[上下前后後]一[篇条條则則])\\s*[:：»«>]",
            FLAGS));
    lines.put(
        "editor",
        Pattern.compile(
            "[（(\\[【]?\\s*(?:责任编辑|責任編輯|责编|编辑|編輯|校对|审核|编审|监制|初审|复审|终审|值班编辑|一审|二审|三审"
                + "|网络编辑|编校|edited by|editor(?: in charge)?|editor-in-chief|copy editor|biên tập(?: viên)?|btv|biên dịch|tổng biên tập)\\s*[:：]"
                + "[^。.?？!！]{0,60}$",
            FLAGS));
    lines.put("author note", Pattern.compile("[（(]作者(?:为|系|是|單位|单位)[^）)]{2,60}[）)]$"));
    lines.put("legal note", Pattern.compile(legalNotes(), FLAGS));
    lines.put(
        "code",
        Pattern.compile(
            "(?:var|let|const|function|window\\.|document\\.|\\$\\(|if\\s*\\(|@media|googletag|_gaq|dataLayer)\\b?.*[;{}]\\s*$"
                + "|[.#]?[\\w-]+(?:[ ,.#:][\\w.#:-]+)*\\s*\\{[^}]*:[^}]*\\}?\\s*$|[{}();\\s]+$"));
    lines.put("newsletter", Pattern.compile(invitations(), FLAGS));
    lines.put(
        CONTACT,
        Pattern.compile(
            "(?:地址|邮编|trụ sở|địa chỉ|điện thoại|hotline|address|telephone|tel|fax)\\s*[:：].{0,200}$",
            FLAGS));
    lines.put(
        "imprint",
        Pattern.compile(
            "(?:主办单位|承办单位|主管单位|主办|承办|技术支持|网站标识码|本文地址|原文地址|版权声明"
                + "|cơ quan chủ quản|tòa soạn|chịu trách nhiệm|đơn vị chủ quản"
                + "|technical support|hosted by|sponsored by|organi[sz]ed by|our mailing address is)\\s*[:：].{0,200}$"
                + "|(?:blog at|powered by|proudly powered by|tạo trang giống vầy với) \\S.{0,40}$",
            FLAGS));
    return lines;
  }

  private static String legalNotes() {
    return "(?:©|\\(c\\)\\s*(?:copyright\\b|\\d{4})|copyright\\b|版权所有|版權所有|版权声明|免责声明|免責聲明|特别声明|郑重声明|本文(?:仅|系|為|为).{0,30}(?:观点|立场)"
        + "|以上.{0,20}(?:仅|只)代表.{0,20}(?:观点|立场)|bản quyền|mọi quyền được bảo lưu|giấy phép (?:số|xuất bản|hoạt động)"
        + "|the comments below have not been moderated|our standards:|your email address will not be published"
        + "|email của bạn sẽ không được hiển thị|you are receiving this (?:email|message|newsletter)"
        + "|bình luận của bạn sẽ được|bạn đang đọc bài viết .{0,200}chuyên mục)";
  }

  private static String invitations() {
    return "(?:sign up (?:for|to)|subscribe to|get (?:the|our) .{0,60}newsletter|follow us on .{0,40}(?:facebook|twitter|instagram|youtube|telegram|whatsapp|linkedin|tiktok|wechat|weibo|google|x\\b|social)|download (?:the|our) app"
        + "|click (?:here )?to (?:share|read|print|email)|scan (?:the|this) (?:qr )?code|share or comment on|was this forwarded|unsubscribe"
        + "|view this email|theo dõi .{2,40} trên (?:google|facebook|zalo|youtube)|đăng ký nhận (?:tin|bản tin)"
        + "|quét mã qr|tải ứng dụng|mời (?:quý )?(?:vị|bạn đọc|độc giả|các bạn|thính giả).{0,60}(?:theo dõi|bấm|nhấn)"
        + "|关注.{0,20}(?:公众号|微信号|官方微博)|点击.{0,10}关注|(?:喜欢|觉得).{0,12}(?:在看|点赞|转发)|分享让更多"
        + "|(?:打开|下载).{0,16}(?:客户端|APP|app)|(?:請|请)?(?:繼續|继续)往下(?:閱讀|阅读)|(?:加载中|正在加载|載入中)|验证码"
        + "|(?:扫描|长按|识别).{0,12}二维码)[^。]{0,160}$";
  }

  /** The kind of a line that begins as only a frame's does. */
  static Optional<String> beginning(String line) {
    int first = mayBeCode(line) ? BEGINNINGS.first(line) : BEGINNINGS.first(line, ALL_BUT_CODE);
    return first < 0 ? Optional.empty() : Optional.of(KINDS.get(first));
  }

  /** Code, which can begin as any line does, has a sign that stories hardly have. */
  private static boolean mayBeCode(String line) {
    return line.indexOf('{') >= 0
        || line.indexOf('}') >= 0
        || line.indexOf(';') >= 0
        || line.startsWith("(")
        || line.startsWith(")");
  }

  /** Whether a page speaks of itself in a line, or to whoever reads it. */
  static boolean speaksOfItself(String line) {
    return OF_ITSELF.matcher(line).find();
  }

  /** The kind of a line that says within it what only a frame says. */
  static Optional<String> within(String line) {
    if (line.contains("javascript:")) {
      return Optional.of("code");
    }
    if (CONSENT.matcher(line).find()) {
      return Optional.of("consent");
    }
    return mayBeLegal(line) && LEGAL.matcher(line).find()
        ? Optional.of("legal note")
        : Optional.empty();
  }

  private static boolean mayBeLegal(String line) {
    for (String sign : LEGAL_SIGNS) {
      if (line.contains(sign)) {
        return true;
      }
    }
    return false;
  }
}
