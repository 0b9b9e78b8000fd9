package attache.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The leaves of a YAML settings file by their dotted key, each with its line. */
record YamlFile(Map<String, Entry> entries) {

  /**
   * One leaf of the file.
   *
   * @param values the scalar, or the items of the list
   * @param list whether it is written as a list
   * @param origin {@code file:line}
   */
  record Entry(List<String> values, boolean list, String origin) {}

  /** Reads the file; whatever is wrong with its form is added to {@code problems}. */
  static YamlFile read(Path file, List<Problem> problems) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    String name = file.toString();
    try {
      String text = Files.readString(file);
      Optional<Node> top =
          new Compose(LoadSettings.builder().setLabel(name).build())
              .composeReader(new StringReader(text));
      top.ifPresent(node -> collect(node, "", name, entries, problems));
    } catch (CharacterCodingException e) {
      problems.add(new Problem(name, null, "is not UTF-8 text; save it as UTF-8"));
    } catch (IOException e) {
      problems.add(
          new Problem(
              name,
              null,
              "cannot be read (" + Reason.of(e) + "); name a readable file with --config"));
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
      problems.add(new Problem(name + line, null, "is not valid YAML: " + e.getProblem()));
    } catch (YamlEngineException e) {
      problems.add(new Problem(name, null, "is not valid YAML: " + e.getMessage()));
    }
    return new YamlFile(entries);
  }

  private static void collect(
      Node node, String path, String file, Map<String, Entry> entries, List<Problem> problems) {
    String origin = file + ":" + (node.getStartMark().map(mark -> mark.getLine()).orElse(0) + 1);
    switch (node) {
      case MappingNode mapping -> {
        for (NodeTuple tuple : mapping.getValue()) {
          if (tuple.getKeyNode() instanceof ScalarNode key) {
            collect(
                tuple.getValueNode(),
                path.isEmpty() ? key.getValue() : path + "." + key.getValue(),
                file,
                entries,
                problems);
          } else {
            problems.add(new Problem(origin, path, "a key must be a plain word"));
          }
        }
      }
      case SequenceNode sequence -> {
        List<String> values = new ArrayList<>();
        for (Node item : sequence.getValue()) {
          if (item instanceof ScalarNode scalar) {
            values.add(scalar.getValue());
          } else {
            problems.add(new Problem(origin, path, "the items of this list must be plain values"));
          }
        }
        add(path, new Entry(values, true, origin), entries, problems);
      }
      case ScalarNode scalar -> {
        if (path.isEmpty()) {
          problems.add(
              new Problem(origin, null, "must be a list of settings, such as `home: .attache`"));
        } else if (!scalar.getTag().equals(Tag.NULL)) {
          add(path, new Entry(List.of(scalar.getValue()), false, origin), entries, problems);
        }
      }
      default -> problems.add(new Problem(origin, path, "aliases are not supported here"));
    }
  }

  private static void add(
      String key, Entry entry, Map<String, Entry> entries, List<Problem> problems) {
    Entry earlier = entries.putIfAbsent(key, entry);
    if (earlier != null) {
      problems.add(new Problem(entry.origin(), key, "is set twice, first at " + earlier.origin()));
    }
  }
}
