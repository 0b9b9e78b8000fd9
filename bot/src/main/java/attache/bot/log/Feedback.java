package attache.bot.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person thought of an answer.
 *
 * @param reason in the person's words or of those the bot offers, or null
 */
public record Feedback(Mark mark, @Nullable String reason, Instant at) {}
