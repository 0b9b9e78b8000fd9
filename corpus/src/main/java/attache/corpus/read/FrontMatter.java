package attache.corpus.read;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The block of fields with which a Markdown file may open: YAML between two lines of {@code ---},
 * the second of which may be {@code ...}, or TOML between two lines of {@code +++}. YAML that is
 * none, as people write titles with a colon, is read line by line.
 */
final class FrontMatter {
  /** What is declared twice counts as it is declared last, in JSON, too. */
  static final LoadSettings SETTINGS =
      LoadSettings.builder().setLabel("front matter").setAllowDuplicateKeys(true).build();

  private static final Pattern OPENING =
      Pattern.compile("\\A\\uFEFF?(?:[ \\t]*\\n)*(?<mark>---|\\+\\+\\+)[ \\t]*\\n");

  private static final Pattern YAML_END =
      Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.MULTILINE);

  private static final Pattern TOML_END =
      Pattern.compile("^\\+\\+\\+[ \\t]*(?:\\n|\\z)", Pattern.MULTILINE);

  private static final String PLACE = "front matter";

  sealed interface Result {}

  record Split(DeclaredFields fields, String body) implements Result {}

  record Broken(String reason) implements Result {}

  private FrontMatter() {}

  static Result read(String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n');
    Matcher opening = OPENING.matcher(unix);
    if (!opening.find()) {
      return new Split(DeclaredFields.NONE, unix);
    }
    boolean toml = opening.group("mark").equals("+++");
    Matcher end = (toml ? TOML_END : YAML_END).matcher(unix);
    if (!end.find(opening.end())) {
      // A thematic break, not front matter.
      return new Split(DeclaredFields.NONE, unix);
    }
    String block = unix.substring(opening.end(), end.start());
    String body = unix.substring(end.end());
    if (toml) {
      return split(FieldLines.toml(block), body);
    }
    try {
      return switch (new Load(SETTINGS).loadFromString(block)) {
        case null -> new Split(DeclaredFields.NONE, body);
        case Map<?, ?> map -> split(map, body);
        // Words between two thematic breaks.
        default -> new Split(DeclaredFields.NONE, unix);
      };
    } catch (YamlEngineException e) {
      return byLines(block, body, unix, e);
    }
  }

  private static Result byLines(String block, String body, String whole, YamlEngineException why) {
    if (!FieldLines.beginsWithField(block)) {
      return new Split(DeclaredFields.NONE, whole);
    }
    Map<String, Object> fields = FieldLines.yaml(block);
    if (FieldLines.isUnclosed(fields)) {
      return new Broken(
          "The front matter is not YAML: " + String.valueOf(why.getMessage()).replace('\n', ' '));
    }
    return split(fields, body);
  }

  private static Split split(Map<?, ?> fields, String body) {
    return new Split(DeclaredFields.of(fields, PLACE), body);
  }
}
