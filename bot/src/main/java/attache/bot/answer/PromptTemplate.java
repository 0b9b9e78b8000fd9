package attache.bot.answer;

import attache.corpus.ContentDigest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A prompt with placeholders, {@code {{name}}}. Values are put in as they are: a placeholder within
 * a value stays text.
 */
record PromptTemplate(String name, String text) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z]+)}}");

  private static final Pattern BRACES = Pattern.compile("\\{\\{(.*?)}}");

  /** Loads the template from this package's resources. */
  static PromptTemplate load(String name) {
    try (InputStream stream = PromptTemplate.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The prompt " + name + " is missing");
      }
      return new PromptTemplate(
          name, new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("The prompt " + name + " cannot be read", e);
    }
  }

  /**
   * @throws IllegalArgumentException if a placeholder has no value, or a value no placeholder
   */
  String render(Map<String, String> values) {
    Set<String> placeholders =
        PLACEHOLDER
            .matcher(text)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!placeholders.equals(values.keySet())) {
      throw new IllegalArgumentException(
          name
              + " has the placeholders "
              + placeholders
              + ", not "
              + new TreeSet<>(values.keySet()));
    }
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), "")));
  }

  /**
   * What keeps the template from being rendered with values of these names; empty where nothing
   * does. Anything else in double braces counts as a mistyped placeholder.
   */
  Optional<String> flaw(Set<String> names) {
    Set<String> found =
        BRACES
            .matcher(text)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> missing = new TreeSet<>(names);
    missing.removeAll(found);
    found.removeAll(names);
    if (missing.isEmpty() && found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        (missing.isEmpty() ? "" : name + " lacks " + braced(missing) + ". ")
            + (found.isEmpty() ? "" : name + " has " + braced(found) + ", which means nothing. ")
            + "It must have "
            + braced(new TreeSet<>(names))
            + " and no other.");
  }

  private static String braced(Set<String> names) {
    return names.stream().map(each -> "{{" + each + "}}").collect(Collectors.joining(", "));
  }

  ContentDigest digest() {
    return ContentDigest.of(text);
  }
}
