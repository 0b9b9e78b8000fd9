package attache.bot.replay;

import attache.bot.log.LogFilter;
import attache.bot.log.LogUnavailable;
import attache.bot.log.LoggedAnswer;
import attache.bot.log.QueryLog;
import attache.bot.log.QuestionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Picks logged questions to replay. */
public final class Selection {
  private Selection() {}

  /**
   * The questions that the filter takes, oldest first, or a sample of them: the same one for the
   * same seed and log.
   *
   * @param sample how many at most, or 0 for all
   */
  public static List<ReplayQuestion> of(QueryLog log, LogFilter filter, int sample, long seed)
      throws LogUnavailable {
    List<QuestionId> ids = new ArrayList<>(log.ids(filter));
    if (sample > 0 && sample < ids.size()) {
      Collections.sort(ids, Comparator.comparingLong(QuestionId::value));
      Collections.shuffle(ids, new Random(seed));
      ids = ids.subList(0, sample);
    }
    return log.all(ids).stream()
        .sorted(Comparator.comparing(LoggedAnswer::at).thenComparingLong(each -> each.id().value()))
        .map(ReplayQuestion::of)
        .toList();
  }
}
