package attache.bot.question;

import attache.corpus.Language;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a model made of a question in another language, to search with, and to find its words in
 * what was found: it is never shown, nor a source of anything.
 *
 * @param language the language it was to be translated into
 * @param text what the model wrote, its thoughts left out; empty where it wrote nothing
 * @param refused why it is not searched with, or null where it is
 * @param model who wrote it, such as {@code ollama:gemma3:4b}
 * @param cached whether it was written for an earlier question
 * @param took how long that took just now
 */
public record Translation(
    Language language,
    String text,
    @Nullable String refused,
    String model,
    boolean cached,
    Duration took) {

  /** Whether the search uses it. */
  public boolean used() {
    return refused == null;
  }
}
