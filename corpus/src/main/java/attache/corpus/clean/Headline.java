package attache.corpus.clean;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the headline with which a text opens, where nothing else names the article's title. */
final class Headline {
  /** No headline is longer. UTF-16 units; the longest of 9,578 news titles has 284. */
  private static final int LONGEST = 350;

  /** A first line this many times shorter than the paragraph that follows stands above it. */
  private static final double SHORTER = 1.0;

  private static final Pattern SENTENCE_END = Pattern.compile("[.。;；,，:：…！!]\\s*[\"”’')）]*$");

  private Headline() {}

  /** The first line, where it reads as a headline above what follows. */
  static Optional<String> of(List<String> lines) {
    if (lines.size() < 2) {
      return Optional.empty();
    }
    String first = lines.getFirst();
    int longest = lines.stream().skip(1).mapToInt(String::length).max().orElse(0);
    boolean headline =
        first.length() <= LONGEST
            && longest > first.length() * SHORTER
            && !SENTENCE_END.matcher(first).find();
    return headline ? Optional.of(first) : Optional.empty();
  }
}
