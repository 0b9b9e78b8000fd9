package attache.corpus.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what a file is: by its first bytes where they say so, else by its name. */
public final class FileTelling {
  /** How many first bytes are enough. */
  public static final int HEAD = 8192;

  private static final Pattern PAGE =
      Pattern.compile(
          "(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*)*<(?:!doctype\\s+html|html|head|body)[\\s>].*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** No ending, or one that only numbers what a crawler fetched. */
  private static final Pattern PLAIN_NAME =
      Pattern.compile("[^.]+|.*\\.\\d*|.* .*\\.[^.]*\\s[^.]*");

  private FileTelling() {}

  /** Whether a file's name says JSON Lines, plain or gzipped. */
  public static boolean isLines(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return plain.endsWith(".jsonl") || plain.endsWith(".ndjson");
  }

  /** What the formats' files end in, for messages. */
  public static String endings() {
    return Format.endings() + ", .jsonl and .jsonl.gz";
  }

  /**
   * @param head the file's first {@link #HEAD} bytes, or all it has
   */
  public static Told tell(String fileName, byte[] head) {
    if (head.length == 0) {
      return new Told.NotRead("The file is empty");
    }
    Optional<Signature> signature = Signature.of(head);
    if (signature.isPresent()) {
      return bySignature(signature.get(), fileName, head);
    }
    if (isLines(fileName)) {
      boolean wide = head.length > 1 && (head[0] & head[1] & 0xFE) == 0xFE;
      return wide
          ? new Told.NotRead("JSON Lines in UTF-16 are not read; save the file as UTF-8")
          : new Told.Lines();
    }
    Optional<Format> named = Format.named(fileName);
    if (isPage(head) && named.orElse(Format.TEXT) != Format.MARKDOWN) {
      return new Told.Document(Format.HTML);
    }
    boolean text = TextDecoder.isUtf8Start(head);
    boolean namedPdf = named.orElse(Format.TEXT) == Format.PDF;
    if (Signature.isPdfBehindOthers(head) && (namedPdf || !text)) {
      return new Told.Document(Format.PDF);
    }
    if (named.isPresent()) {
      return switch (named.get()) {
        // Without the bytes they begin with they are text under a wrong name, or broken: bytes of
        // such a file may pass for text of another encoding.
        case PDF, DOCX, OLD_OFFICE ->
            text ? new Told.Document(Format.TEXT) : new Told.NotRead(notWhatItSays(fileName));
        case TEXT, MARKDOWN, HTML -> new Told.Document(named.get());
      };
    }
    return PLAIN_NAME.matcher(fileName).matches()
        ? new Told.Document(Format.TEXT)
        : new Told.NotRead(
            "Files of this kind are not read; "
                + endings()
                + " are. If it is an article's text, rename it to .txt");
  }

  private static String notWhatItSays(String fileName) {
    return "The file's name ends in %s, and it does not begin as such a file does; copy it again"
        .formatted(fileName.substring(fileName.lastIndexOf('.')));
  }

  private static Told bySignature(Signature signature, String fileName, byte[] head) {
    return switch (signature) {
      case PDF -> new Told.Document(Format.PDF);
      case OLE -> new Told.Document(Format.OLD_OFFICE);
      case ZIP ->
          Format.named(fileName).orElse(Format.TEXT) == Format.DOCX
              ? new Told.Document(Format.DOCX)
              : zip(head);
      case GZIP ->
          isLines(fileName)
              ? new Told.Lines()
              : new Told.NotRead(
                  "The file is compressed (gzip); unpack it, or name it .jsonl.gz if it holds JSON"
                      + " Lines");
      default -> new Told.NotRead(signature.reason());
    };
  }

  private static Told zip(byte[] head) {
    String names = new String(head, StandardCharsets.ISO_8859_1);
    if (names.contains("mimetypeapplication/vnd.oasis.opendocument")) {
      return new Told.NotRead(
          "The file is an OpenDocument; open it in Word or LibreOffice and save it as .docx");
    }
    if (names.contains("mimetypeapplication/epub+zip")) {
      return new Told.NotRead("The file is an e-book; save its text as .txt or .html");
    }
    boolean office =
        names.contains("[Content_Types].xml")
            || names.contains("_rels/.rels")
            || names.contains("word/");
    return office
        ? new Told.Document(Format.DOCX)
        : new Told.NotRead("The file is a ZIP archive; unpack it and add what is in it");
  }

  private static boolean isPage(byte[] head) {
    String words = Signature.words(head);
    return PAGE.matcher(words.substring(0, Math.min(words.length(), 4096))).matches();
  }
}
