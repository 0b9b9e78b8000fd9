package attache.index.bridge;

import attache.corpus.Language;
import attache.index.analysis.HanReadings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

  private final Path glossary;
  private final Map<String, Dictionary> dictionaries = new ConcurrentHashMap<>();
  private volatile boolean tablesRead;
  private TermTable terms = new TermTable();

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

  private List<String> find(String phrase, Language from, Language to) {
    Set<String> found = new LinkedHashSet<>(terms().find(phrase, from, to));
    boolean known = !found.isEmpty();
    for (String form : from == Language.ENGLISH ? EnglishForms.of(phrase) : List.of(phrase)) {
      if (from == Language.ENGLISH || to == Language.ENGLISH) {
        found.addAll(dictionary(from, to).find(form));
      } else {
        List<String> english = dictionary(from, Language.ENGLISH).find(form);
        known |= !english.isEmpty();
        for (String word : english.subList(0, Math.min(THROUGH_ENGLISH, english.size()))) {
          List<String> last = dictionary(Language.ENGLISH, to).find(word);
          found.addAll(last.subList(0, Math.min(FROM_ENGLISH, last.size())));
        }
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

  private Dictionary dictionary(Language from, Language to) {
    return dictionaries.computeIfAbsent(from.code() + "-" + to.code(), Dictionary::load);
  }

  private TermTable terms() {
    if (!tablesRead) {
      synchronized (this) {
        if (!tablesRead) {
          terms = new TermTable().addGlossary(glossary).addPlaces();
          tablesRead = true;
        }
      }
    }
    return terms;
  }
}
