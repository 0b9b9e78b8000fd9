package attache.bot.answer;

import attache.corpus.Language;
import java.lang.Character.UnicodeScript;

/** What the letters of a text say about its language. */
final class Scripts {
  private static final String VIETNAMESE_LETTERS =
      "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";

  private Scripts() {}

  /** Chinese by its characters, Vietnamese by letters that only it has, else {@code otherwise}. */
  static Language language(String text, Language otherwise) {
    int han = 0;
    int vietnamese = 0;
    int letters = 0;
    for (int codePoint : text.codePoints().toArray()) {
      if (Character.isLetter(codePoint)) {
        letters++;
        if (isHan(codePoint)) {
          han++;
        } else if (VIETNAMESE_LETTERS.indexOf(Character.toLowerCase(codePoint)) >= 0) {
          vietnamese++;
        }
      }
    }
    if (han * 3 > letters) {
      return Language.CHINESE;
    }
    if (vietnamese * 20 > letters) {
      return Language.VIETNAMESE;
    }
    return otherwise == Language.CHINESE && letters > 0 && han == 0 ? Language.ENGLISH : otherwise;
  }

  static boolean isHan(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.HAN;
  }
}
