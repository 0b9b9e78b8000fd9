package attache.bot.answer.check;

import attache.corpus.Span;
import java.util.Optional;

/** Finds a sentence that stands in a text as it is, but for punctuation, capitals and spaces. */
final class Verbatim {
  private static final String ENDS = ".!?。！？…\n";

  private Verbatim() {}

  /**
   * Where the sentence fills whole sentences of the text. A part of a sentence is not found: "he
   * resigned" stands in "nobody says he resigned" and is not said there.
   */
  static Optional<Span> find(String sentence, String text) {
    String wanted = bare(sentence);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    int[] places = new int[text.length()];
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        places[bare.length()] = i;
        bare.append(Character.toLowerCase(text.charAt(i)));
      }
    }
    for (int at = bare.indexOf(wanted); at >= 0; at = bare.indexOf(wanted, at + 1)) {
      int last = at + wanted.length() - 1;
      int start = places[at];
      int end = places[last] + 1;
      int before = at == 0 ? 0 : places[at - 1] + 1;
      int behind = last + 1 == bare.length() ? text.length() : places[last + 1];
      boolean begins = at == 0 || ends(text.substring(before, start));
      boolean stops = last + 1 == bare.length() || ends(text.substring(end, behind));
      if (begins && stops) {
        return Optional.of(new Span(start, end));
      }
    }
    return Optional.empty();
  }

  private static boolean ends(String between) {
    boolean end = between.chars().anyMatch(c -> ENDS.indexOf(c) >= 0);
    // A point inside a number ends nothing.
    return end && !between.equals(".");
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        bare.append(Character.toLowerCase(text.charAt(i)));
      }
    }
    return bare.toString();
  }
}
