package attache.bot.log;

/**
 * Names a question that is replayed: {@code log:12} for a logged one, {@code case:NAME} for a case.
 */
public record ReplayId(String value) {
  public static ReplayId of(QuestionId id) {
    return new ReplayId("log:" + id);
  }

  @Override
  public String toString() {
    return value;
  }
}
