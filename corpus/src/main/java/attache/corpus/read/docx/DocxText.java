package attache.corpus.read.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/**
 * The words of a Word document as it reads once all changes are accepted, a line a paragraph, list
 * item or table row. What was deleted, moved away or hidden, comments and tables of contents are
 * left out.
 */
final class DocxText {
  /** Elements that are left out with all that is in them. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "del",
          "moveFrom",
          "delText",
          "instrText",
          "delInstrText",
          "Fallback",
          "pPrChange",
          "rPrChange",
          "sectPr",
          "rt",
          "sdtPr");

  private static final XMLInputFactory XML = XMLHelper.newXMLInputFactory();

  private final DocxNumbering numbering;
  private final List<String> lines = new ArrayList<>();
  private @Nullable String title;

  /** A text box stands within a paragraph and has paragraphs of its own. */
  private final Deque<Paragraph> open = new ArrayDeque<>();

  /** Rows within which the reading is; a table may stand in a cell. */
  private final Deque<List<String>> rows = new ArrayDeque<>();

  private final Deque<StringBuilder> cells = new ArrayDeque<>();
  private boolean inProperties;
  private boolean hiddenRun;

  private static final class Paragraph {
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private @Nullable String list;
    private @Nullable String level;
  }

  DocxText(DocxNumbering numbering) {
    this.numbering = numbering;
  }

  List<String> lines() {
    return lines;
  }

  /** The paragraph in the style for titles, if there is one. */
  Optional<String> title() {
    return Optional.ofNullable(title);
  }

  void read(PackagePart part) throws IOException, XMLStreamException {
    try (InputStream in = part.getInputStream()) {
      XMLStreamReader xml = XML.createXMLStreamReader(in);
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (isLeftOut(xml)) {
              skip(xml);
            } else {
              start(xml);
            }
          }
          case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
          default -> {}
        }
      }
    }
  }

  private static boolean isLeftOut(XMLStreamReader xml) {
    String name = xml.getLocalName();
    // The notes that only draw the line above the others.
    boolean separator =
        (name.equals("footnote") || name.equals("endnote")) && value(xml, "type") != null;
    return separator || LEFT_OUT.contains(name);
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    Paragraph paragraph = open.peek();
    switch (xml.getLocalName()) {
      case "p" -> open.push(new Paragraph());
      case "tr" -> rows.push(new ArrayList<>());
      case "tc" -> cells.push(new StringBuilder());
      case "pPr" -> inProperties = true;
      case "r" -> hiddenRun = false;
      case "vanish" -> hiddenRun = !inProperties && isOn(xml);
      case "t" -> write(xml.getElementText());
      case "tab", "ptab" -> write(inProperties ? "" : " ");
      case "br", "cr" -> write(" ");
      case "noBreakHyphen" -> write("-");
      case "pStyle" -> {
        if (paragraph != null) {
          paragraph.style = String.valueOf(value(xml, "val"));
        }
      }
      case "numId" -> {
        if (paragraph != null) {
          paragraph.list = value(xml, "val");
        }
      }
      case "ilvl" -> {
        if (paragraph != null) {
          paragraph.level = value(xml, "val");
        }
      }
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> endParagraph();
      case "pPr" -> inProperties = false;
      case "r" -> hiddenRun = false;
      case "tc" -> endCell();
      case "tr" -> endRow();
      default -> {}
    }
  }

  private void write(String words) {
    Paragraph paragraph = open.peek();
    if (paragraph != null && !hiddenRun) {
      paragraph.text.append(words);
    }
  }

  private void endParagraph() {
    if (open.isEmpty()) {
      return;
    }
    Paragraph paragraph = open.pop();
    String text = paragraph.text.toString().replaceAll("\\s+", " ").strip();
    String style = paragraph.style.toLowerCase(Locale.ROOT);
    if (text.isEmpty() || style.startsWith("toc")) {
      return;
    }
    String marked = numbering.next(paragraph.style, paragraph.list, paragraph.level) + text;
    if (style.equals("title") && title == null && cells.isEmpty()) {
      // The title is not part of the text.
      title = text;
    } else if (cells.isEmpty()) {
      lines.add(marked);
    } else {
      append(cells.element(), marked);
    }
  }

  private void endCell() {
    if (!cells.isEmpty() && !rows.isEmpty()) {
      String cell = cells.pop().toString();
      if (!cell.isEmpty()) {
        rows.element().add(cell);
      }
    }
  }

  private void endRow() {
    if (rows.isEmpty()) {
      return;
    }
    String row = String.join(" | ", rows.pop());
    if (row.isEmpty()) {
      return;
    }
    if (cells.isEmpty()) {
      lines.add(row);
    } else {
      append(cells.element(), row);
    }
  }

  private static void append(StringBuilder cell, String words) {
    cell.append(cell.isEmpty() ? "" : " ").append(words);
  }

  /** An attribute by its local name: the two forms of the format differ in the namespace. */
  static @Nullable String value(XMLStreamReader xml, String attribute) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(attribute)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  private static boolean isOn(XMLStreamReader xml) {
    String value = value(xml, "val");
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  static int number(@Nullable String value) {
    return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
  }
}
