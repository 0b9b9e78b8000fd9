package attache.config;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hands out values by key and type (how each is written: {@link Notation}), remembers every key it
 * was asked for, and gathers the problems instead of stopping at the first. After all keys are
 * read, {@link #finish} adds the keys of the file that nobody asked for.
 */
final class SettingsSource {
  /** Variables that the launcher or the reading itself understands, without being settings. */
  private static final List<String> NOT_SETTINGS =
      List.of("ATTACHE_CONFIG", "ATTACHE_JAVA_HOME", "ATTACHE_JAVA_OPTS");

  /** Short environment names beside the one that follows from the key. */
  private static final Map<String, String> ALIASES = Map.of("corpus.paths", "ATTACHE_CORPUS");

  private final SettingsLocation location;
  private final Path file;
  private final YamlFile yaml;
  private final List<Problem> problems = new ArrayList<>();

  /** Every key asked for, with its default as it would be written in the file. */
  private final Map<String, String> known = new LinkedHashMap<>();

  /** A raw value: its items, and where they stand. */
  private record Raw(List<String> items, boolean list, String origin, Path base) {
    String text() {
      return String.join(",", items);
    }
  }

  SettingsSource(SettingsLocation location) {
    this.location = location;
    this.file = location.settingsFile();
    this.yaml = YamlFile.read(file, problems);
  }

  List<Problem> problems() {
    return problems;
  }

  /** The keys asked for so far and their defaults, in order. */
  Map<String, String> known() {
    return known;
  }

  String text(String key, String defaultValue) {
    return single(key, defaultValue, defaultValue, text -> text);
  }

  boolean flag(String key, boolean defaultValue) {
    return single(key, Boolean.toString(defaultValue), defaultValue, Notation::flag);
  }

  int count(String key, int defaultValue, int least, int most) {
    return single(
        key,
        Integer.toString(defaultValue),
        defaultValue,
        text -> Notation.count(text, least, most));
  }

  double number(String key, double defaultValue, double least, double most) {
    return single(
        key,
        Double.toString(defaultValue),
        defaultValue,
        text -> Notation.number(text, least, most));
  }

  Duration duration(String key, String defaultValue, Duration least, Duration most) {
    Function<String, Duration> parse = text -> Notation.duration(text, least, most);
    return single(key, defaultValue, parse.apply(defaultValue), parse);
  }

  URI address(String key, String defaultValue) {
    Function<String, URI> parse = text -> Notation.address(text, defaultValue);
    return single(key, defaultValue, parse.apply(defaultValue), parse);
  }

  Path path(String key, String defaultValue) {
    Path fallback = location.root().resolve(defaultValue);
    Raw raw = find(key);
    return single(
        key,
        defaultValue,
        fallback,
        text -> raw == null ? fallback : Notation.path(text, raw.base()));
  }

  /** Files and folders: a list in the file, separated as in PATH in the environment. */
  List<Path> paths(String key, String defaultValue) {
    known.put(key, "[" + defaultValue + "]");
    Raw raw = find(key);
    if (raw == null) {
      return List.of(location.root().resolve(defaultValue));
    }
    List<Path> values = new ArrayList<>();
    for (String item :
        raw.list()
            ? raw.items()
            : List.of(raw.text().split(Pattern.quote(File.pathSeparator), -1))) {
      if (!item.isBlank()) {
        values.add(
            parsed(key, raw, location.root(), text -> Notation.path(item.strip(), raw.base())));
      }
    }
    if (values.isEmpty()) {
      problems.add(new Problem(raw.origin(), key, "names no file or folder"));
    }
    return List.copyOf(values);
  }

  /** Words of a list, or separated by commas or spaces. */
  List<String> words(String key) {
    known.put(key, "[]");
    Raw raw = find(key);
    return raw == null
        ? List.of()
        : raw.items().stream()
            .flatMap(item -> Arrays.stream(item.split("[,;\\s]+")))
            .filter(word -> !word.isBlank())
            .toList();
  }

  <E extends Enum<E>> E choice(String key, E defaultValue) {
    return single(
        key,
        Notation.name(defaultValue),
        defaultValue,
        text -> Notation.choice(text, defaultValue.getDeclaringClass()));
  }

  /**
   * A secret: from the environment, or from the file that {@code keyFile} names. The settings file
   * may not hold it, so that it can be shown and versioned.
   */
  @Nullable Secret secret(String key, String keyFile) {
    known.put(key, "");
    YamlFile.Entry written = yaml.entries().get(key);
    if (written != null && !written.values().getFirst().isBlank()) {
      problems.add(
          new Problem(
              written.origin(),
              key,
              "must not stand in the settings file; set the environment variable "
                  + environmentName(key)
                  + ", or name a file that holds it with "
                  + keyFile));
    }
    String named = text(keyFile, "");
    String value = location.environment().get(environmentName(key));
    if (value != null && !value.isBlank()) {
      return new Secret(value.strip());
    }
    Raw raw = find(keyFile);
    if (named.isEmpty() || raw == null) {
      return null;
    }
    try {
      String content = Files.readString(Notation.path(named, raw.base())).strip();
      if (content.isEmpty()) {
        problems.add(new Problem(raw.origin(), keyFile, named + " is empty"));
      }
      return new Secret(content);
    } catch (IOException | IllegalArgumentException e) {
      problems.add(new Problem(raw.origin(), keyFile, named + " cannot be read: " + Reason.of(e)));
      return null;
    }
  }

  /** Adds a problem that concerns a key as a whole, at the place where its value stands. */
  void reject(String key, String message) {
    Raw raw = find(key);
    problems.add(new Problem(raw == null ? file.toString() : raw.origin(), key, message));
  }

  /** Adds the keys of the file that no setting has; returns the warnings about the environment. */
  List<Problem> finish() {
    yaml.entries()
        .forEach(
            (key, entry) -> {
              if (!known.containsKey(key)) {
                problems.add(new Problem(entry.origin(), key, "is no setting" + nearest(key)));
              }
            });
    List<String> names = new ArrayList<>(NOT_SETTINGS);
    known.keySet().forEach(key -> names.add(environmentName(key)));
    names.addAll(ALIASES.values());
    return location.environment().keySet().stream()
        .filter(name -> name.startsWith("ATTACHE_") && !names.contains(name))
        .sorted()
        .map(
            name ->
                new Problem(
                    "environment variable " + name, null, "names no setting and is not used"))
        .toList();
  }

  static String environmentName(String key) {
    return "ATTACHE_" + key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private <T> T single(String key, String written, T defaultValue, Function<String, T> parse) {
    known.put(key, written);
    Raw raw = find(key);
    if (raw == null) {
      return defaultValue;
    }
    if (raw.list()) {
      problems.add(new Problem(raw.origin(), key, "must be one value, not a list"));
      return defaultValue;
    }
    return parsed(key, raw, defaultValue, parse);
  }

  private <T> T parsed(String key, Raw raw, T defaultValue, Function<String, T> parse) {
    try {
      return parse.apply(raw.text().strip());
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(raw.origin(), key, String.valueOf(e.getMessage())));
      return defaultValue;
    }
  }

  private @Nullable Raw find(String key) {
    if (key.equals("home") && location.home() != null) {
      return new Raw(
          List.of(location.home().toString()), false, "option --home", location.workingDirectory());
    }
    String own = environmentName(key);
    for (String name : List.of(own, ALIASES.getOrDefault(key, own))) {
      String value = location.environment().get(name);
      if (value != null && !value.isBlank()) {
        return new Raw(
            List.of(value), false, "environment variable " + name, location.workingDirectory());
      }
    }
    YamlFile.Entry entry = yaml.entries().get(key);
    return entry == null
        ? null
        : new Raw(entry.values(), entry.list(), entry.origin(), location.root());
  }

  private String nearest(String key) {
    String last = key.substring(key.lastIndexOf('.') + 1);
    return known.keySet().stream()
        .filter(
            candidate ->
                candidate.endsWith("." + last)
                    || EditDistance.between(candidate, key) <= Math.max(2, key.length() / 5))
        .min((a, b) -> Integer.compare(EditDistance.between(a, key), EditDistance.between(b, key)))
        .map(candidate -> "; did you mean " + candidate + "?")
        .orElse("; config/attache.yaml lists them all");
  }
}
