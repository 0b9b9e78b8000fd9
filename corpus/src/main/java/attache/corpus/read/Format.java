package attache.corpus.read;

import attache.corpus.read.docx.DocxReader;
import attache.corpus.read.docx.OleReader;
import attache.corpus.read.pdf.PdfReader;
import attache.corpus.read.process.ReadingProcess;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The formats that are read. */
public enum Format {
  TEXT(TextReader::new, Format.ALWAYS_HERE, "txt", "text"),
  MARKDOWN(MarkdownReader::new, Format.ALWAYS_HERE, "md", "markdown"),
  HTML(HtmlReader::new, Format.LARGE_PAGE, "html", "htm", "xhtml"),
  PDF(PdfReader::new, Format.NEVER_HERE, "pdf"),
  DOCX(DocxReader::new, Format.NEVER_HERE, "docx", "docm", "dotx"),

  /** Documents of Word before 2007, which are told from one another and not read. */
  OLD_OFFICE(OleReader::new, Format.NEVER_HERE);

  /**
   * No document may have more text: a book of 1,500 pages, and what one thread cleans and cuts in
   * under a minute. UTF-16 units.
   */
  static final int MOST_TEXT = 4_000_000;

  /** A page of this size, of elements nested for the purpose, takes 3 seconds. Bytes. */
  private static final int LARGE_PAGE = 512 * 1024;

  private static final int ALWAYS_HERE = Integer.MAX_VALUE;
  private static final int NEVER_HERE = -1;

  /** See "Decisions" in README.md. */
  private static final ReadingProcess PROCESS =
      new ReadingProcess(Duration.ofSeconds(60), 512, Duration.ofSeconds(30));

  private final Supplier<Reader> maker;
  private final int mostHere;
  private final List<String> endings;

  /** The reader once it is needed: PDFBox takes half a second to load. */
  private static final class Readers {
    private static final Reader[] MADE = new Reader[values().length];

    static synchronized Reader of(Format format) {
      Reader made = MADE[format.ordinal()];
      if (made == null) {
        made = format.maker.get();
        MADE[format.ordinal()] = made;
      }
      return made;
    }
  }

  /**
   * @param mostHere up to which size a document is parsed in this process; others are parsed in one
   *     of their own. Bytes
   */
  Format(Supplier<Reader> maker, int mostHere, String... endings) {
    this.maker = maker;
    this.mostHere = mostHere;
    this.endings = List.of(endings);
  }

  /** The format of a file by its name, such as {@code a.txt}. */
  static Optional<Format> named(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.endings.stream().anyMatch(end -> lower.endsWith("." + end)))
        .findFirst();
  }

  /** All file name endings, for messages: {@code .txt, .md, …}. */
  public static String endings() {
    return Arrays.stream(values())
        .flatMap(format -> format.endings.stream())
        .map(end -> "." + end)
        .collect(Collectors.joining(", "));
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
          "The file is damaged (" + e.getMessage() + "); copy it again or save it anew");
    }
  }

  /** A document with more text than any article is told to be split. */
  static Parsed limited(Parsed parsed) {
    return parsed instanceof Parsed.Drafted(Draft draft) && draft.text().length() > MOST_TEXT
        ? new Parsed.Unreadable(
            "The text has "
                + draft.text().length() / 1_000_000
                + " million characters; a document may have "
                + MOST_TEXT / 1_000_000
                + " million: split it")
        : parsed;
  }
}
