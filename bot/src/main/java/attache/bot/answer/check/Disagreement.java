package attache.bot.answer.check;

/**
 * Another text says the same of the same, but with another number.
 *
 * @param ours the number as the sentence has it
 * @param theirs the number as the other text has it
 * @param at where that stands in the other text, in UTF-16 units
 */
public record Disagreement(String ours, String theirs, int at) {}
