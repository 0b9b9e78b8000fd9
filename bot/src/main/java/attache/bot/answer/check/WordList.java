package attache.bot.answer.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A table of words: tab-separated columns, variants in a column separated by {@code |}, lines that
 * begin with {@code #} for people.
 */
record WordList(List<Row> rows) {
  /** One line. */
  record Row(List<String> columns) {
    /** The variants in a column, from 0; none where the line is shorter. */
    List<String> variants(int column) {
      if (column >= columns.size()) {
        return List.of();
      }
      return Arrays.stream(columns.get(column).split("\\|"))
          .map(String::strip)
          .filter(each -> !each.isEmpty())
          .toList();
    }

    String first(int column) {
      List<String> variants = variants(column);
      return variants.isEmpty() ? "" : variants.getFirst();
    }
  }

  /** A list that ships with this package. */
  static WordList bundled(String name) {
    InputStream stream = WordList.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("The word list " + name + " is missing from the class path");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return of(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The word list " + name + " cannot be read", e);
    }
  }

  /**
   * A list in a file.
   *
   * @throws IOException if it cannot be read
   */
  static WordList in(Path file) throws IOException {
    return of(Files.readAllLines(file));
  }

  private static WordList of(List<String> lines) {
    return new WordList(
        lines.stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> new Row(List.of(line.split("\t", -1))))
            .toList());
  }
}
