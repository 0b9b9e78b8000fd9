package attache.corpus.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The first bytes by which a file tells what it is whatever its name says. */
enum Signature {
  PDF("25504446", ""),
  ZIP("504b0304", ""),
  OLE("d0cf11e0a1b11ae1", ""),
  GZIP("1f8b", ""),
  EMPTY_ZIP("504b0506", "The file is an empty ZIP archive"),
  RTF(
      "7b5c727466",
      "The file is in Rich Text Format; open it in Word or LibreOffice and save it as .docx"),
  PNG("89504e47", Signature.PICTURE),
  JPEG("ffd8ff", Signature.PICTURE),
  GIF("47494638", Signature.PICTURE),
  TIFF("49492a00", Signature.PICTURE),
  TIFF_BIG_ENDIAN("4d4d002a", Signature.PICTURE),
  RIFF("52494646", "The file is a picture, sound or film; add the text that it shows or says"),
  MP3("494433", Signature.SOUND),
  OGG("4f676753", Signature.SOUND),
  FLAC("664c6143", Signature.SOUND),
  MATROSKA("1a45dfa3", Signature.SOUND),
  RAR("526172211a07", Signature.ARCHIVE),
  SEVEN_ZIP("377abcaf271c", Signature.ARCHIVE),
  BZIP2("425a68", Signature.ARCHIVE),
  XZ("fd377a585a00", Signature.ARCHIVE),
  ZSTANDARD("28b52ffd", Signature.ARCHIVE),
  ELF("7f454c46", Signature.PROGRAM),
  JAVA_CLASS("cafebabe", Signature.PROGRAM),
  SQLITE(
      "53514c69746520666f726d6174203300",
      "The file is a database; export its articles as JSON Lines");

  private static final String PICTURE =
      "The file is a picture; run it through text recognition (OCR) and add the text";
  private static final String SOUND = "The file is sound or film; add the text of what is said";
  private static final String ARCHIVE = "The file is an archive; unpack it and add what is in it";
  private static final String PROGRAM = "The file is a program, not an article";

  private final String hex;
  private final String reason;

  Signature(String hex, String reason) {
    this.hex = hex;
    this.reason = reason;
  }

  /** Why such a file is not read; empty where that depends on what is in it. */
  String reason() {
    return reason;
  }

  static Optional<Signature> of(byte[] head) {
    int start = blank(head);
    return Arrays.stream(values())
        .filter(
            each -> {
              // Some PDFs begin with a line feed or a byte order mark.
              int from = each == PDF ? start : 0;
              int to = from + each.hex.length() / 2;
              return head.length >= to && HexFormat.of().formatHex(head, from, to).equals(each.hex);
            })
        .findFirst()
        .or(() -> windowsProgram(head));
  }

  /** How far into a file readers of PDF look for its beginning. Bytes; the limit is Acrobat's. */
  private static final int FARTHEST_PDF = 1024;

  /** Whether a PDF begins in a file behind other bytes, as servers and mail programs add. */
  static boolean isPdfBehindOthers(byte[] head) {
    int length = Math.min(head.length, FARTHEST_PDF);
    return new String(head, 0, length, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  /** "MZ" alone may begin a text. */
  private static Optional<Signature> windowsProgram(byte[] head) {
    boolean program = head.length > 64 && head[0] == 'M' && head[1] == 'Z' && head[3] == 0;
    return program ? Optional.of(ELF) : Optional.empty();
  }

  private static int blank(byte[] head) {
    int start = head.length >= 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB ? 3 : 0;
    while (start < head.length && Character.isWhitespace(head[start])) {
      start++;
    }
    return start;
  }

  /** The beginning as text of one byte a character, for the words that formats begin with. */
  static String words(byte[] head) {
    int start = blank(head);
    return new String(head, start, head.length - start, StandardCharsets.ISO_8859_1);
  }
}
