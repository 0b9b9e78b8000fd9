package attache.bot.replay;

/** How a question fares against its baseline. */
public enum Judgement {
  ERROR,
  WORSE,
  CHANGED,
  BETTER,
  SAME
}
