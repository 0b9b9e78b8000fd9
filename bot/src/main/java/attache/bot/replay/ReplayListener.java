package attache.bot.replay;

/** Hears how far a replay has come; from many threads, one at a time. */
public interface ReplayListener {
  /** So many of all answers are there, those of an earlier, broken-off run included. */
  default void replayed(int done, int total) {}

  /** Whether to stop; what is there is kept, and the run can be gone on with. */
  default boolean stopRequested() {
    return false;
  }

  /** Hears nothing. */
  ReplayListener NONE = new ReplayListener() {};
}
