package attache.bot.answer.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which token of the passage each token of a sentence stands for.
 *
 * <p>The alignment is the path through the passage that gains the most matched weight less the cost
 * of its jumps, found by dynamic programming. A jump back, or into another sentence, costs more
 * than one name can gain: so a name that was put in another's place stays unmatched even where the
 * passage has it elsewhere, while a clause that was moved as a whole is found where it went.
 */
final class Alignment {
  private static final double NEXT = 0.0;
  private static final double SKIP = 0.05;
  private static final double SKIP_EACH = 0.02;
  private static final double SKIP_MOST = 0.4;
  private static final double BACK = 1.5;
  private static final double ONWARD_SENTENCE = 1.5;
  private static final double OTHER_SENTENCE = 1.5;

  /** What the later words of a name add: all of it together gains less than a jump costs. */
  private static final double LATER_NAME = 0.2;

  private static final double FIRST_NAME = 1.0;

  static final int NONE = -1;

  private final List<Token> sentence;
  private final List<Token> passage;
  private final int[] matches;
  private final boolean[] present;
  private final boolean[] used;

  private Alignment(List<Token> sentence, List<Token> passage) {
    this.sentence = sentence;
    this.passage = passage;
    matches = new int[sentence.size()];
    present = new boolean[sentence.size()];
    used = new boolean[passage.size()];
    Arrays.fill(matches, NONE);
  }

  static Alignment of(List<Token> sentence, List<Token> passage) {
    Alignment alignment = new Alignment(sentence, passage);
    alignment.align();
    return alignment;
  }

  /** The index of the passage's token that stands for the sentence's, or {@link #NONE}. */
  int match(int index) {
    return matches[index];
  }

  /** Whether the passage's token stands for any of the sentence. */
  boolean isUsed(int place) {
    return used[place];
  }

  /** The passage has the token somewhere, matched or not. */
  boolean isPresent(int index) {
    return present[index];
  }

  /** How much a token weighs in deciding what the sentence says. */
  static double weight(Token token) {
    return switch (token.kind()) {
      case FUNCTION -> token.isHan() ? 0.08 : 0.12;
      case NAME, NUMBER, DAY -> 1.2;
      case WORD ->
          token.isHan() ? 0.35 + 0.3 * Math.min(token.form().length() - 1, 2) : wordWeight(token);
    };
  }

  private static double wordWeight(Token token) {
    boolean ascii = token.form().chars().allMatch(c -> c < 128);
    return ascii || token.form().indexOf(' ') > 0 ? 1.0 : 0.6;
  }

  private record Node(int token, int place, double score, int before) {}

  private void align() {
    List<Node> nodes = new ArrayList<>();
    int[] latest = new int[passage.size()];
    double[] score = new double[passage.size()];
    Arrays.fill(latest, NONE);
    int best = NONE;
    for (int i = 0; i < sentence.size(); i++) {
      List<Node> added = new ArrayList<>();
      for (int j = 0; j < passage.size(); j++) {
        if (Likeness.same(sentence.get(i), passage.get(j))) {
          present[i] = true;
          added.add(extend(i, j, latest, score));
        }
      }
      for (Node node : added) {
        if (latest[node.place()] == NONE || node.score() > score[node.place()]) {
          nodes.add(node);
          latest[node.place()] = nodes.size() - 1;
          score[node.place()] = node.score();
          if (best == NONE || node.score() > nodes.get(best).score()) {
            best = nodes.size() - 1;
          }
        }
      }
    }
    for (int node = best; node != NONE; node = nodes.get(node).before()) {
      matches[nodes.get(node).token()] = nodes.get(node).place();
      used[nodes.get(node).place()] = true;
    }
  }

  private Node extend(int token, int place, int[] latest, double[] score) {
    double bestBefore = 0;
    int before = NONE;
    for (int from = 0; from < latest.length; from++) {
      if (latest[from] != NONE && from != place) {
        double reached = score[from] - jump(from, place);
        if (reached > bestBefore) {
          bestBefore = reached;
          before = latest[from];
        }
      }
    }
    double exact = sentence.get(token).form().equals(passage.get(place).form()) ? 1.0 : 0.9;
    return new Node(token, place, bestBefore + exact * gain(token), before);
  }

  private double gain(int index) {
    Token token = sentence.get(index);
    if (!token.is(Token.Kind.NAME)) {
      return weight(token);
    }
    boolean later =
        index > 0
            && sentence.get(index - 1).is(Token.Kind.NAME)
            && token.start() - sentence.get(index - 1).end() <= 1;
    return later ? LATER_NAME : FIRST_NAME;
  }

  private double jump(int from, int to) {
    int here = passage.get(from).sentence();
    int there = passage.get(to).sentence();
    if (here != there) {
      return there == here + 1 ? ONWARD_SENTENCE : OTHER_SENTENCE;
    }
    if (to <= from) {
      return BACK;
    }
    return to == from + 1 ? NEXT : Math.min(SKIP_MOST, SKIP + SKIP_EACH * (to - from - 1));
  }
}
