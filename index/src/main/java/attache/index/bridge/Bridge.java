package attache.index.bridge;

import attache.corpus.Language;
import attache.index.analysis.HanReadings;
import attache.index.analysis.TextAnalysis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says a question's words in another language. Loads a dictionary when it is first wanted. Safe for
 * many threads at once.
 */
public final class Bridge {
  /**
   * What stands for one word or phrase of a question.
   *
   * @param source the word or phrase, in lower case
   * @param words what it may be in the other language, likeliest first; never empty
   */
  public record Rendering(String source, List<String> words) {
    public Rendering {
      words = List.copyOf(words);
    }
  }

  /** The most words that are taken for one: more only blur the search. */
  private static final int MOST = 10;

  /** Between Vietnamese and Chinese the way leads through this many English words. */
  private static final int THROUGH_ENGLISH = 2;

  /** And from each of them to this many words. */
  private static final int FROM_ENGLISH = 3;

  private static final Pattern OF_A_PLACE = Pattern.compile("\\p{IsHan}{2,}[人的语]");

  private static final Pattern LATIN = Pattern.compile("[a-z]{3,}(?: [a-z]{3,})*");

  /** They are part of the program: all bridges share them. */
  private static final Map<String, Dictionary> DICTIONARIES = new ConcurrentHashMap<>();

  private final @Nullable Path glossary;
  private volatile boolean tablesRead;
  private TermTable terms = new TermTable();

  private Bridge() {
    glossary = null;
  }

  /** A bridge without an office's glossary: names of countries and the dictionaries. */
  public static Bridge ofDictionaries() {
    return new Bridge();
  }

  /**
   * @param glossary the office's table of terms, as the settings name it
   */
  public Bridge(Path glossary) {
    this.glossary = glossary;
  }

  /** The renderings of a question's words, in their order; none for a word that has no meaning. */
  public List<Rendering> render(String question, Language from, Language to) {
    List<Rendering> renderings = new ArrayList<>();
    if (from == to || from == Language.OTHER || to == Language.OTHER) {
      return renderings;
    }
    QuestionWords words = QuestionWords.of(question, from);
    int at = 0;
    while (at < words.size()) {
      int length = Math.min(words.longest(), words.size() - at);
      List<String> found = List.of();
      while (length >= 1) {
        found = words.empty(at, length) ? List.of() : find(words.phrase(at, length), from, to);
        if (!found.isEmpty() || length == 1) {
          break;
        }
        length--;
      }
      length = Math.max(1, length);
      Set<String> all = new LinkedHashSet<>();
      if (from == Language.CHINESE && length == 1) {
        // A character that makes no known word with its neighbour is likely part of a name.
        all.addAll(words.asWritten(at, length, to));
      }
      all.addAll(found);
      if (found.isEmpty() || words.isName(at)) {
        all.addAll(words.asWritten(at, length, to));
      }
      if (!all.isEmpty() && !words.empty(at, length)) {
        renderings.add(new Rendering(words.phrase(at, length), all.stream().limit(MOST).toList()));
      }
      at += length;
    }
    return renderings;
  }

  /**
   * A question's words as they may stand in texts of a language, its own among them. Vietnamese
   * names that no dictionary has are looked for in Chinese by how the characters are read.
   */
  public List<Concept> concepts(String question, Language from, Language to) {
    List<Rendering> renderings = render(question, from, from == to ? parting(from) : to);
    List<Concept> concepts = new ArrayList<>();
    for (int i = 0; i < renderings.size(); i++) {
      Rendering rendering = renderings.get(i);
      Set<Set<String>> forms = new LinkedHashSet<>();
      (from == to ? List.of(rendering.source()) : rendering.words())
          .forEach(word -> addForms(forms, word, to));
      if (from == Language.VIETNAMESE && to == Language.CHINESE && asWritten(rendering)) {
        for (int other : List.of(i - 1, i)) {
          if (other >= 0 && other + 1 < renderings.size() && asWritten(renderings.get(other))) {
            String pair = renderings.get(other).source() + " " + renderings.get(other + 1).source();
            add(forms, pair, Language.VIETNAMESE);
          }
        }
      }
      if (!forms.isEmpty()) {
        concepts.add(new Concept(rendering.source(), List.copyOf(forms)));
      }
    }
    return concepts;
  }

  /** A language that the words of a question in its own are parted for. */
  private static Language parting(Language language) {
    return language == Language.ENGLISH ? Language.VIETNAMESE : Language.ENGLISH;
  }

  private static boolean asWritten(Rendering rendering) {
    return rendering.source().indexOf(' ') < 0 && rendering.words().contains(rendering.source());
  }

  /** Adds what a word looks like; 美国 is said where 美国人 is looked for. */
  private static void addForms(Set<Set<String>> forms, String word, Language language) {
    add(forms, word, language);
    if (language == Language.CHINESE && OF_A_PLACE.matcher(word).matches()) {
      add(forms, word.substring(0, word.length() - 1), language);
    }
  }

  /** Adds the pairs of a word's terms, or its one term: single syllables mean too much. */
  private static void add(Set<Set<String>> forms, String word, Language language) {
    Set<String> all = new LinkedHashSet<>(TextAnalysis.terms(TextAnalysis.of(language), word));
    Set<String> pairs = new LinkedHashSet<>(all);
    pairs.removeIf(term -> !TextAnalysis.isPair(term, language));
    if (!all.isEmpty()) {
      forms.add(pairs.isEmpty() ? all : pairs);
    }
  }

  private List<String> find(String phrase, Language from, Language to) {
    Set<String> found = new LinkedHashSet<>(terms().find(phrase, from, to));
    boolean known = !found.isEmpty();
    for (String form : from == Language.ENGLISH ? EnglishForms.of(phrase) : List.of(phrase)) {
      if (from == Language.ENGLISH || to == Language.ENGLISH) {
        found.addAll(dictionary(from, to).find(form));
      } else {
        known |= addThroughEnglish(found, form, from, to);
      }
    }
    if (from != Language.CHINESE || phrase.length() < 2 || !(known || !found.isEmpty())) {
      return List.copyOf(found);
    }
    if (to == Language.ENGLISH) {
      found.addAll(HanReadings.mandarin(phrase, ""));
      return List.copyOf(found);
    }
    Set<String> readingsFirst = new LinkedHashSet<>(HanReadings.vietnamese(phrase));
    readingsFirst.addAll(found);
    return List.copyOf(readingsFirst);
  }

  /** Whether the phrase has an English meaning. */
  private static boolean addThroughEnglish(
      Set<String> found, String phrase, Language from, Language to) {
    List<String> english = dictionary(from, Language.ENGLISH).find(phrase);
    List<String> likeliest = english.subList(0, Math.min(THROUGH_ENGLISH, english.size()));
    for (String word : likeliest) {
      List<String> last = dictionary(Language.ENGLISH, to).find(word);
      found.addAll(last.subList(0, Math.min(FROM_ENGLISH, last.size())));
    }
    if (from == Language.VIETNAMESE && english.isEmpty() && LATIN.matcher(phrase).matches()) {
      // Foreign names are mostly written as in English: Rhine, Melbourne.
      List<String> last = dictionary(Language.ENGLISH, to).find(phrase);
      found.addAll(last.subList(0, Math.min(FROM_ENGLISH, last.size())));
    }
    if (to == Language.VIETNAMESE) {
      found.addAll(likeliest);
    }
    return !english.isEmpty();
  }

  private static Dictionary dictionary(Language from, Language to) {
    return DICTIONARIES.computeIfAbsent(from.code() + "-" + to.code(), Dictionary::load);
  }

  private TermTable terms() {
    if (!tablesRead) {
      synchronized (this) {
        if (!tablesRead) {
          TermTable table = new TermTable();
          terms = (glossary == null ? table : table.addGlossary(glossary)).addPlaces();
          tablesRead = true;
        }
      }
    }
    return terms;
  }
}
