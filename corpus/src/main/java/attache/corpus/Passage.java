package attache.corpus;

import java.util.List;

/**
 * A few sentences of an article, the unit that is searched and cited.
 *
 * @param language the language of this passage, which may differ from the article's
 * @param span where it stands in {@link Article#text}, in UTF-16 units
 * @param text the stretch of the article's text under {@code span}
 * @param sentences the sentences, in order, as stretches of this passage's text
 */
public record Passage(
    PassageId id, Language language, Span span, String text, List<Span> sentences) {
  public Passage {
    sentences = List.copyOf(sentences);
    if (text.length() != span.length()) {
      throw new IllegalArgumentException("The text of " + id + " does not fill its span");
    }
  }
}
