package attache.bot.answer;

import attache.bot.question.Question;
import attache.corpus.Language;
import attache.index.Hit;
import attache.index.Query;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A question's words as they would stand in a passage, whatever the passage's language, and a
 * passage's words as they compare with them.
 */
final class Vocabulary {
  private final Question question;
  private final Renderings renderings;
  private final Set<String> there;
  private final Map<Language, String> glosses = new ConcurrentHashMap<>();

  Vocabulary(Question question, List<Hit> evidence, Renderings renderings) {
    this.question = question;
    this.renderings = renderings;
    this.there = new HashSet<>();
    evidence.forEach(hit -> there.addAll(of(hit)));
  }

  /**
   * The question itself for a passage of its own language, else what a model made of it there, else
   * its gloss.
   */
  String asked(Language language) {
    return glosses.computeIfAbsent(
        language,
        to ->
            question.query().twins().stream()
                .filter(twin -> twin.language() == to)
                .map(Query.Twin::text)
                .findFirst()
                .orElseGet(() -> said(question.understood(), to)));
  }

  private String said(String text, Language language) {
    Language from = question.language();
    return from == language || from == Language.OTHER || language == Language.OTHER
        ? text
        : renderings.gloss(text, from, language, there);
  }

  /**
   * The words of the question as they would stand in a passage of the language; what cannot be said
   * in it counts as one word, which no passage has.
   */
  Set<String> askedTerms(Language language) {
    return words(asked(language), language);
  }

  /** The words of a part of the question, as {@link #askedTerms}. */
  Set<String> terms(String part, Language language) {
    return words(said(part, language), language);
  }

  private Set<String> words(String text, Language language) {
    if (language == Language.CHINESE || question.language() != Language.CHINESE) {
      return Terms.of(text);
    }
    Set<String> terms = new LinkedHashSet<>();
    for (String word : text.split(" ", -1)) {
      if (!word.isEmpty() && Scripts.isHan(word.codePointAt(0))) {
        terms.add(word);
      } else {
        terms.addAll(Terms.of(word));
      }
    }
    return terms;
  }

  /** The words of a stretch of a passage, with the readings of names where scripts differ. */
  Set<String> of(String text, Language language) {
    Set<String> terms = new HashSet<>(Terms.of(text));
    if (language == Language.CHINESE && question.language() != Language.CHINESE) {
      terms.addAll(Renderings.readingsIn(text));
    }
    return terms;
  }

  /** The words of a passage with its title. */
  Set<String> of(Hit hit) {
    return of(hit.article().displayTitle() + "\n" + hit.passage().text(), hit.passage().language());
  }
}
