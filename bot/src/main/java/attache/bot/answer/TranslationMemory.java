package attache.bot.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a model translated, so that it is asked once. Bounded. Safe for many threads; what
 * goes wrong with it costs a question to the model and nothing else.
 */
public interface TranslationMemory {
  /** Keeps a thousand for as long as the process lives. */
  static TranslationMemory inProcess() {
    return new InProcess();
  }

  /** What was kept, whatever weights the model had then. */
  Optional<Kept> find(Asked asked);

  /** Keeps a text in place of what was kept for the same. */
  void keep(Asked asked, Kept kept);

  /**
   * What a model was asked.
   *
   * @param model who was asked, such as {@code ollama:gemma3:4b}
   * @param prompt the digest of all it was sent
   * @param source the question that was to be translated
   */
  record Asked(String model, String prompt, String source) {}

  /**
   * What it wrote.
   *
   * @param weights the digest of the model's weights, or null where it is not known
   */
  record Kept(String text, @Nullable String weights) {}

  /** In the memory of this process. */
  final class InProcess implements TranslationMemory {
    private static final int MOST = 1_000;

    private final Map<Asked, Kept> kept = new LinkedHashMap<>();

    private InProcess() {}

    @Override
    public synchronized Optional<Kept> find(Asked asked) {
      return Optional.ofNullable(kept.get(asked));
    }

    @Override
    public synchronized void keep(Asked asked, Kept text) {
      kept.put(asked, text);
      if (kept.size() > MOST) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
  }
}
