package attache.bot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a long sentence that has most of a question's words. Crawled and translated sentences
 * run to a thousand characters, and an embedding of the whole is near to nothing.
 */
final class ClauseWindow {
  /** As many UTF-16 units as most sentences have; Chinese says as much in a third. */
  private static final int USUAL = 240;

  private static final int USUAL_HAN = 80;

  private static final Pattern CLAUSE = Pattern.compile("[^,;:，；：、。]+[,;:，；：、。]*\\s*");

  private ClauseWindow() {}

  /** The whole sentence where it is no longer than usual. */
  static String of(String sentence, Set<String> asked) {
    boolean han = sentence.codePoints().filter(Scripts::isHan).count() * 3 > sentence.length();
    int usual = han ? USUAL_HAN : USUAL;
    if (sentence.length() <= usual) {
      return sentence;
    }
    List<int[]> clauses = new ArrayList<>();
    Matcher matcher = CLAUSE.matcher(sentence);
    while (matcher.find()) {
      clauses.add(new int[] {matcher.start(), matcher.end()});
    }
    String best = sentence;
    long most = -1;
    for (int from = 0; from < clauses.size(); from++) {
      int to = from;
      while (to + 1 < clauses.size() && clauses.get(to + 1)[1] - clauses.get(from)[0] <= usual) {
        to++;
      }
      String window = sentence.substring(clauses.get(from)[0], clauses.get(to)[1]);
      Set<String> terms = Terms.of(window);
      long had = asked.stream().filter(terms::contains).count();
      if (had > most) {
        most = had;
        best = window;
      }
    }
    return best;
  }
}
