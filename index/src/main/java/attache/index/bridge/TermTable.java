package attache.index.bridge;

import attache.corpus.Language;
import attache.corpus.language.Letters;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Terms that have the same meaning in English, Vietnamese and Chinese, row by row. */
final class TermTable {
  private static final Logger LOG = LoggerFactory.getLogger(TermTable.class);
  private static final List<Language> COLUMNS =
      List.of(Language.ENGLISH, Language.VIETNAMESE, Language.CHINESE);

  private final List<Map<Language, List<String>>> rows = new ArrayList<>();
  private final Map<Language, Map<String, List<Integer>>> byTerm = new EnumMap<>(Language.class);

  TermTable() {
    COLUMNS.forEach(language -> byTerm.put(language, new HashMap<>()));
  }

  /**
   * Adds an office's glossary: tab-separated columns en, vi, zh, variants parted by {@code |}; a
   * first line of headings and lines that begin with {@code #} are passed over. A file that cannot
   * be read or a line with other than three columns costs the bridge, not the search; the log says
   * so.
   */
  TermTable addGlossary(Path file) {
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        String[] columns = line.split("\t", -1);
        if (line.isBlank() || line.startsWith("#") || line.startsWith("en\t")) {
          continue;
        }
        if (columns.length < COLUMNS.size()) {
          LOG.warn("event=glossary_line_skipped file={} line={} reason=columns", file, number);
          continue;
        }
        Map<Language, List<String>> row = new EnumMap<>(Language.class);
        for (int i = 0; i < COLUMNS.size(); i++) {
          row.put(COLUMNS.get(i), variants(columns[i]));
        }
        add(row);
      }
    } catch (IOException e) {
      LOG.warn("event=glossary_not_read file={} reason=\"{}\"", file, e.toString());
    }
    return this;
  }

  private static List<String> variants(String column) {
    List<String> variants = new ArrayList<>();
    for (String variant : column.split("\\|", -1)) {
      if (!variant.isBlank()) {
        variants.add(Normalizer.normalize(variant.strip(), Normalizer.Form.NFC));
      }
    }
    return variants;
  }

  /** Adds the names of countries and continents from CLDR. */
  TermTable addPlaces() {
    for (String region : RegionCodes.all()) {
      Map<Language, List<String>> row = new EnumMap<>(Language.class);
      for (Language language : COLUMNS) {
        ULocale locale = ULocale.forLocale(language.locale());
        Set<String> names = new LinkedHashSet<>();
        for (com.ibm.icu.text.DisplayContext length :
            List.of(
                com.ibm.icu.text.DisplayContext.LENGTH_FULL,
                com.ibm.icu.text.DisplayContext.LENGTH_SHORT)) {
          names.add(LocaleDisplayNames.getInstance(locale, length).regionDisplayName(region));
        }
        row.put(language, List.copyOf(names));
      }
      add(row);
    }
    return this;
  }

  private void add(Map<Language, List<String>> row) {
    int number = rows.size();
    rows.add(row);
    row.forEach(
        (language, terms) -> {
          Map<String, List<Integer>> index = byTerm.get(language);
          if (index != null) {
            for (String term : terms) {
              String key = term.toLowerCase(Locale.ROOT);
              add(index, key, number);
              // Single syllables without diacritics would mean too much.
              if (language == Language.VIETNAMESE && key.indexOf(' ') > 0) {
                add(index, Letters.plain(key), number);
              }
            }
          }
        });
  }

  private static void add(Map<String, List<Integer>> index, String term, int row) {
    List<Integer> rows = index.computeIfAbsent(term, key -> new ArrayList<>());
    if (!rows.contains(row)) {
      rows.add(row);
    }
  }

  /** The terms of another language in the rows of a term in lower case. */
  List<String> find(String term, Language from, Language to) {
    Map<String, List<Integer>> index = byTerm.getOrDefault(from, Map.of());
    List<String> found = new ArrayList<>();
    for (int row : index.getOrDefault(term, List.of())) {
      found.addAll(rows.get(row).getOrDefault(to, List.of()));
    }
    return found;
  }
}
