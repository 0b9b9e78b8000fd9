package attache.bot.telegram;

import attache.bot.conversation.Phrase;
import attache.corpus.Language;
import attache.index.Generation;
import attache.index.Generations;
import attache.index.IndexDamaged;
import attache.index.IndexUnusable;
import java.util.Optional;
import java.util.function.Function;

/** The generation that is current whenever one looks, open for as long as one looks. */
final class PresentIndex {
  private final Generations generations;

  PresentIndex(Generations generations) {
    this.generations = generations;
  }

  /**
   * Works with the present generation.
   *
   * @param otherwise is told, in {@code language}, why there is none to work with
   */
  <T> T with(Function<Generation, T> use, Function<String, T> otherwise, Language language) {
    try {
      Optional<Generation> present = generations.open();
      if (present.isEmpty()) {
        return otherwise.apply(Phrase.NO_INDEX.in(language));
      }
      try (Generation generation = present.get()) {
        return use.apply(generation);
      }
    } catch (IndexUnusable | IndexDamaged e) {
      return otherwise.apply(String.valueOf(e.getMessage()));
    }
  }
}
