package attache.bot.replay;

import attache.bot.log.LogFilter;
import attache.bot.log.LogUnavailable;
import attache.bot.log.QueryLog;
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
    List<ReplayQuestion> all = new ArrayList<>();
    log.each(filter, logged -> all.add(ReplayQuestion.of(logged)));
    Collections.reverse(all);
    if (sample == 0 || sample >= all.size()) {
      return all;
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      places.add(i);
    }
    Collections.shuffle(places, new Random(seed));
    return places.stream().limit(sample).sorted(Comparator.naturalOrder()).map(all::get).toList();
  }
}
