package attache.index.analysis;

import attache.corpus.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The abbreviations that a text explains: {@code Ministry of Foreign Affairs (MFA)}, {@code Đại sứ
 * quán (ĐSQ)}, {@code 对外联络部（以下简称“外联部”）}. Latin letters go by Schwartz and Hearst, "A simple
 * algorithm for identifying abbreviation definitions in biomedical text", 2003, with one condition
 * more: a short form has two capitals, since names of bodies are looked for. Chinese short forms
 * are characters of the full name in its order.
 */
public final class ShortForms {
  /**
   * @param brief the short form, in lower case; Chinese in simplified characters
   * @param full what it stands for, likewise
   */
  public record ShortForm(String brief, String full) {}

  private static final Pattern BRACKETS = Pattern.compile("[(（]([^()（）]{2,80})[)）]");
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "^(?:hereinafter|hereafter|referred to as|known as|or|abbreviated(?: as)?|sau đây gọi(?: tắt)? là"
              + "|gọi tắt là|viết tắt(?: là)?|以下简称为?|下称|简称为?|以下統稱|以下統称)[\\s:：,]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern QUOTES = Pattern.compile("[\"'“”‘’「」『』《》]");
  private static final Pattern HAN_ANNOUNCED =
      Pattern.compile("(\\p{IsHan}{4,30})[，,]\\s?(?:以下)?简称为?[“\"「]?(\\p{IsHan}{2,8})");

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  /** The paper's bounds of a short form. */
  private static final int MOST_LETTERS = 10;

  private static final int MOST_WORDS_OF_BRIEF = 2;

  private static final int MOST_HAN = 8;

  /** A full name has at least this many characters more than its short form. */
  private static final int MORE_HAN = 2;

  /** How far before the bracket a full name is looked for. */
  private static final int REACH = 120;

  private ShortForms() {}

  /** The abbreviations of a text, in order. */
  public static List<ShortForm> of(String text, Language language) {
    List<ShortForm> found = new ArrayList<>();
    boolean han = language == Language.CHINESE;
    if (text.indexOf('(') < 0 && text.indexOf('（') < 0 && !(han && text.contains("简称"))) {
      return found;
    }
    String plain = han ? HanVariants.simplified(text) : text;
    Matcher brackets = BRACKETS.matcher(plain);
    while (brackets.find()) {
      String inner = QUOTES.matcher(brackets.group(1).strip()).replaceAll("");
      inner = ANNOUNCED.matcher(inner).replaceFirst("").strip();
      String before = plain.substring(Math.max(0, brackets.start() - REACH), brackets.start());
      ShortForm form = han && han(inner) ? chinese(before, inner) : latin(before, inner);
      if (form != null) {
        found.add(form);
      }
    }
    if (han) {
      Matcher announced = HAN_ANNOUNCED.matcher(plain);
      while (announced.find()) {
        ShortForm form = chinese(announced.group(1), announced.group(2));
        if (form != null) {
          found.add(form);
        }
      }
    }
    return found;
  }

  private static boolean han(String text) {
    return !text.isEmpty() && text.chars().allMatch(Character::isIdeographic);
  }

  private static @Nullable ShortForm chinese(String before, String brief) {
    if (brief.length() < 2 || brief.length() > MOST_HAN) {
      return null;
    }
    String run = QUOTES.matcher(before).replaceAll("");
    int at = run.length();
    for (int i = brief.length() - 1; i >= 0; i--) {
      do {
        at--;
      } while (at >= 0
          && Character.isIdeographic(run.charAt(at))
          && run.charAt(at) != brief.charAt(i));
      if (at < 0 || run.charAt(at) != brief.charAt(i)) {
        return null;
      }
    }
    String full = run.substring(at);
    return han(full) && full.length() >= brief.length() + MORE_HAN
        ? new ShortForm(brief, full)
        : null;
  }

  private static @Nullable ShortForm latin(String before, String inner) {
    if (brief(inner)) {
      String full = fullOf(inner, lastWords(before, inner.length()));
      return full == null ? null : form(inner, full);
    }
    // MFA (Ministry of Foreign Affairs)
    String last = lastWords(before, 0);
    if (brief(last)) {
      String full = fullOf(last, inner);
      return full != null && full.length() == inner.length() ? form(last, full) : null;
    }
    return null;
  }

  private static ShortForm form(String brief, String full) {
    return new ShortForm(lower(brief), lower(full));
  }

  private static String lower(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return WHITE_SPACE.matcher(normal).replaceAll(" ");
  }

  /** Whether something can be the abbreviation of a name. */
  private static boolean brief(String text) {
    return text.length() >= 2
        && text.length() <= MOST_LETTERS
        && Character.isLetterOrDigit(text.charAt(0))
        && text.split(" ", -1).length <= MOST_WORDS_OF_BRIEF
        && text.chars().filter(Character::isUpperCase).count() >= 2
        && text.chars().noneMatch(Character::isIdeographic);
  }

  /**
   * The words in which the full name of so many letters is looked for, as the paper bounds them.
   */
  private static String lastWords(String before, int letters) {
    String[] words = WHITE_SPACE.split(before.strip(), -1);
    int most = Math.max(1, Math.min(letters + 5, letters * 2));
    int from = Math.max(0, words.length - most);
    return String.join(" ", List.of(words).subList(from, words.length));
  }

  /**
   * The shortest end of a text that has the letters of a short form in their order, the first of
   * them at the beginning of a word.
   */
  private static @Nullable String fullOf(String brief, String words) {
    int at = words.length();
    for (int i = brief.length() - 1; i >= 0; i--) {
      char letter = plain(brief.charAt(i));
      if (!Character.isLetterOrDigit(letter)) {
        continue;
      }
      do {
        at--;
      } while (at >= 0
          && (plain(words.charAt(at)) != letter
              || (i == 0 && at > 0 && Character.isLetterOrDigit(words.charAt(at - 1)))));
      if (at < 0) {
        return null;
      }
    }
    String full = words.substring(Math.max(0, words.lastIndexOf(' ', at) + 1));
    boolean fits = full.indexOf(' ') > 0 && full.length() > brief.length() + 2;
    return fits && !full.contains(brief) && full.chars().noneMatch(c -> c == ')' || c == '(')
        ? full
        : null;
  }

  /** A letter in lower case without its marks. */
  private static char plain(char letter) {
    if (letter < 0x80) {
      return Character.toLowerCase(letter);
    }
    char base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    return base == 'đ' || base == 'Đ' ? 'd' : Character.toLowerCase(base);
  }
}
