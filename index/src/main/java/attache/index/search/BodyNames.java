package attache.index.search;

import attache.corpus.Language;
import attache.index.analysis.HanReadings;
import attache.index.analysis.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The short and full names of bodies that articles of the index explain, by language. Read once,
 * when the index is opened.
 */
final class BodyNames {
  /** Between a short form and what it stands for, in the index. */
  static final char BETWEEN = '\t';

  /**
   * One name for another.
   *
   * @param text the other name, in lower case
   * @param share of the passages that explain the name, those that explain it so, above 0 to 1
   */
  record Other(String text, double share) {}

  private record Explained(String brief, String full, int passages) {}

  /** A meaning that fewer of the explanations give is taken for a slip or another body's. */
  private static final double LEAST_SHARE = 0.2;

  private static final int MOST_WORDS = 10;
  private static final int MOST_HAN = 20;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d&&[^\\p{IsHan}]]{2,10}");

  private final Map<Language, Map<String, List<Other>>> byBrief = new EnumMap<>(Language.class);
  private final Map<Language, Map<String, List<Other>>> byFull = new EnumMap<>(Language.class);

  /** How the names begin, Chinese ones with two characters and others with a word. */
  private final Map<Language, Set<String>> byBriefBeginnings = new EnumMap<>(Language.class);

  private final Map<Language, Set<String>> byFullBeginnings = new EnumMap<>(Language.class);

  BodyNames(IndexReader reader) throws IOException {
    for (Language language : Language.values()) {
      Terms terms = MultiTerms.getTerms(reader, Fields.shortForms(language));
      Map<String, List<Explained>> briefs = new HashMap<>();
      Map<String, List<Explained>> fulls = new HashMap<>();
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          String[] names = term.utf8ToString().split(String.valueOf(BETWEEN), 2);
          Explained explained = new Explained(names[0], names[1], each.docFreq());
          briefs.computeIfAbsent(plain(names[0]), key -> new ArrayList<>()).add(explained);
          fulls.computeIfAbsent(key(names[1], language), key -> new ArrayList<>()).add(explained);
        }
      }
      byBrief.put(language, shares(briefs, true));
      byFull.put(language, shares(fulls, false));
      byBriefBeginnings.put(language, beginnings(briefs.keySet(), language));
      byFullBeginnings.put(language, beginnings(fulls.keySet(), language));
    }
  }

  private static Set<String> beginnings(Set<String> names, Language language) {
    return names.stream()
        .map(
            name ->
                language == Language.CHINESE
                    ? name.substring(0, Math.min(2, name.length()))
                    : name.split(" ", 2)[0])
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> beginnings(Map<Language, Set<String>> beginnings, Language language) {
    return beginnings.getOrDefault(language, Set.of());
  }

  private static Map<String, List<Other>> shares(
      Map<String, List<Explained>> names, boolean giveFull) {
    Map<String, List<Other>> shares = new HashMap<>();
    names.forEach(
        (name, explained) -> {
          double all = explained.stream().mapToInt(Explained::passages).sum();
          shares.put(
              name,
              explained.stream()
                  .filter(each -> each.passages >= LEAST_SHARE * all)
                  .sorted(Comparator.comparingInt(Explained::passages).reversed())
                  .map(each -> new Other(giveFull ? each.full : each.brief, each.passages / all))
                  .toList());
        });
    return shares;
  }

  /** The full names of the short forms in a question, as articles of a language explain them. */
  Set<Other> full(String question, Language language) {
    Map<String, List<Other>> known = byBrief.getOrDefault(language, Map.of());
    Set<Other> found = new LinkedHashSet<>();
    if (known.isEmpty()) {
      return found;
    }
    if (language == Language.CHINESE) {
      pieces(question, 2, known, beginnings(byBriefBeginnings, language), found);
    }
    // Who types all in small letters means abbreviations too; else capitals tell WHO from who.
    boolean small = question.chars().noneMatch(Character::isUpperCase);
    Matcher words = WORD.matcher(question);
    while (words.find()) {
      String word = words.group();
      if (small || word.chars().filter(Character::isUpperCase).count() >= 2) {
        found.addAll(known.getOrDefault(plain(word), List.of()));
      }
    }
    return found;
  }

  /** The short forms of the full names in a question of a language. */
  Set<Other> brief(AskedWords asked) {
    Language language = asked.language();
    Map<String, List<Other>> known = byFull.getOrDefault(language, Map.of());
    Set<Other> found = new LinkedHashSet<>();
    if (known.isEmpty()) {
      return found;
    }
    if (language == Language.CHINESE) {
      pieces(asked.text(), 4, known, beginnings(byFullBeginnings, language), found);
      return found;
    }
    List<String> words = asked.singles();
    Set<String> beginnings = beginnings(byFullBeginnings, language);
    for (int from = 0; from < words.size(); from++) {
      if (!beginnings.contains(words.get(from))) {
        continue;
      }
      StringBuilder name = new StringBuilder(words.get(from));
      for (int to = from + 1; to < Math.min(words.size(), from + MOST_WORDS); to++) {
        name.append(' ').append(words.get(to));
        found.addAll(known.getOrDefault(name.toString(), List.of()));
      }
    }
    return found;
  }

  private static void pieces(
      String question,
      int least,
      Map<String, List<Other>> known,
      Set<String> beginnings,
      Set<Other> found) {
    String text = HanReadings.simplified(question);
    for (int from = 0; from + least <= text.length(); from++) {
      if (beginnings.contains(text.substring(from, from + 2))) {
        for (int to = from + least; to <= Math.min(text.length(), from + MOST_HAN); to++) {
          found.addAll(known.getOrDefault(text.substring(from, to), List.of()));
        }
      }
    }
  }

  private static String key(String full, Language language) {
    return language == Language.CHINESE ? full : String.join(" ", singles(full, language));
  }

  private static List<String> singles(String text, Language language) {
    return TextAnalysis.terms(TextAnalysis.of(language), text).stream()
        .filter(term -> !TextAnalysis.isPair(term, language))
        .toList();
  }

  /** In small letters without marks: ĐSQ is typed DSQ too. */
  private static String plain(String brief) {
    return Character.isIdeographic(brief.charAt(0))
        ? brief
        : String.join("", singles(brief, Language.VIETNAMESE));
  }
}
