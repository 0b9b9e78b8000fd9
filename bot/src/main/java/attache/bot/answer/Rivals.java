package attache.bot.answer;

import attache.config.EditDistance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Other names that share a word with one that was asked about: a text that has Port Ellery where
 * Port Sorrel was asked about, and Sorrel nowhere, is about another port.
 */
final class Rivals {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}]+)*");

  /** Before a name in place of a forename: who is so called has not another name for it. */
  private static final Set<String> TITLES =
      Set.of(
          ("mr mrs ms dr sir dame lord lady king queen prince princess pope president premier prime minister chancellor"
                  + " secretary general ambassador governor mayor senator chairman chairwoman chair judge justice captain colonel"
                  + " professor vice deputy former comrade madam"
                  + " ong ba anh chi co thu tuong tong bi chu tich dong dai su truong pho")
              .split(" ", -1));

  /** A letter more, less or changed makes another word of a shorter one. */
  private static final int SHORTEST_MISSPELT = 4;

  private final List<Word> words = new ArrayList<>();

  /**
   * A word of the text.
   *
   * @param folded as {@link Terms#fold} has it, by its stem
   * @param capital whether it begins with a capital
   * @param joined whether only a space parts it from the one before
   */
  private record Word(String folded, boolean capital, boolean joined) {}

  Rivals(String text) {
    Matcher matcher = WORD.matcher(text);
    int end = -1;
    while (matcher.find()) {
      boolean joined = end >= 0 && matcher.start() == end + 1 && text.charAt(end) == ' ';
      boolean capital = Character.isUpperCase(text.codePointAt(matcher.start()));
      words.add(new Word(folded(matcher.group()), capital, joined));
      end = matcher.end();
    }
  }

  private static String folded(String word) {
    return Terms.stem(Terms.fold(word));
  }

  static boolean isTitle(String word) {
    return TITLES.contains(Terms.fold(word));
  }

  /**
   * Whether the text has another name in place of {@code name}: a word of it beside a capitalised
   * one that is none of it and no title, where its own neighbour stands nowhere.
   *
   * <p>Only a person or place has two words mostly; a body has more, which texts put in other ways.
   *
   * @param name its words
   */
  boolean any(List<String> name) {
    if (name.size() != 2 || isTitle(name.getFirst())) {
      return false;
    }
    List<String> own = name.stream().map(Rivals::folded).toList();
    return (!has(own.getLast()) && isFollowed(own.getFirst(), own))
        || (!has(own.getFirst()) && isPreceded(own.getLast(), own));
  }

  /** Whether a word of the text is this one, or it with one letter more, less or changed. */
  private boolean has(String asked) {
    return words.stream().anyMatch(word -> isLike(word.folded(), asked));
  }

  private boolean isFollowed(String word, List<String> name) {
    for (int i = 1; i < words.size(); i++) {
      Word next = words.get(i);
      boolean beside = next.joined() && next.capital() && words.get(i - 1).capital();
      if (beside && words.get(i - 1).folded().equals(word) && isOther(next, name)) {
        return true;
      }
    }
    return false;
  }

  /** The first word of a sentence has a capital anyway, and is none of a name. */
  private boolean isPreceded(String word, List<String> name) {
    for (int i = 2; i < words.size(); i++) {
      Word before = words.get(i - 1);
      boolean beside = words.get(i).joined() && words.get(i).capital() && before.capital();
      if (beside
          && before.joined()
          && words.get(i).folded().equals(word)
          && isOther(before, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOther(Word word, List<String> name) {
    return word.folded().length() > 1
        && !name.contains(word.folded())
        && !TITLES.contains(word.folded());
  }

  private static boolean isLike(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    return one.equals(other)
        || (shorter >= SHORTEST_MISSPELT
            && Math.abs(one.length() - other.length()) <= 1
            && EditDistance.between(one, other) <= 1);
  }
}
