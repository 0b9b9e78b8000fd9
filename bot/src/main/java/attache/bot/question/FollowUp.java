package attache.bot.question;

import attache.corpus.Language;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes whole what a follow-up leaves out, from the question before it, by rules.
 *
 * <p>A new place, name or year takes the place of the one of its kind in the question before ("and
 * in 2022?", "còn Vân Nam?", "那么昆明呢？"). A question that points back ("who chaired it?") is asked
 * together with what the question before was about. Anything else stands by itself.
 */
final class FollowUp {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String EDGE = "(?<![\\p{L}\\p{N}])";

  /** Openings that carry on from the question before. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*(?:(?:and (?:what|how) about|and|but|so|what about|how about|ok|okay)\\b"
              + "|(?:thế còn|the con|vậy còn|vay con|còn|con|thế|vậy)(?=\\s)|那么|那|还有|另外)[\\s,，]*",
          FLAGS);

  /** What such a question ends in and does without. */
  private static final Pattern ENDING =
      Pattern.compile("(?:\\s+(?:thì sao|thi sao|then|though))?(?:呢|怎么样|如何)?\\s*[?？.。!！]*$", FLAGS);

  /** Words that point at something said before. */
  private static final Pattern POINTER =
      Pattern.compile(
          "\\b(?:it|its|he|him|his|she|her|they|them|their|there|this|that|these|those)\\b"
              + "|"
              + EDGE
              + "(?:nó|ông ấy|bà ấy|họ|ở đó|khi đó|này|đó|ấy|ong ay|ba ay|o do|khi do)(?![\\p{L}])"
              + "|它|他|她|那里|那儿|当时|其(?!他|它|中)|该|这个|那个|这次|那次|这些|那些|此",
          FLAGS);

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final Pattern RELATIVE_YEAR =
      Pattern.compile(
          EDGE + "(?:last year|this year|năm ngoái|năm nay|nam ngoai|nam nay)(?![\\p{L}])|去年|今年|前年",
          FLAGS);

  /** Words of asking and little ones, which a topic does without. */
  private static final Pattern ASKING =
      Pattern.compile(
          "\\b(?:who|whom|whose|what|which|when|where|why|how many|how much|how|did|does|do|is|are|was|were|has|have|had|will|can)\\b"
              + "|"
              + EDGE
              + "(?:ai|gì|gi|nào|nao|khi nào|khi nao|ở đâu|o dau|đâu|bao nhiêu|bao nhieu|mấy|vì sao|vi sao|tại sao|như thế nào)(?![\\p{L}])"
              + "|谁|什么时候|什么|哪里|哪儿|哪些|哪一?[天年个位国]|多少个?|几[个次项位家天年名]|为什么|如何|怎么",
          FLAGS);

  /** The longest fragment, in words or Chinese characters, that is no question of its own. */
  private static final int FRAGMENT_WORDS = 5;

  private static final int FRAGMENT_CHARACTERS = 8;

  private FollowUp() {}

  static String wholeOf(String asked, Language language, List<Inquiry.Turn> conversation) {
    if (conversation.isEmpty()) {
      return asked;
    }
    String before = conversation.getLast().understood();
    boolean opens = OPENING.matcher(asked).find();
    String rest = ENDING.matcher(OPENING.matcher(asked).replaceFirst("")).replaceFirst("").strip();
    boolean asks = ASKING.matcher(rest).find();
    boolean points = POINTER.matcher(rest).find();
    if (rest.isEmpty()) {
      return before;
    }
    if (!asks && !points && (opens || isFragment(rest, language))) {
      return replaced(before, rest, language);
    }
    return points || (opens && asks) || (asks && isBare(rest, language))
        ? joined(before, rest, language)
        : asked;
  }

  /** Puts the fragment where the question before has something of its kind. */
  private static String replaced(String before, String fragment, Language language) {
    Matcher year = YEAR.matcher(fragment);
    Matcher relative = RELATIVE_YEAR.matcher(fragment);
    if (year.find() || relative.find()) {
      Matcher old = YEAR.matcher(before);
      if (year.reset().find() && old.find()) {
        return old.replaceFirst(year.group());
      }
      Matcher oldRelative = RELATIVE_YEAR.matcher(before);
      return oldRelative.find()
          ? oldRelative.replaceFirst(Matcher.quoteReplacement(fragment))
          : unmarked(before) + separator(language) + fragment + mark(language);
    }
    return Subjects.replace(before, fragment, language)
        .orElseGet(() -> fragment + separator(language) + before);
  }

  /** Asks together with what the question before was about. */
  private static String joined(String before, String rest, Language language) {
    String topic = ASKING.matcher(unmarked(before)).replaceAll(" ").replaceAll("\\s+", " ").strip();
    return language == Language.CHINESE
        ? topic.replace(" ", "") + "，" + rest + mark(language)
        : rest + " (" + topic + ")" + mark(language);
  }

  private static boolean isFragment(String rest, Language language) {
    return language == Language.CHINESE
        ? rest.length() <= FRAGMENT_CHARACTERS
        : rest.split("\\s+", -1).length <= FRAGMENT_WORDS;
  }

  /** Whether it asks without saying about what: "who chaired?", "vì sao?", "什么时候？". */
  private static boolean isBare(String rest, Language language) {
    String said = ASKING.matcher(rest).replaceAll(" ").strip();
    return language == Language.CHINESE
        ? said.replace(" ", "").length() <= 2
        : said.isEmpty() || said.split("\\s+", -1).length <= 1;
  }

  private static String unmarked(String question) {
    return question.replaceFirst("\\s*[?？.。]+$", "");
  }

  private static String separator(Language language) {
    return language == Language.CHINESE ? "" : " ";
  }

  private static String mark(Language language) {
    return language == Language.CHINESE ? "？" : "?";
  }
}
