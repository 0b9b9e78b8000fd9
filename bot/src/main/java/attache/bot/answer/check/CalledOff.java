package attache.bot.answer.check;

import attache.corpus.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells sentences that say of something that it does not stand: it was denied, cancelled, given up
 * or put off, by the lists {@code withdrawn} and {@code postponed} of {@code markers.tsv}.
 */
public final class CalledOff {
  private static final List<String> LISTS = List.of("withdrawn", "postponed");

  private static final Map<Language, Pattern> MARKERS = new EnumMap<>(Language.class);

  static {
    List<Language> columns = List.of(Language.ENGLISH, Language.VIETNAMESE, Language.CHINESE);
    for (int column = 0; column < columns.size(); column++) {
      MARKERS.put(columns.get(column), pattern(column + 1));
    }
  }

  private CalledOff() {}

  private static Pattern pattern(int column) {
    List<String> markers = new ArrayList<>();
    for (WordList.Row row : WordList.bundled("markers.tsv").rows()) {
      if (LISTS.contains(row.first(0))) {
        markers.addAll(row.variants(column));
      }
    }
    String any =
        markers.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{M}&&[^\\p{IsHan}]])(?:" + any + ")(?![\\p{L}\\p{M}&&[^\\p{IsHan}]])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether a sentence in a language says so; never in a language that has no list. */
  public static boolean in(String sentence, Language language) {
    Pattern markers = MARKERS.get(language);
    return markers != null && markers.matcher(sentence).find();
  }
}
