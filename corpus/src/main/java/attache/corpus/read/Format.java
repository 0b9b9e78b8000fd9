package attache.corpus.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that are read, told by the end of the file's name. */
public final class Format {
  private static final List<Format> ALL =
      List.of(
          new Format(new TextReader(), "txt", "text"),
          new Format(new MarkdownReader(), "md", "markdown"),
          new Format(new HtmlReader(), "html", "htm", "xhtml"));

  private final Reader reader;
  private final List<String> endings;

  private Format(Reader reader, String... endings) {
    this.reader = reader;
    this.endings = List.of(endings);
  }

  /** The format of a file by its name, such as {@code a.txt}. */
  public static Optional<Format> of(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(format -> format.endings.stream().anyMatch(end -> lower.endsWith("." + end)))
        .findFirst();
  }

  /** All file name endings, for messages: {@code .txt, .md, …}. */
  public static String endings() {
    return ALL.stream()
        .flatMap(format -> format.endings.stream())
        .map(end -> "." + end)
        .collect(Collectors.joining(", "));
  }

  public Parsed parse(byte[] content) {
    if (content.length == 0) {
      return new Parsed.Unreadable("The file is empty");
    }
    return reader.parse(content);
  }
}
