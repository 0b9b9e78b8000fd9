package attache.corpus.read.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/** The lists that styles put their paragraphs in: legal texts number their articles so. */
final class DocxStyles {
  /** No style is based on another over more steps, unless in a circle. */
  private static final int MOST_STEPS = 20;

  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, String> lists = new HashMap<>();
  private final Map<String, String> levels = new HashMap<>();

  private DocxStyles() {}

  static DocxStyles of(Optional<PackagePart> part) throws IOException, XMLStreamException {
    DocxStyles styles = new DocxStyles();
    if (part.isPresent()) {
      try (InputStream in = part.get().getInputStream()) {
        styles.read(XMLHelper.newXMLInputFactory().createXMLStreamReader(in));
      }
    }
    return styles;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    String style = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        String value = String.valueOf(DocxText.value(xml, "val"));
        switch (xml.getLocalName()) {
          case "style" -> style = String.valueOf(DocxText.value(xml, "styleId"));
          case "basedOn" -> parents.put(style, value);
          case "numId" -> lists.put(style, value);
          case "ilvl" -> levels.put(style, value);
          default -> {}
        }
      }
    }
  }

  /** The list of a style's paragraphs, its own or of the style that it is based on. */
  Optional<String> list(String style) {
    return first(style, lists::get);
  }

  /**
   * The level in that list.
   *
   * @param linked the level, if any, that the list itself gives a style
   */
  Optional<String> level(String style, Function<String, @Nullable String> linked) {
    return first(style, each -> levels.getOrDefault(each, linked.apply(each)));
  }

  private Optional<String> first(String style, Function<String, @Nullable String> said) {
    String at = style;
    for (int step = 0; step < MOST_STEPS && at != null; step++) {
      String found = said.apply(at);
      if (found != null) {
        return Optional.of(found);
      }
      at = parents.get(at);
    }
    return Optional.empty();
  }
}
