package attache.corpus.read.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a Word document: each refers to a definition, which says how its levels count, and
 * may change some of them.
 */
final class DocxLists {
  /** How one level of a list counts: from where, in which figures, between which words. */
  record Level(int start, String figures, String words, @Nullable String style) {
    private static final Level PLAIN = new Level(1, "decimal", "", null);

    private Level from(int other) {
      return new Level(other, figures, words, style);
    }

    private Level in(String other) {
      return new Level(start, other, words, style);
    }

    private Level between(String other) {
      return new Level(start, figures, other, style);
    }

    private Level of(String other) {
      return new Level(start, figures, words, other);
    }
  }

  /** What a list changes of its definition: whole levels, and where others begin. */
  private record Changes(Map<Integer, Level> levels, Map<Integer, Integer> starts) {}

  private final Map<String, Map<Integer, Level>> definitions = new HashMap<>();
  private final Map<String, String> definitionOfList = new HashMap<>();
  private final Map<String, Changes> changes = new HashMap<>();

  /** Definitions that stand for a style's, which another definition is. */
  private final Map<String, String> styleMeant = new HashMap<>();

  private final Map<String, String> definitionOfStyle = new HashMap<>();

  private DocxLists() {}

  static DocxLists of(Optional<PackagePart> part) throws IOException, XMLStreamException {
    DocxLists lists = new DocxLists();
    if (part.isPresent()) {
      try (InputStream in = part.get().getInputStream()) {
        lists.read(XMLHelper.newXMLInputFactory().createXMLStreamReader(in));
      }
    }
    return lists;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "abstractNum" -> readDefinition(xml);
          case "num" -> readList(xml);
          default -> {}
        }
      }
    }
  }

  private void readDefinition(XMLStreamReader xml) throws XMLStreamException {
    String definition = attribute(xml, "abstractNumId");
    Map<Integer, Level> levels = new HashMap<>();
    definitions.put(definition, levels);
    while (!isEnd(xml, "abstractNum")) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "lvl" -> readLevel(xml, levels);
          case "styleLink" -> definitionOfStyle.put(attribute(xml, "val"), definition);
          case "numStyleLink" -> styleMeant.put(definition, attribute(xml, "val"));
          default -> {}
        }
      }
    }
  }

  private void readList(XMLStreamReader xml) throws XMLStreamException {
    String list = attribute(xml, "numId");
    Changes changed = new Changes(new HashMap<>(), new HashMap<>());
    changes.put(list, changed);
    int level = 0;
    while (!isEnd(xml, "num")) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "abstractNumId" -> definitionOfList.put(list, attribute(xml, "val"));
          case "lvlOverride" -> level = DocxText.number(attribute(xml, "ilvl"));
          case "startOverride" ->
              changed.starts().put(level, DocxText.number(attribute(xml, "val")));
          case "lvl" -> readLevel(xml, changed.levels());
          default -> {}
        }
      }
    }
  }

  private static void readLevel(XMLStreamReader xml, Map<Integer, Level> levels)
      throws XMLStreamException {
    Level level = Level.PLAIN;
    int number = DocxText.number(attribute(xml, "ilvl"));
    while (!isEnd(xml, "lvl")) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        String value = attribute(xml, "val");
        level =
            switch (xml.getLocalName()) {
              case "start" -> level.from(DocxText.number(value));
              case "numFmt" -> level.in(value);
              case "lvlText" -> level.between(value);
              case "pStyle" -> level.of(value);
              default -> level;
            };
      }
    }
    levels.put(number, level);
  }

  private static boolean isEnd(XMLStreamReader xml, String element) {
    return xml.getEventType() == XMLStreamConstants.END_ELEMENT
        && xml.getLocalName().equals(element);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    return String.valueOf(DocxText.value(xml, name));
  }

  /** The definition that a list counts by; lists of one definition share their numbers. */
  String definition(String list) {
    String own = definitionOfList.getOrDefault(list, "");
    String style = styleMeant.get(own);
    return style == null ? own : definitionOfStyle.getOrDefault(style, own);
  }

  /** A list's levels from 0, as it changes them; empty where there is no such list. */
  Map<Integer, Level> levels(String list) {
    Changes changed = changes.get(list);
    if (changed == null) {
      return Map.of();
    }
    Map<Integer, Level> levels =
        new HashMap<>(definitions.getOrDefault(definition(list), Map.of()));
    levels.putAll(changed.levels());
    changed
        .starts()
        .forEach((at, start) -> levels.computeIfPresent(at, (key, old) -> old.from(start)));
    return levels;
  }

  /** The levels, 0 to 8, that begin anew with a list's first item. */
  Set<Integer> restarted(String list) {
    Changes changed = changes.get(list);
    Set<Integer> restarted = new TreeSet<>(changed == null ? Set.of() : changed.starts().keySet());
    restarted.removeIf(level -> level > 8);
    return restarted;
  }

  /** The level whose paragraphs have a style, if the list has one. */
  @Nullable String levelOfStyle(String list, String style) {
    return levels(list).entrySet().stream()
        .filter(level -> style.equals(level.getValue().style()))
        .map(level -> level.getKey().toString())
        .findFirst()
        .orElse(null);
  }
}
