package attache.corpus.clean;

import attache.corpus.Language;
import attache.corpus.RemovedLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines of a text that are still there, those that have left it, and what each line is. */
final class PageLines {
  private final Language language;
  private List<String> lines;
  private final List<RemovedLine> removed = new ArrayList<>();

  /** What was found out about a line counts for as long as the line stands. */
  private final Map<String, Optional<String>> kinds = new HashMap<>();

  private final Map<String, Set<String>> units = new HashMap<>();

  private final Map<String, Optional<SourceLine>> sourceLines = new HashMap<>();

  private final Map<String, Boolean> captions = new HashMap<>();

  private final Map<String, Boolean> relatedHeadings = new HashMap<>();

  private final Map<String, Boolean> pointers = new HashMap<>();

  PageLines(List<String> lines, Language language) {
    this.lines = new ArrayList<>(lines);
    this.language = language;
  }

  Language language() {
    return language;
  }

  List<String> all() {
    return lines;
  }

  int size() {
    return lines.size();
  }

  String get(int index) {
    return lines.get(index);
  }

  void set(int index, String line) {
    lines.set(index, line);
  }

  void replace(List<String> others) {
    lines = new ArrayList<>(others);
  }

  List<RemovedLine> removed() {
    return removed;
  }

  /** The first line that carries the story; the number of lines where none does. */
  int firstBody() {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (Lines.isBody(line) && sourceLine(line).isEmpty() && kind(line).isEmpty()) {
        return i;
      }
    }
    return lines.size();
  }

  int lastBody() {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (Lines.isBody(lines.get(i)) && kind(lines.get(i)).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  Set<String> units(String line) {
    return units.computeIfAbsent(line, Overlap::units);
  }

  Optional<SourceLine> sourceLine(String line) {
    return sourceLines.computeIfAbsent(line, each -> SourceLine.of(each, language));
  }

  void remove(int index, String reason) {
    removed.add(new RemovedLine(lines.remove(index), reason));
  }

  /** Notes a part of a line that leaves while its rest stays. */
  void note(String part, String reason) {
    removed.add(new RemovedLine(part, reason));
  }

  /** Whether the line belongs to the page's frame; an advertisement stands within stories too. */
  boolean isFrame(String line) {
    return kind(line).filter(kind -> !kind.equals("advertisement")).isPresent()
        || isRelatedHeading(line);
  }

  Optional<String> kind(String line) {
    return kinds.computeIfAbsent(line, Furniture::kind);
  }

  boolean isCaption(String line) {
    return captions.computeIfAbsent(line, Captions::isOne);
  }

  /** Whether a list of other articles begins with the line. */
  boolean isRelatedHeading(String line) {
    return relatedHeadings.computeIfAbsent(line, RelatedLists::isHeading);
  }

  /** Whether the line leads to another article. */
  boolean isPointer(String line) {
    return pointers.computeIfAbsent(line, RelatedLists::isPointer);
  }
}
