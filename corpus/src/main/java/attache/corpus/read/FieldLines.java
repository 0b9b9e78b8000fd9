package attache.corpus.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Fields a line each, {@code key: value} or {@code key = value}, with lists in brackets or below
 * their key: as much of YAML and TOML as front matter consists of. What is written within other
 * fields is left out.
 */
final class FieldLines {
  private static final Pattern YAML_FIELD = field(":(?=\\s|$)");
  private static final Pattern TOML_FIELD = field("=");
  private static final Pattern TOML_TABLE =
      Pattern.compile("^\\[.*", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");

  /** What YAML puts before a value to refer to it elsewhere. */
  private static final Pattern ANCHOR = Pattern.compile("^&\\S+\\s+");

  private FieldLines() {}

  private static Pattern field(String sign) {
    return Pattern.compile("([\\p{L}_][\\p{L}\\d_ -]{0,40}?)\\s*" + sign + "\\s*(.*)");
  }

  static Map<String, Object> yaml(String block) {
    return read(block, YAML_FIELD);
  }

  static Map<String, Object> toml(String block) {
    // The tables behind the first fields are the site generator's own.
    return read(TOML_TABLE.matcher(block).replaceFirst(""), TOML_FIELD);
  }

  /** Whether the first line that says something is a field. */
  static boolean beginsWithField(String block) {
    return block
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .findFirst()
        .filter(line -> YAML_FIELD.matcher(line).matches())
        .isPresent();
  }

  /** Whether a list in brackets has no end, so that what follows may be of it or not. */
  static boolean isUnclosed(Map<String, Object> fields) {
    return fields.values().stream().anyMatch(FieldLines::isOpen);
  }

  private static boolean isOpen(@Nullable Object value) {
    return value instanceof String text && text.startsWith("[") && text.indexOf(']') < 0;
  }

  private static Map<String, Object> read(String block, Pattern pattern) {
    Map<String, Object> fields = new HashMap<>();
    List<String> items = new ArrayList<>();
    String open = "";
    for (String line : block.lines().toList()) {
      Matcher field = pattern.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (!open.isEmpty() && isOpen(fields.get(open))) {
        fields.merge(open, " " + line.strip(), (before, more) -> before + String.valueOf(more));
      } else if (field.matches()) {
        open = field.group(1);
        items = new ArrayList<>();
        fields.put(open, ANCHOR.matcher(field.group(2).strip()).replaceFirst(""));
      } else if (item.matches() && !open.isEmpty()) {
        items.add(item.group(1).strip());
        fields.put(open, items);
      }
    }
    fields.replaceAll((key, value) -> value instanceof String text ? value(text) : value);
    return fields;
  }

  /**
   * What is in quotes or brackets, as YAML has them; TOML's are alike. Else the words as written.
   */
  private static Object value(String written) {
    if (!written.matches("(?s)[\"'\\[{].*")) {
      return written;
    }
    try {
      Object value = new Load(FrontMatter.SETTINGS).loadFromString(written);
      return value == null ? written : value;
    } catch (YamlEngineException onlyLooksSo) {
      return written;
    }
  }
}
