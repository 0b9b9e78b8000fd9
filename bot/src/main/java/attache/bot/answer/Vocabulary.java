package attache.bot.answer;

import attache.bot.question.Question;
import attache.corpus.Language;
import attache.corpus.PassageId;
import attache.index.Hit;
import attache.index.Query;
import attache.index.bridge.Bridge;
import attache.index.bridge.Concept;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question's words as they may stand in a passage, whatever the passage's language, and a
 * passage's words as they compare with them. In the question's own language these are its {@link
 * Terms}; in another, what the search's {@link Bridge} makes of it. Made for one question; for one
 * thread.
 */
final class Vocabulary {
  private static final Pattern WORD_END = Pattern.compile("(?<=[\\p{L}\\p{N}])");

  private final Question question;
  private final Bridge bridge;
  private final Map<Language, List<Concept>> asked = new EnumMap<>(Language.class);
  private final Map<PassageId, Set<String>> passages = new HashMap<>();
  private @Nullable Essentials essentials;

  Vocabulary(Question question, Bridge bridge) {
    this.question = question;
    this.bridge = bridge;
  }

  /** The names and years of the question. */
  Essentials essentials() {
    if (essentials == null) {
      essentials = new Essentials(question, this);
    }
    return essentials;
  }

  /**
   * The question's words in a language: what a model made of it there comes before what the bridge
   * does.
   */
  List<Concept> asked(Language language) {
    return asked.computeIfAbsent(
        language,
        to -> twin(to).map(Vocabulary::terms).orElseGet(() -> said(question.understood(), to)));
  }

  private Optional<String> twin(Language language) {
    return question.query().twins().stream()
        .filter(twin -> twin.language() == language)
        .map(Query.Twin::text)
        .findFirst();
  }

  /** The words of a part of the question, as {@link #asked}. */
  List<Concept> said(String part, Language language) {
    return isForeign(language) ? bridge.concepts(part, question.language(), language) : terms(part);
  }

  /**
   * The words of a part of the question that the dictionaries know, and single characters or words
   * where they know none, in their order.
   */
  List<String> parted(String part) {
    Language own = question.language();
    Language other = own == Language.ENGLISH ? Language.VIETNAMESE : Language.ENGLISH;
    return bridge.render(part, own, other).stream().map(Bridge.Rendering::source).toList();
  }

  private static List<Concept> terms(String text) {
    return Terms.of(text).stream().map(term -> new Concept(term, List.of(Set.of(term)))).toList();
  }

  private boolean isForeign(Language language) {
    Language own = question.language();
    return language != own && language != Language.OTHER && own != Language.OTHER;
  }

  /** The words of a stretch of a passage. */
  Set<String> of(String text, Language language) {
    Set<String> terms = new HashSet<>(Terms.of(text));
    if (isForeign(language)) {
      terms.addAll(Concept.terms(text, language));
    }
    return terms;
  }

  /** The words of a passage with its title, taken once however often they are asked for. */
  Set<String> of(Hit hit) {
    return passages.computeIfAbsent(hit.passage().id(), id -> read(hit));
  }

  private Set<String> read(Hit hit) {
    return of(hit.article().displayTitle() + "\n" + hit.passage().text(), hit.passage().language());
  }

  /** How many other words a stretch has before it says the word, 0 or more; -1 if it does not. */
  int before(Concept word, String stretch, Language language) {
    if (!isForeign(language)) {
      return List.copyOf(Terms.of(stretch)).indexOf(word.source());
    }
    Matcher ends = WORD_END.matcher(stretch);
    while (ends.find()) {
      String said = stretch.substring(0, ends.start());
      if (word.in(of(said, language))) {
        return Math.max(0, Terms.of(said).size() - length(word, said));
      }
    }
    return -1;
  }

  /** How many words the form has that a stretch ends with. */
  private static int length(Concept word, String stretch) {
    Set<String> terms = Terms.of(stretch);
    return word.forms().stream()
        .mapToInt(form -> form.stream().anyMatch(terms::contains) ? form.size() : form.size() + 1)
        .min()
        .orElse(1);
  }
}
