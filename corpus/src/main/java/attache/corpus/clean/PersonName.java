package attache.corpus.clean;

import attache.corpus.Language;
import java.util.regex.Pattern;

/** Tells a line that is a person's name. */
final class PersonName {
  /** Two to four capitalised words, with initials at most for the first: "Trang Phạm", "H.Long". */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:\\p{Lu}\\p{M}*[\\p{Ll}\\p{M}]*\\.? ?)(?:\\p{Lu}\\p{M}*[\\p{Ll}\\p{M}]+ ?){1,3}");

  private PersonName() {}

  /**
   * Only where names are told by capitals, and in Vietnamese, where bylines stand below the story.
   */
  static boolean isOne(String line, Language language) {
    return language == Language.VIETNAMESE && line.length() <= 30 && WORDS.matcher(line).matches();
  }
}
