package attache.bot.answer;

import attache.corpus.Span;
import java.util.List;

/** A sentence that a {@link Composer} proposes; nobody has seen it yet. */
sealed interface Draft {
  /**
   * A sentence in the composer's own words.
   *
   * @param text without its citation marks
   * @param cited the places, from 1, of the cited passages in the evidence, as far as they exist
   */
  record Written(String text, List<Integer> cited) implements Draft {
    public Written {
      cited = List.copyOf(cited);
    }
  }

  /**
   * A sentence of a passage, word for word.
   *
   * @param evidence the passage's place in the evidence, from 1
   * @param span where it stands in the passage's text
   */
  record Quoted(int evidence, Span span) implements Draft {}
}
