package attache.corpus.read.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Word puts before the items of lists, which the text does not hold: {@code "Điều
 * 3. "}, {@code "b) "}. Bullets leave nothing.
 */
final class DocxNumbering {
  private static final Pattern PLACE = Pattern.compile("%([1-9])");
  private static final String[] CHINESE = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

  /** How one level of a list counts: from where, in which figures, between which words. */
  private record Level(int start, String figures, String words) {}

  private final Map<String, Map<Integer, Level>> levels = new HashMap<>();
  private final Map<String, String> definitions = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  private DocxNumbering() {}

  static DocxNumbering of(Optional<PackagePart> part) throws IOException, XMLStreamException {
    DocxNumbering numbering = new DocxNumbering();
    if (part.isPresent()) {
      try (InputStream in = part.get().getInputStream()) {
        numbering.read(XMLHelper.newXMLInputFactory().createXMLStreamReader(in));
      }
    }
    return numbering;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    String definition = "";
    String list = "";
    int level = 0;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String value = String.valueOf(DocxText.value(xml, "val"));
      switch (xml.getLocalName()) {
        case "abstractNum" -> definition = String.valueOf(DocxText.value(xml, "abstractNumId"));
        case "num" -> {
          list = String.valueOf(DocxText.value(xml, "numId"));
          definition = "";
        }
        case "abstractNumId" -> definitions.put(list, value);
        case "lvl" -> {
          level = DocxText.number(DocxText.value(xml, "ilvl"));
          change(definition, level, new Level(1, "decimal", ""));
        }
        case "start" ->
            change(definition, level, with(definition, level, DocxText.number(value), null, null));
        case "numFmt" -> change(definition, level, with(definition, level, -1, value, null));
        case "lvlText" -> change(definition, level, with(definition, level, -1, null, value));
        default -> {}
      }
    }
  }

  private void change(String definition, int level, Level changed) {
    if (!definition.isEmpty()) {
      levels.computeIfAbsent(definition, key -> new HashMap<>()).put(level, changed);
    }
  }

  private Level with(
      String definition, int level, int start, @Nullable String figures, @Nullable String words) {
    Level old =
        levels.getOrDefault(definition, Map.of()).getOrDefault(level, new Level(1, "decimal", ""));
    return new Level(
        start < 0 ? old.start() : start,
        figures == null ? old.figures() : figures,
        words == null ? old.words() : words);
  }

  /** What stands before the next item of a list; empty for a paragraph that is none. */
  String next(@Nullable String list, int level) {
    String definition = list == null ? null : definitions.get(list);
    Map<Integer, Level> all = definition == null ? null : levels.get(definition);
    Level own = all == null ? null : all.get(level);
    if (all == null || own == null || level > 8 || own.figures().equals("bullet")) {
      return "";
    }
    int[] counter = counters.computeIfAbsent(String.valueOf(definition), key -> new int[9]);
    counter[level] = counter[level] == 0 ? own.start() : counter[level] + 1;
    for (int below = level + 1; below < counter.length; below++) {
      counter[below] = 0;
    }
    Matcher place = PLACE.matcher(own.words());
    StringBuilder text = new StringBuilder();
    while (place.find()) {
      int at = Integer.parseInt(place.group(1)) - 1;
      Level counted = all.getOrDefault(at, own);
      int count = counter[at] == 0 ? counted.start() : counter[at];
      place.appendReplacement(text, Matcher.quoteReplacement(figures(count, counted.figures())));
    }
    place.appendTail(text);
    return text.isEmpty() ? "" : text + " ";
  }

  private static String figures(int number, String kind) {
    return switch (kind) {
      case "none" -> "";
      case "lowerLetter" -> letter(number);
      case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(number);
      case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
      case "chineseCounting",
          "chineseCountingThousand",
          "ideographDigital",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand" ->
          chinese(number);
      default -> Integer.toString(number);
    };
  }

  private static String letter(int number) {
    return number < 1
        ? ""
        : Character.toString('a' + (number - 1) % 26).repeat((number - 1) / 26 + 1);
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return Integer.toString(number);
    }
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < values.length; i++) {
      while (rest >= values[i]) {
        roman.append(signs[i]);
        rest -= values[i];
      }
    }
    return roman.toString();
  }

  private static String chinese(int number) {
    if (number < 1 || number > 99) {
      return Integer.toString(number);
    }
    int tens = number / 10;
    String ten = tens == 0 ? "" : tens == 1 ? "十" : CHINESE[tens] + "十";
    return ten + CHINESE[number % 10];
  }
}
