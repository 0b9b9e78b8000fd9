package attache.index.analysis;

import attache.corpus.language.Letters;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The numbers and dates of a text in one written form for all languages, so that {@code 17 May
 * 2023}, {@code 17/5/2023}, {@code ngày 17 tháng 5 năm 2023} and {@code 二〇二三年五月十七日} meet, and
 * {@code twelve}, {@code mười hai}, {@code 十二} and {@code 12}, and {@code 1.5 million}, {@code 1,5
 * triệu} and {@code 150万}.
 */
public final class Facts {
  private Facts() {}

  /**
   * The facts of a text, each once: {@code n1500000} for a number; {@code y2023}, {@code m2023-05},
   * {@code d2023-05-17} and, whatever the year, {@code md05-17} and {@code mm05} for the parts of
   * dates.
   */
  public static Set<String> of(String text) {
    String plain = inOneForm(text);
    Set<String> facts = new LinkedHashSet<>();
    String rest = WrittenDates.take(plain, facts);
    NumberWords.take(rest, facts);
    return facts;
  }

  /** In lower case and simplified characters, without compatibility forms. */
  private static String inOneForm(String text) {
    String normal =
        isPlain(text)
            ? text
            : HanVariants.simplified(Normalizer.normalize(text, Normalizer.Form.NFKC));
    return new String(Letters.inLowerCase(normal));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** ASCII, or one of the quotation marks and dashes of print: most English texts hold no other. */
  private static boolean isPlain(char letter) {
    return letter < 0x80 || (letter >= '‘' && letter <= '”') || letter == '–' || letter == '—';
  }
}
