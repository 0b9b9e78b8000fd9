package attache.bot.answer.check;

import attache.corpus.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the check of a sentence came to. */
public sealed interface Finding {
  /**
   * The cited texts bear the sentence out.
   *
   * @param quotes for each cited text, in order, the stretches of its text that do
   */
  record Supported(List<List<Span>> quotes) implements Finding {
    public Supported {
      quotes = quotes.stream().map(List::copyOf).toList();
    }
  }

  /**
   * They do not.
   *
   * @param reason what is not borne out, for a person to read, such as {@code the passage has no
   *     number 14}
   * @param unsaid the stretch of the sentence that has no counterpart, where nothing but wording
   *     may be what parts them; else null
   */
  record Unsupported(Kind kind, String reason, @Nullable String unsaid) implements Finding {
    public Unsupported(Kind kind, String reason) {
      this(kind, reason, null);
    }
  }

  /** What kind of thing is not borne out. */
  enum Kind {
    NUMBER,
    DATE,
    NAME,
    ROLE,
    NEGATION,
    MODALITY,
    QUOTATION,
    CONTENT
  }
}
