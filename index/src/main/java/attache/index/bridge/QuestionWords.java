package attache.index.bridge;

import attache.corpus.Language;
import attache.index.analysis.HanReadings;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question cut into the smallest pieces a dictionary knows: words, syllables or characters. */
final class QuestionWords {
  private static final Pattern PIECE =
      Pattern.compile("\\p{IsHan}|[\\p{L}\\p{M}\\d&&[^\\p{IsHan}]]+(?:['’-][\\p{L}]+)*");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

  /** Words that a question is asked with rather than about. */
  private static final Set<String> EMPTY_ENGLISH =
      set(
          ("a an the of in on at to for from by with and or as is are was were be been being do does did has have"
                  + " had what which who whom whose when where why how many much that this these those it its their"
                  + " his her he she they them there than then not no can could would should will may might about into"
                  + " over under between after before during most more other some any each all also during whose")
              .split(" ", -1));

  private static final Set<String> EMPTY_VIETNAMESE =
      set(
          ("là của và có được các những một trong cho với khi nào gì ai đâu bao nhiêu như thế tại sao đã đang sẽ"
                  + " không này đó ở từ đến về để bị thì mà vì do bởi ra vào lên xuống cái con chiếc việc sự điều ấy rằng"
                  + " hay hoặc nếu cũng vẫn còn đều mấy vậy hãy theo trên dưới sau trước cùng giữa qua lại rất nhất hơn"
                  + " họ nó anh chị ông bà tôi ta làm")
              .split(" ", -1));

  private static final Set<String> EMPTY_CHINESE =
      set("的了是在和有哪什么谁多少几何时为个这那之与及或从到被把将对向由于而也都就不没以其所于吗呢啊".split("", -1));

  /** What stands between a Chinese number and what it counts. */
  private static final String MEASURES = "个次项位家名条种届场所座部件张艘架支辆批份间";

  private static final Set<String> COUNTED = set("少几哪多两每各一二三四五六七八九十百千万亿".split("", -1));

  private final Language language;
  private final List<String> written = new ArrayList<>();

  private QuestionWords(Language language) {
    this.language = language;
  }

  private static Set<String> set(String[] words) {
    return Set.copyOf(List.of(words));
  }

  static QuestionWords of(String question, Language language) {
    QuestionWords words = new QuestionWords(language);
    String text = HanReadings.simplified(Normalizer.normalize(question, Normalizer.Form.NFKC));
    Matcher matcher = PIECE.matcher(text);
    while (matcher.find()) {
      words.written.add(matcher.group());
    }
    return words;
  }

  int size() {
    return written.size();
  }

  /** The most pieces that a phrase of the dictionaries has. */
  int longest() {
    return language == Language.CHINESE ? 6 : 4;
  }

  /** Some pieces as a phrase in lower case. */
  String phrase(int at, int length) {
    String joint = language == Language.CHINESE ? "" : " ";
    return String.join(joint, written.subList(at, at + length)).toLowerCase(Locale.ROOT);
  }

  /** Whether all of some pieces only serve to ask. */
  boolean empty(int at, int length) {
    for (int i = at; i < at + length; i++) {
      if (!empty(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean empty(int at) {
    String word = written.get(at).toLowerCase(Locale.ROOT);
    return switch (language) {
      case ENGLISH -> EMPTY_ENGLISH.contains(word);
      case VIETNAMESE -> EMPTY_VIETNAMESE.contains(word);
      case CHINESE ->
          EMPTY_CHINESE.contains(word)
              || (at > 0 && MEASURES.indexOf(word) >= 0 && COUNTED.contains(written.get(at - 1)));
      case OTHER -> false;
    };
  }

  /**
   * Whether a piece is written as a name or number is, in Latin letters or digits. The first word
   * of a question has a capital anyway, but that of a name alone tells.
   */
  boolean isName(int at) {
    char first = written.get(at).charAt(0);
    return !Character.isIdeographic(first)
        && (language == Language.CHINESE
            || Character.isDigit(first)
            || (Character.isUpperCase(first) && (at > 0 || capitals())));
  }

  private boolean capitals() {
    return written.stream().allMatch(piece -> Character.isUpperCase(piece.charAt(0)));
  }

  /**
   * What pieces without a translation may look like in the other language: Latin words as they are,
   * Chinese characters as their neighbours' readings make names of them.
   */
  List<String> asWritten(int at, int length, Language to) {
    if (Character.isIdeographic(written.get(at).charAt(0))) {
      List<String> names = new ArrayList<>();
      for (int start : new int[] {at - 1, at}) {
        if (start >= 0 && start + 2 <= size() && han(start) && han(start + 1)) {
          String pair = written.get(start) + written.get(start + 1);
          names.addAll(
              to == Language.VIETNAMESE
                  ? HanReadings.vietnamese(pair)
                  : HanReadings.mandarin(pair, ""));
          names.addAll(HanReadings.mandarin(pair, " "));
        }
      }
      return names;
    }
    return List.of(POSSESSIVE.matcher(phrase(at, length)).replaceFirst(""));
  }

  private boolean han(int at) {
    return Character.isIdeographic(written.get(at).charAt(0));
  }
}
