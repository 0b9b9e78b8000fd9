package attache.corpus;

import java.util.Locale;

/** The languages that Attaché analyses; every other is {@link #OTHER} and gets a plain analysis. */
public enum Language {
  ENGLISH("en"),
  VIETNAMESE("vi"),
  CHINESE("zh"),
  OTHER("und");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The BCP 47 code: {@code en}, {@code vi}, {@code zh} or {@code und}. */
  public String code() {
    return code;
  }

  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /**
   * The language of a BCP 47 tag, read by its first part ({@code zh-Hant} is Chinese); OTHER for
   * any unknown.
   */
  public static Language of(String tag) {
    String stripped = tag.strip();
    int end = 0;
    while (end < stripped.length() && "-_".indexOf(stripped.charAt(end)) < 0) {
      end++;
    }
    for (Language each : values()) {
      if (each.code.equalsIgnoreCase(stripped.substring(0, end))) {
        return each;
      }
    }
    return OTHER;
  }
}
