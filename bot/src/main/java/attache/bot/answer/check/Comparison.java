package attache.bot.answer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence laid beside the passage it cites, token by token.
 *
 * @param sentenceText as the tokens of {@code sentence} were read from it
 * @param passageTexts the titles and texts that the tokens of {@code passage} were read from
 */
record Comparison(
    String sentenceText,
    List<Token> sentence,
    List<String> passageTexts,
    List<Token> passage,
    Alignment alignment) {
  private static final int REACH = 3;
  private static final int NEAR = 8;

  boolean isMatched(int index) {
    return alignment.match(index) != Alignment.NONE;
  }

  boolean isPresent(int index) {
    return alignment.isPresent(index);
  }

  /** The nearest matched token before {@code index}, or -1. */
  int matchedBefore(int index) {
    int before = index - 1;
    while (before >= 0 && !isMatched(before)) {
      before--;
    }
    return before;
  }

  /** The nearest matched token behind {@code index}, or the sentence's length. */
  int matchedBehind(int index) {
    int behind = index + 1;
    while (behind < sentence.size() && !isMatched(behind)) {
      behind++;
    }
    return behind;
  }

  /** Whether a token of the passage stands for any of the sentence. */
  boolean isUsed(int place) {
    return alignment.isUsed(place);
  }

  /**
   * Where the passage says what an unmatched token says, close to where its neighbours are matched:
   * the two texts have it in another order. The place itself where the token is matched; {@link
   * Alignment#NONE} where there is none.
   */
  int placeNear(int index) {
    if (isMatched(index)) {
      return alignment.match(index);
    }
    int nearest = Alignment.NONE;
    for (int neighbour : new int[] {matchedBefore(index), matchedBehind(index)}) {
      if (neighbour < 0 || neighbour >= sentence.size()) {
        continue;
      }
      int at = alignment.match(neighbour);
      for (int place = Math.max(0, at - NEAR);
          place < Math.min(passage.size(), at + NEAR + 1);
          place++) {
        boolean closer = nearest == Alignment.NONE || Math.abs(place - at) < Math.abs(nearest - at);
        if (closer
            && passage.get(place).sentence() == passage.get(at).sentence()
            && Likeness.same(sentence.get(index), passage.get(place))) {
          nearest = place;
        }
      }
    }
    return nearest;
  }

  /**
   * What the passage has at the place of an unmatched token: the unmatched tokens between those
   * that its matched neighbours stand for.
   */
  List<Token> counterpart(int index) {
    int before = matchedBefore(index);
    int behind = matchedBehind(index);
    int gap = behind - before - 1;
    List<Token> found = new ArrayList<>();
    boolean hasBefore = before >= 0;
    boolean hasBehind = behind < sentence.size();
    if (hasBefore && hasBehind) {
      int from = alignment.match(before);
      int to = alignment.match(behind);
      boolean between = passage.get(from).sentence() == passage.get(to).sentence() && from < to;
      if (between) {
        if (to - from - 1 <= 2 * gap + 2 * REACH) {
          addUnused(from + 1, to, found);
        }
        return found;
      }
    }
    if (hasBefore) {
      addBehind(alignment.match(before), gap + REACH, found);
    }
    if (hasBehind) {
      addBefore(alignment.match(behind), gap + REACH, found);
    }
    return found;
  }

  private void addBehind(int place, int count, List<Token> found) {
    int to = place + 1;
    while (to < passage.size()
        && to <= place + count
        && passage.get(to).sentence() == passage.get(place).sentence()) {
      to++;
    }
    addUnused(place + 1, to, found);
  }

  private void addBefore(int place, int count, List<Token> found) {
    int from = place;
    while (from > 0
        && from > place - count
        && passage.get(from - 1).sentence() == passage.get(place).sentence()) {
      from--;
    }
    addUnused(from, place, found);
  }

  private void addUnused(int from, int to, List<Token> found) {
    for (int place = from; place < to; place++) {
      if (!isUsed(place)) {
        found.add(passage.get(place));
      }
    }
  }

  /** The share of the sentence's weight that the passage has, in place or elsewhere, 0 to 1. */
  double coverage(double elsewhere) {
    double all = 0;
    double covered = 0;
    for (int i = 0; i < sentence.size(); i++) {
      double weight = Alignment.weight(sentence.get(i));
      all += weight;
      covered += isMatched(i) ? weight : isPresent(i) ? elsewhere * weight : 0;
    }
    return all == 0 ? 0 : covered / all;
  }

  /** The words of some tokens as they stand in the sentence, for a person to read. */
  String words(List<Token> tokens) {
    return tokens.stream()
        .map(token -> sentenceText.substring(token.start(), token.end()))
        .collect(Collectors.joining(" "));
  }

  String words(int index) {
    Token token = sentence.get(index);
    return sentenceText.substring(token.start(), token.end());
  }
}
