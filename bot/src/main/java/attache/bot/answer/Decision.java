package attache.bot.answer;

/**
 * Whether the evidence is enough to answer from.
 *
 * @param why what was measured, for the log and for {@code --explain}
 */
public record Decision(boolean enough, String why) {}
