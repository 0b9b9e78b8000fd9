package attache.corpus.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of phrases from a resource: one a line, below the name of their kind in brackets. */
final class Phrases {
  private Phrases() {}

  /** The phrases of each kind, in the file's order; a file without kinds has the one kind "". */
  static Map<String, List<String>> load(String resource) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    String kind = "";
    try (InputStream in =
            Objects.requireNonNull(Phrases.class.getResourceAsStream(resource), resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          kind = line.substring(1, line.length() - 1);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          kinds.computeIfAbsent(kind, ignored -> new ArrayList<>()).add(Layout.line(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Reading " + resource, e);
    }
    return kinds;
  }

  /** One pattern for any of the phrases, as whole words, the longer ones first. */
  static String pattern(List<String> phrases) {
    return phrases.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Phrases::asWords)
        .collect(Collectors.joining("|"));
  }

  private static String asWords(String phrase) {
    boolean han = Character.isIdeographic(phrase.codePointAt(0));
    return han
        ? Pattern.quote(phrase)
        : "(?<![\\p{L}\\p{N}])" + Pattern.quote(phrase) + "(?![\\p{L}\\p{N}])";
  }
}
