package attache.index.analysis;

import attache.corpus.date.EnglishMonth;
import java.util.BitSet;
import java.util.Set;

/** The names of the months in English and their abbreviations, in lower case. */
final class EnglishMonths {
  /** A pattern for one of them. */
  static final String NAME =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";

  /** All that {@link #NAME} matches. */
  private static final Set<String> NAMES =
      Set.of(
          ("jan january feb february mar march apr april may jun june jul july aug august sep sept"
                  + " sepember september oct october nov november dec december")
              .split(" ", -1));

  /** The first three letters of the names, by {@link #place}. */
  private static final BitSet BEGINNINGS = new BitSet();

  static {
    NAMES.forEach(each -> BEGINNINGS.set(place(each.charAt(0), each.charAt(1), each.charAt(2))));
  }

  private EnglishMonths() {}

  /** A number for three letters from a to z; others have one below nought or another's. */
  private static int place(char first, char second, char third) {
    return ((first - 'a') * 26 + (second - 'a')) * 26 + (third - 'a');
  }

  /** Whether the first three letters of one may stand at a place: quick to see. */
  static boolean mayBeAt(String text, int at) {
    if (at + 2 >= text.length()) {
      return false;
    }
    int place = place(text.charAt(at), text.charAt(at + 1), text.charAt(at + 2));
    return place >= 0 && BEGINNINGS.get(place);
  }

  /** Whether a word is one. */
  static boolean contain(String text, int start, int end) {
    int length = end - start;
    return length >= 3
        && length <= 9
        && mayBeAt(text, start)
        && NAMES.contains(text.substring(start, end));
  }

  /** The month's number, 1 to 12; 13 for what is no name. */
  static int number(String name) {
    return EnglishMonth.number(name).orElse(13);
  }
}
