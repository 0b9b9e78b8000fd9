package attache.index.analysis;

import java.util.Map;
import java.util.Set;

/** The names of the months in English and their abbreviations, in lower case. */
final class EnglishMonths {
  /** A pattern for one of them. */
  static final String NAME =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";

  private static final Map<String, Integer> BY_BEGINNING =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  /** All that {@link #NAME} matches. */
  private static final Set<String> NAMES =
      Set.of(
          ("jan january feb february mar march apr april may jun june jul july aug august sep sept"
                  + " sepember september oct october nov november dec december")
              .split(" ", -1));

  private EnglishMonths() {}

  /** Whether a name may begin with a letter. */
  static boolean mayBeginWith(char letter) {
    return switch (letter) {
      case 'j', 'f', 'm', 'a', 's', 'o', 'n', 'd' -> true;
      default -> false;
    };
  }

  /** Whether the first three letters of one stand at a place. */
  static boolean mayBeAt(String text, int at) {
    return mayBeginWith(text.charAt(at))
        && at + 2 < text.length()
        && BY_BEGINNING.containsKey(text.substring(at, at + 3));
  }

  /** Whether a word is one. */
  static boolean contain(String text, int start, int end) {
    int length = end - start;
    return length >= 3
        && length <= 9
        && mayBeginWith(text.charAt(start))
        && NAMES.contains(text.substring(start, end));
  }

  /** The month's number, 1 to 12; 13 for what is no name. */
  static int number(String name) {
    return BY_BEGINNING.getOrDefault(name.substring(0, 3), 13);
  }
}
