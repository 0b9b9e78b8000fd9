package attache.bot.question;

import attache.corpus.ArticleId;
import attache.corpus.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks, as it came in.
 *
 * @param text as typed, not blank, at most {@link #MAX_LENGTH} UTF-16 units
 * @param conversation the turns before it, oldest first
 * @param asked the day of asking; it matters only where the question is relative to it
 * @param preferred the language the person has chosen for answers, or null for the question's own
 * @param candidates the articles to search, or empty for all
 */
public record Inquiry(
    String text,
    List<Turn> conversation,
    LocalDate asked,
    @Nullable Language preferred,
    Set<ArticleId> candidates) {
  /** The longest question that is taken; as long as the longest Telegram message. */
  public static final int MAX_LENGTH = 4096;

  public Inquiry {
    conversation = List.copyOf(conversation);
    candidates = Set.copyOf(candidates);
  }

  /** A question out of nowhere. */
  public static Inquiry of(String text, LocalDate asked) {
    return new Inquiry(text, List.of(), asked, null, Set.of());
  }

  /**
   * An earlier question of the same person in the same chat.
   *
   * @param understood the question made whole
   * @param answer the answer's text, empty where there was none
   */
  public record Turn(String asked, String understood, String answer) {}
}
