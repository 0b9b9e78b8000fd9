package attache.bot.answer;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kind of thing that a question asks for, told by its question words, and how such a thing
 * looks in a sentence, in English, Vietnamese (with and without diacritics) and Chinese.
 */
enum AskedFor {
  NUMBER(
      "\\bhow (?:many|much|old|long|far|often)\\b|\\bwhat (?:percentage|share|number|age|proportion|amount)\\b|\\bnumber of\\b|\\bwhich .{0,20}amount\\b"
          + "|(?<!\\p{L})(?:bao nhiêu|bao nhieu|mấy|số lượng|so luong)(?!\\p{L})"
          + "|(?<!\\p{L})may (?=diem|nuoc|nguoi|thanh|lan|nam|ngay|muc|bai|dai|cuoc)"
          + "|多少|几[个次项位家天年名人岁条种届场所座部件]|第几|多[大长远高]|比例|百分之几|人数|金额|数量",
      "\\d|(?<!\\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter"
          + "|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|triệu|tỷ)(?!\\p{L})"
          + "|[一二三四五六七八九十百千万亿两半]"),
  DATE(
      "\\bwhen\\b|\\b(?:what|which) (?:year|date|day|month|time)\\b|\\bin which year\\b"
          + "|(?<!\\p{L})(?:khi nào|khi nao|bao giờ|bao gio|ngày nào|ngay nao|năm nào|nam nao|tháng nào|thang nao|lúc nào|thời gian nào)(?!\\p{L})"
          + "|什么时候|何时|哪一?[年天日月]|几[月号日]|什么时间|哪个月|时间是",
      "(?<!\\d)(?:1\\d|20)\\d\\d(?!\\d)|\\b\\d{1,2}[/-]\\d{1,2}\\b"
          + "|\\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b"
          + "|(?<!\\p{L})(?:ngày|tháng|năm) \\d|\\d\\s*[年月日]|今年|去年|昨[天日]|today|yesterday|century|世纪|年代"),
  PERSON(
      "\\b(?:who|whom|whose)\\b|\\bwhich (?:\\w+ ){0,2}(?:person|leader|president|minister|actor|actress|singer|player|star|politician|official)\\b"
          + "|(?<!\\p{L})(?:ai|người nào|nguoi nao)(?!\\p{L})|谁|哪位|何人|什么人",
      "\\p{Lu}[\\p{Ll}'’]+ (?:\\p{Lu}\\.? |al-|de |van |von |bin )?\\p{Lu}[\\p{Ll}'’]+"
          + "|(?:主席|书记|部长|总理|总统|先生|女士|市长|省长|大使|主任|教授|院长|局长|厅长|董事长|经理|记者|队长|教练|会长|将军|皇帝|国王|·)"
          + "|["
          + ChinesePersons.SURNAMES
          + "][\\p{IsHan}]{1,2}"),
  PLACE(
      "\\bwhere\\b|\\b(?:what|which) (?:\\w+ ){0,2}(?:country|countries|city|cities|state|states|province|region|regions|place|town|island|nation|continent|area|venue|location)\\b"
          + "|(?<!\\p{L})(?:ở đâu|o dau|đâu|nơi nào|noi nao|nước nào|nuoc nao|quốc gia nào|quoc gia nao|thành phố nào|thanh pho nao|tỉnh nào|tinh nao|địa điểm nào)(?!\\p{L})"
          + "|哪里|哪儿|何处|何地|哪一?[个些]?(?:国家?|城市|省|市|地区|地方|州|县|区)|什么地方|位于|在哪",
      "(?:\\b(?:in|at|from|to|of|near|across|outside|the)|(?<!\\p{L})(?:tại|ở|từ|đến)) (?:the )?(?:\\p{L}+ )?\\p{Lu}\\p{L}+"
          + "|[市省国州县区镇村岛洲馆厅寺山江河湖港]|在[\\p{IsHan}]{2,}"),
  REASON(
      "\\bwhy\\b|\\b(?:for )?(?:what|which) (?:reason|purpose)\\b|\\bhow come\\b|\\bdue to what\\b"
          + "|(?<!\\p{L})(?:vì sao|vi sao|tại sao|tai sao|lý do|ly do|nhằm mục đích gì)(?!\\p{L})|为什么|为何|原因|目的",
      "\\b(?:because|due to|since|after|amid|over|caused|so that|in order to|to|as)\\b|(?<!\\p{L})(?:vì|do|bởi|nhằm|để)(?!\\p{L})|因为|因|由于|为了|以便|旨在|导致|目的"),
  OTHER("", "");

  private static final List<AskedFor> BY_EXACTNESS = List.of(NUMBER, DATE, REASON, PERSON, PLACE);

  private static final Pattern ASKS = Pattern.compile("[?？][\\s\"'”’」』)）]*$");

  /** How far behind a thing what it is a thing of is looked for, in UTF-16 units. */
  private static final int REACH = 40;

  private final Pattern question;
  private final Pattern answer;

  AskedFor(String question, String answer) {
    this.question = Pattern.compile(question, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    this.answer = Pattern.compile(answer);
  }

  /** Whether a sentence asks something, by its last sign. */
  static boolean isQuestion(String sentence) {
    return ASKS.matcher(sentence).find();
  }

  static AskedFor of(String question) {
    for (AskedFor kind : BY_EXACTNESS) {
      if (kind.question.matcher(question).find()) {
        return kind;
      }
    }
    return OTHER;
  }

  /** How many things of this kind the sentence has that the question does not have itself. */
  int countIn(String sentence, String question) {
    if (this == OTHER) {
      return 0;
    }
    Matcher things = answer.matcher(sentence);
    int count = 0;
    while (things.find()) {
      if (!question.contains(things.group())) {
        count++;
      }
    }
    return count;
  }

  /** What a question has behind its words of asking; empty where it has none of this kind. */
  String behind(String asked) {
    Matcher asking = question.matcher(asked);
    return this != OTHER && asking.find() ? asked.substring(asking.end()) : "";
  }

  /**
   * How close a thing of this kind stands in the sentence to the word that the question has right
   * behind its words of asking ("how many <i>projects</i>"): 1 side by side, a half with two words
   * between them, 0 far off or not there.
   *
   * @param following how many other words a stretch has before that word, or -1 if it has not
   */
  double nearness(String sentence, String question, ToIntFunction<String> following) {
    double best = 0;
    Matcher things = answer.matcher(sentence);
    while (things.find()) {
      if (!question.contains(things.group())) {
        int to = Math.min(sentence.length(), things.end() + REACH);
        int at = following.applyAsInt(sentence.substring(things.end(), to));
        best = at < 0 ? best : Math.max(best, 1.0 / (1 + at / 2.0));
      }
    }
    return best;
  }
}
