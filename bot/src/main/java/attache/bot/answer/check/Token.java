package attache.bot.answer.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word, number, day or name of a text, as the check compares it.
 *
 * @param form folded to lower case; in English its stem, in Chinese one character or a listed word
 * @param start in the text, in UTF-16 units
 * @param end in the text, exclusive
 * @param sentence the number of its sentence, ascending within a passage
 * @param clause the number of its clause, ascending within a passage
 * @param concepts the meanings that the word lists give it; two tokens with one in common say the
 *     same
 * @param quantity what it counts, of a {@link Kind#NUMBER}
 * @param day what day it names, of a {@link Kind#DAY}
 */
record Token(
    Kind kind,
    String form,
    int start,
    int end,
    int sentence,
    int clause,
    Set<String> concepts,
    @Nullable Quantity quantity,
    @Nullable DayMention day) {

  /** What kind of word it is. */
  enum Kind {
    /** Carries meaning. */
    WORD,
    /** Holds the sentence together: an article, a particle, an auxiliary verb. */
    FUNCTION,
    NUMBER,
    DAY,
    /** A person, place or body. */
    NAME
  }

  boolean is(Kind other) {
    return kind == other;
  }

  Token as(Kind other) {
    return new Token(other, form, start, end, sentence, clause, concepts, quantity, day);
  }

  boolean isContent() {
    return kind != Kind.FUNCTION;
  }

  boolean means(String concept) {
    return concepts.contains(concept);
  }

  boolean isHan() {
    return Character.UnicodeScript.of(form.codePointAt(0)) == Character.UnicodeScript.HAN;
  }
}
