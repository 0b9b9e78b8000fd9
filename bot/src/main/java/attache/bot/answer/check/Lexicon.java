package attache.bot.answer.check;

import attache.corpus.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The word lists of one language, looked up by the longest phrase. Safe for many threads. */
final class Lexicon {
  private final Language language;
  private final Map<String, List<Phrase>> phrases;
  private final Set<String> functionWords;

  private Lexicon(Language language, Map<String, List<Phrase>> phrases, Set<String> functionWords) {
    this.language = language;
    this.phrases = phrases;
    this.functionWords = functionWords;
  }

  /**
   * A phrase of the lists.
   *
   * @param keys of its pieces
   * @param capital whether it counts only where it begins with a capital letter
   */
  private record Phrase(List<String> keys, Set<String> concepts, boolean name, boolean capital) {}

  /**
   * What the lists know of the text from a piece on.
   *
   * @param pieces how many pieces it takes, at least one
   */
  record Match(int pieces, Set<String> concepts, boolean name) {}

  /** What a piece is looked up by: its stem in English, its form elsewhere. */
  String key(Piece piece) {
    return language == Language.ENGLISH ? EnglishStem.of(piece.form()) : piece.form();
  }

  /** What a word that is no name may mean beside what the lists say of it. */
  Set<String> senses(Piece piece) {
    return language == Language.ENGLISH ? EnglishForms.senses(key(piece)) : Set.of();
  }

  boolean isFunctionWord(Piece piece) {
    return functionWords.contains(piece.form());
  }

  /** The longest phrase that starts at a piece; the meanings of equally long ones together. */
  Optional<Match> longest(List<Piece> pieces, int at) {
    int length = 0;
    boolean name = false;
    Set<String> concepts = new HashSet<>();
    for (Phrase phrase : phrases.getOrDefault(key(pieces.get(at)), List.of())) {
      int size = phrase.keys().size();
      boolean adds =
          size >= length
              || (language == Language.ENGLISH
                  && isFunction(pieces.subList(at + size, at + length)));
      if (adds && stands(phrase, pieces, at)) {
        length = Math.max(length, size);
        name |= phrase.name();
        concepts.addAll(phrase.concepts());
      }
    }
    return length == 0
        ? Optional.empty()
        : Optional.of(new Match(length, Set.copyOf(concepts), name));
  }

  /** A phrase that goes on in function words alone means what its beginning means, too. */
  private boolean isFunction(List<Piece> rest) {
    return rest.stream().allMatch(this::isFunctionWord);
  }

  private boolean stands(Phrase phrase, List<Piece> pieces, int at) {
    if (at + phrase.keys().size() > pieces.size()) {
      return false;
    }
    if (phrase.capital() && !pieces.get(at).isCapital()) {
      return false;
    }
    for (int i = 1; i < phrase.keys().size(); i++) {
      if (!phrase.keys().get(i).equals(key(pieces.get(at + i)))) {
        return false;
      }
    }
    return true;
  }

  /** Collects phrases. Not for several threads. */
  static final class Builder {
    private final Language language;
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Set<String> functionWords = new HashSet<>();

    Builder(Language language) {
      this.language = language;
    }

    Builder functionWords(Set<String> words) {
      functionWords.addAll(words);
      return this;
    }

    /** What a name means by what was added so far; nothing where it was not added as a name. */
    Set<String> namesOf(String phrase) {
      List<String> forms = keys(pieces(phrase));
      Set<String> concepts = new HashSet<>();
      if (!forms.isEmpty()) {
        phrases.getOrDefault(forms.getFirst(), List.of()).stream()
            .filter(each -> each.name() && each.keys().equals(forms))
            .forEach(each -> concepts.addAll(each.concepts()));
      }
      return concepts;
    }

    private static List<Piece> pieces(String phrase) {
      return Piece.cut(phrase).stream().filter(each -> !each.is(Piece.Type.MARK)).toList();
    }

    private List<String> keys(List<Piece> pieces) {
      Lexicon keys = new Lexicon(language, Map.of(), Set.of());
      return pieces.stream().map(keys::key).toList();
    }

    /** Adds a phrase; one of marks alone is left out. */
    Builder add(String phrase, String concept, boolean name) {
      List<Piece> pieces = pieces(phrase);
      if (pieces.isEmpty()) {
        return this;
      }
      List<String> forms = keys(pieces);
      boolean capital = name && pieces.getFirst().isCapital();
      phrases
          .computeIfAbsent(forms.getFirst(), first -> new ArrayList<>())
          .add(new Phrase(forms, Set.of(concept), name, capital));
      return this;
    }

    Lexicon build() {
      phrases
          .values()
          .forEach(
              list ->
                  list.sort(
                      Comparator.comparingInt((Phrase each) -> each.keys().size()).reversed()));
      return new Lexicon(language, Map.copyOf(phrases), Set.copyOf(functionWords));
    }
  }
}
