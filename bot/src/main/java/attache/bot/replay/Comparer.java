package attache.bot.replay;

import attache.bot.answer.AnswerSentence;
import attache.bot.answer.AnswerSentence.Verdict;
import attache.bot.answer.Outcome;
import attache.bot.answer.check.SentenceChecker;
import attache.bot.evaluate.Containment;
import attache.bot.log.Replayed;
import attache.bot.replay.Difference.Kind;
import attache.bot.replay.Difference.Message;
import attache.bot.replay.Difference.Weight;
import attache.corpus.ArticleId;
import attache.index.Hit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets two runs of a question side by side. Safe for many threads at once. */
public final class Comparer {
  /** The evidence an answer can use; an article that falls below it is out of sight of a model. */
  static final int IN_SIGHT = 8;

  /** Evidence of which more than half is other than before is another basis. */
  private static final double SAME_BASIS = 0.5;

  private final SentenceChecker checker;

  public Comparer(SentenceChecker checker) {
    this.checker = checker;
  }

  /** What the comparison of two single runs came to. */
  record Verdicts(Judgement judgement, List<Difference> differences) {}

  Verdicts compare(
      @Nullable Replayed baseline, Replayed candidate, Expectation expectation, boolean disliked) {
    RunView after = RunView.of(candidate);
    if (after.failure() != null) {
      return new Verdicts(
          Judgement.ERROR, List.of(Message.FAILED.as(Weight.WORSE, after.failure())));
    }
    List<Difference> differences = new ArrayList<>();
    RunView before = baseline == null ? null : RunView.of(baseline);
    boolean refusalFits = expectation.refusal() || disliked;
    if (before != null) {
      outcome(before, after, refusalFits, differences);
      SentenceMatching sentences = sentences(before, after, differences);
      articles(before, after, expectation, sentences, disliked, differences);
      evidence(before, after, differences);
      citations(before, after, differences);
    }
    expectedTexts(before, after, expectation, differences);
    return new Verdicts(judge(differences), List.copyOf(differences));
  }

  private static Judgement judge(List<Difference> differences) {
    boolean worse = differences.stream().anyMatch(each -> each.weight() == Weight.WORSE);
    boolean better = differences.stream().anyMatch(each -> each.weight() == Weight.BETTER);
    if (worse && !better) {
      return Judgement.WORSE;
    }
    if (better && !worse) {
      return Judgement.BETTER;
    }
    boolean changed = worse || differences.stream().anyMatch(each -> each.kind() != Kind.RANK);
    return changed ? Judgement.CHANGED : Judgement.SAME;
  }

  private static void outcome(
      RunView before, RunView after, boolean refusalFits, List<Difference> differences) {
    if (before.outcome() == after.outcome() || after.outcome() == null) {
      return;
    }
    if (before.outcome() == Outcome.FAILED) {
      differences.add(Message.WORKS_AGAIN.as(Weight.BETTER));
    } else if (after.outcome() == Outcome.ANSWERED) {
      differences.add(Message.ANSWER_FOUND.as(refusalFits ? Weight.NEITHER : Weight.BETTER));
    } else if (after.outcome() == Outcome.NOT_FOUND) {
      differences.add(Message.ANSWER_LOST.as(refusalFits ? Weight.NEITHER : Weight.WORSE));
    }
  }

  private @Nullable SentenceMatching sentences(
      RunView before, RunView after, List<Difference> differences) {
    if (before.outcome() != Outcome.ANSWERED || after.outcome() != Outcome.ANSWERED) {
      return null;
    }
    SentenceMatching matching = SentenceMatching.of(before, after, checker);
    add(differences, Message.SENTENCE_LOST, matching.lost());
    add(differences, Message.SENTENCE_GAINED, matching.gained());
    add(differences, Message.FACT, matching.facts());
    return matching;
  }

  private static void add(List<Difference> differences, Message message, List<String> texts) {
    texts.forEach(text -> differences.add(message.as(Weight.NEITHER, text)));
  }

  /**
   * Articles that should be in sight: those a person expects, else those the answer rested on. One
   * that is gone does no harm where the answer still says all it said.
   */
  private static void articles(
      RunView before,
      RunView after,
      Expectation expectation,
      @Nullable SentenceMatching sentences,
      boolean disliked,
      List<Difference> differences) {
    boolean named = !expectation.articles().isEmpty();
    Set<ArticleId> wanted = named ? expectation.articles() : before.cited();
    boolean unharmed = sentences != null && sentences.lost().isEmpty();
    boolean counts = named || (!disliked && !unharmed);
    for (ArticleId article : wanted) {
      int then = before.rank(article);
      int now = after.rank(article);
      boolean seenThen = inSight(then) || !named;
      String title = (now > 0 ? after : before).title(article);
      Weight loss = counts ? Weight.WORSE : Weight.NEITHER;
      if (seenThen && now == 0) {
        differences.add(Message.ARTICLE_GONE.as(loss, title));
      } else if (seenThen && !inSight(now)) {
        differences.add(Message.ARTICLE_FELL.as(loss, title, now));
      } else if (!seenThen && inSight(now)) {
        differences.add(Message.ARTICLE_FOUND.as(Weight.BETTER, title, now));
      } else if (then != now && then > 0 && now > 0) {
        differences.add(Message.MOVED.as(Weight.NEITHER, title, then, now));
      }
    }
  }

  private static boolean inSight(int rank) {
    return rank >= 1 && rank <= IN_SIGHT;
  }

  private static void evidence(RunView before, RunView after, List<Difference> differences) {
    Set<String> then = passages(before.evidence());
    Set<String> now = passages(after.evidence());
    if (then.isEmpty() && now.isEmpty()) {
      return;
    }
    Set<String> both = new HashSet<>(then);
    both.retainAll(now);
    double overlap = (double) both.size() / Math.max(then.size(), now.size());
    if (overlap < SAME_BASIS) {
      differences.add(
          Message.OTHER_EVIDENCE.as(
              Weight.NEITHER, both.size(), Math.max(then.size(), now.size())));
    }
  }

  private static Set<String> passages(List<Hit> evidence) {
    return evidence.stream()
        .limit(IN_SIGHT)
        .map(hit -> hit.article().id() + "\n" + hit.passage().text())
        .collect(Collectors.toSet());
  }

  private static void citations(RunView before, RunView after, List<Difference> differences) {
    if (after.outcome() == null) {
      return;
    }
    long recitedThen = recited(before);
    long recitedNow = recited(after);
    if (recitedThen != recitedNow) {
      differences.add(Message.RECITED.as(Weight.NEITHER, recitedThen, recitedNow));
    }
    int droppedThen = before.dropped().size();
    int droppedNow = after.dropped().size();
    if (droppedThen != droppedNow) {
      differences.add(Message.DROPPED.as(Weight.NEITHER, droppedThen, droppedNow));
    }
  }

  private static long recited(RunView run) {
    return run.sentences().stream()
        .map(AnswerSentence::verdict)
        .filter(Verdict.RECITED::equals)
        .count();
  }

  private static void expectedTexts(
      @Nullable RunView before,
      RunView after,
      Expectation expectation,
      List<Difference> differences) {
    if (after.outcome() == null) {
      return;
    }
    for (String text : expectation.texts()) {
      boolean now = says(after, text);
      boolean then = before != null && says(before, text);
      if (then && !now) {
        differences.add(Message.TEXT_LOST.as(Weight.WORSE, text));
      } else if (!then && now && before != null) {
        differences.add(Message.TEXT_FOUND.as(Weight.BETTER, text));
      }
    }
  }

  static boolean says(RunView run, String text) {
    String answer =
        run.sentences().stream().map(AnswerSentence::text).collect(Collectors.joining(" "));
    return Containment.any(answer, List.of(text));
  }
}
