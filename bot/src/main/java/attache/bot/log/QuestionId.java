package attache.bot.log;

/** Names a logged question; counted from 1 in the order of asking. */
public record QuestionId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
