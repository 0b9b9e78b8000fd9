package attache.corpus;

/**
 * A line that cleaning took out of an article, and the rule that did, such as {@code share bar}.
 */
public record RemovedLine(String line, String reason) {}
