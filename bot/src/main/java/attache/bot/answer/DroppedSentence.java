package attache.bot.answer;

/** A sentence that a composer wrote and nobody saw, and why, for a person to read. */
public record DroppedSentence(String text, String reason) {}
