package attache.corpus.read;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The YAML block between two lines of {@code ---} with which a Markdown file may open. */
final class FrontMatter {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setLabel("front matter").setMaxAliasesForCollections(0).build();

  sealed interface Result {}

  record Split(DeclaredFields fields, String body) implements Result {}

  record Broken(String reason) implements Result {}

  private FrontMatter() {}

  static Result read(String text) {
    String unix = text.replace("\r\n", "\n");
    if (!unix.startsWith("---\n")) {
      return new Split(DeclaredFields.NONE, unix);
    }
    int end = unix.indexOf("\n---\n", 3);
    if (end < 0 && unix.endsWith("\n---")) {
      end = unix.length() - 4;
    }
    if (end < 0) {
      // A thematic break, not front matter.
      return new Split(DeclaredFields.NONE, unix);
    }
    String body = unix.substring(Math.min(unix.length(), end + 5));
    try {
      Object loaded = new Load(SETTINGS).loadFromString(unix.substring(3, end));
      return switch (loaded) {
        case null -> new Split(DeclaredFields.NONE, body);
        case Map<?, ?> map -> new Split(DeclaredFields.of(map, "front matter"), body);
        default -> new Broken("The front matter is not a list of keys and values");
      };
    } catch (YamlEngineException e) {
      return new Broken(
          "The front matter is not YAML: " + String.valueOf(e.getMessage()).replace('\n', ' '));
    }
  }
}
