package attache.corpus.read;

import attache.config.Reason;
import attache.corpus.read.docx.DocxReader;
import attache.corpus.read.docx.OleReader;
import attache.corpus.read.pdf.PdfReader;
import attache.corpus.read.process.ReadingProcess;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats that are read. */
public enum Format {
  TEXT(Format.ALWAYS_HERE, "txt text"),
  MARKDOWN(Format.ALWAYS_HERE, "md markdown"),
  HTML(Format.LARGE_PAGE, "html htm xhtml"),
  PDF(Format.NEVER_HERE, "pdf"),
  DOCX(Format.NEVER_HERE, "docx docm dotx"),

  /** Documents of Word before 2007, which are told from one another and not read. */
  OLD_OFFICE(Format.NEVER_HERE, "");

  /**
   * No document may have more text: it is 600 pages. See "Decisions" in README.md. UTF-16 units.
   */
  static final int MOST_TEXT = 2_000_000;

  /** Cleaning takes time with the square of the number of lines. */
  static final int MOST_LINES = 30_000;

  /** A page of this size, of elements nested for the purpose, takes 3 seconds. Bytes. */
  private static final int LARGE_PAGE = 512 * 1024;

  private static final int ALWAYS_HERE = Integer.MAX_VALUE;
  private static final int NEVER_HERE = -1;

  /** See "Decisions" in README.md. */
  private static final ReadingProcess PROCESS =
      new ReadingProcess(Duration.ofMinutes(2), 512, Duration.ofSeconds(30));

  private final int mostHere;
  private final String endings;

  /** The reader once it is needed: PDFBox takes half a second to load. */
  private static final class Readers {
    private static final Map<Format, Reader> MADE = new EnumMap<>(Format.class);

    static synchronized Reader of(Format format) {
      return MADE.computeIfAbsent(
          format,
          each ->
              switch (each) {
                case TEXT -> new TextReader();
                case MARKDOWN -> new MarkdownReader();
                case HTML -> new HtmlReader();
                case PDF -> new PdfReader();
                case DOCX -> new DocxReader();
                case OLD_OFFICE -> new OleReader();
              });
    }
  }

  /**
   * @param mostHere up to which size a document is parsed in this process; others are parsed in one
   *     of their own. Bytes
   * @param endings of the files' names, parted by spaces
   */
  Format(int mostHere, String endings) {
    this.mostHere = mostHere;
    this.endings = endings;
  }

  private Stream<String> eachEnding() {
    return Arrays.stream(endings.split(" ", -1))
        .filter(end -> !end.isEmpty())
        .map(end -> "." + end);
  }

  /** The format of a file by its name, such as {@code a.txt}. */
  static Optional<Format> named(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.eachEnding().anyMatch(lower::endsWith))
        .findFirst();
  }

  /** All file name endings, for messages: {@code .txt, .md, …}. */
  public static String endings() {
    return Arrays.stream(values()).flatMap(Format::eachEnding).collect(Collectors.joining(", "));
  }

  /** Parses a document, within limits of time and memory. */
  public Parsed parse(byte[] content) {
    if (content.length == 0) {
      return new Parsed.Unreadable("The file is empty");
    }
    return content.length <= mostHere ? parseHere(name(), content) : PROCESS.parse(name(), content);
  }

  /** Parses a document in this process, by the format's {@link #name}. */
  public static Parsed parseHere(String name, byte[] content) {
    try {
      return limited(Readers.of(valueOf(name)).parse(content));
    } catch (StackOverflowError tooDeep) {
      return new Parsed.Unreadable(
          "The file's elements are nested more deeply than any document's; save it anew, as text");
    } catch (RuntimeException e) {
      // Whether damaged or made to break its reader: the others are read all the same.
      return new Parsed.Unreadable(
          "The file is damaged (" + Reason.of(e) + "); copy it again or save it anew");
    }
  }

  /** A document with more text than any article is told to be split; overlong lines are. */
  static Parsed limited(Parsed parsed) {
    if (!(parsed instanceof Parsed.Drafted(Draft draft))) {
      return parsed;
    }
    String text = draft.text();
    boolean manyLines = text.length() > MOST_LINES && text.lines().count() > MOST_LINES;
    if (text.length() > MOST_TEXT || manyLines) {
      return new Parsed.Unreadable(
          "The text has %,d characters in %,d lines; a document may have %,d in %,d: split it"
              .formatted(text.length(), text.lines().count(), MOST_TEXT, MOST_LINES));
    }
    return new Parsed.Drafted(draft.withText(LongLines.broken(text)));
  }
}
