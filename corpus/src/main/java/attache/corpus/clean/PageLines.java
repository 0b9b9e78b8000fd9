package attache.corpus.clean;

import attache.corpus.Language;
import attache.corpus.RemovedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a text that are still there, and those that have left it. */
final class PageLines {
  private final Language language;
  private final List<Line> lines;
  private final List<RemovedLine> removed = new ArrayList<>();

  PageLines(List<Line> lines, Language language) {
    this.language = language;
    this.lines = new ArrayList<>(lines);
  }

  Language language() {
    return language;
  }

  /** The text of each. */
  List<String> all() {
    List<String> all = new ArrayList<>(lines.size());
    for (Line line : lines) {
      all.add(line.text());
    }
    return all;
  }

  int size() {
    return lines.size();
  }

  String get(int index) {
    return lines.get(index).text();
  }

  Line line(int index) {
    return lines.get(index);
  }

  void set(int index, String line) {
    set(index, lines.get(index).as(line));
  }

  void set(int index, Line line) {
    lines.set(index, line);
  }

  Optional<SourceLine> sourceLine(int index) {
    return lines.get(index).sourceLine(language);
  }

  List<RemovedLine> removed() {
    return removed;
  }

  /** The first line that carries the story; the number of lines where none does. */
  int firstBody() {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isBody() && sourceLine(i).isEmpty() && line.kind().isEmpty()) {
        return i;
      }
    }
    return lines.size();
  }

  int lastBody() {
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = lines.get(i);
      if (line.isBody() && line.kind().isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  void remove(int index, String reason) {
    removed.add(new RemovedLine(lines.remove(index).text(), reason));
  }

  /** Takes out a line of which what leaves was {@linkplain #note noted}. */
  void drop(int index) {
    lines.remove(index);
  }

  /** Notes a part of a line that leaves while its rest stays. */
  void note(String part, String reason) {
    removed.add(new RemovedLine(part, reason));
  }

  /** Parts the words that lost the space between them. */
  void partWords() {
    boolean any = false;
    for (Line line : lines) {
      any |= line.mayBeGlued();
    }
    if (any) {
      List<String> parted = Glue.parted(lines);
      for (int i = 0; i < parted.size(); i++) {
        set(i, parted.get(i));
      }
    }
  }
}
