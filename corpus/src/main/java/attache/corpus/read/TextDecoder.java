package attache.corpus.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decodes text of unknown encoding: UTF-8 and UTF-16 with or without a byte order mark, GB18030,
 * windows-1258, and for the rest what ICU takes it for.
 *
 * <p>Strict UTF-8 first: text of another encoding is almost never valid UTF-8. Then two simple
 * tests decide where a general detector guesses: Chinese in GB18030 consists of pairs of high
 * bytes, while Vietnamese in windows-1258 scatters single high bytes among ASCII, the tones
 * following vowels.
 */
final class TextDecoder {
  /** Above this share of bad bytes among the high ones, a file is not UTF-8 with a few flaws. */
  private static final double MOST_FLAWS = 0.02;

  /** At least this share of a Chinese text's high bytes stands in pairs of GB 2312. */
  private static final double LEAST_PAIRS = 0.9;

  /** How many first bytes tell UTF-16. */
  private static final int SAMPLE = 4096;

  /** Half of the bytes of Chinese in UTF-16 are high, of windows-1258 a fifth. */
  private static final double LEAST_HIGH = 0.25;

  /** GB18030 and Big5 taken for UTF-16 stay below a half. */
  private static final double LEAST_PLAUSIBLE = 0.9;

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

  private static final String UNKNOWN =
      "The file is no text in any encoding that is known; if it is one, save it as UTF-8";

  private static final String VOWELS = "aăâeêioôơuưy";

  sealed interface Decoded {}

  record Text(String text) implements Decoded {}

  record NoText(String reason) implements Decoded {}

  private TextDecoder() {}

  static Decoded decode(byte[] bytes) {
    return decode(bytes, Optional.empty());
  }

  /**
   * Decodes text that names its encoding, which is believed where the bytes bear it out.
   *
   * @param named what the text says; empty where it says nothing
   */
  static Decoded decode(byte[] bytes, Optional<Charset> named) {
    Optional<String> marked = byOrderMark(bytes);
    if (marked.isPresent()) {
      return checked(marked.get());
    }
    Optional<String> wide = wide(bytes);
    if (wide.isPresent()) {
      return guessed(wide.get());
    }
    return namedShift(bytes, named)
        .or(() -> strictly(bytes, StandardCharsets.UTF_8))
        .or(() -> flawedUtf8(bytes))
        .map(TextDecoder::checked)
        .or(() -> named(bytes, named).map(TextDecoder::guessed))
        .or(() -> gb18030(bytes).map(TextDecoder::guessed))
        .or(() -> windows1258(bytes).map(TextDecoder::guessed))
        .or(() -> detected(bytes).map(TextDecoder::guessed))
        .orElseGet(() -> new NoText(UNKNOWN));
  }

  static boolean isUtf8(byte[] bytes) {
    return strictly(bytes, StandardCharsets.UTF_8).isPresent();
  }

  /** Whether bytes are UTF-8 as far as they go: the last character may be cut. */
  static boolean isUtf8Start(byte[] bytes) {
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    return !StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes), decoded, false)
        .isError();
  }

  private static Decoded guessed(String text) {
    return Legibility.isRare(text) ? new NoText(UNKNOWN) : checked(text);
  }

  private static Decoded checked(String text) {
    if (text.isBlank()) {
      return new NoText("The file holds no text, only white space");
    }
    long controls = text.chars().filter(unit -> unit < ' ' && "\t\n\r\f".indexOf(unit) < 0).count();
    if (text.indexOf('\0') >= 0 || controls * 100 > text.length()) {
      return new NoText("The file is binary, not text");
    }
    return Legibility.isNoise(text) ? new NoText(UNKNOWN) : new Text(text);
  }

  private static Optional<String> byOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      byte[] rest = Arrays.copyOfRange(bytes, 3, bytes.length);
      return Optional.of(new String(rest, StandardCharsets.UTF_8));
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(new String(bytes, StandardCharsets.UTF_16));
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * UTF-16 without a mark. Latin letters have a zero byte each; where there is none, text that is
   * Chinese through and through must be told from bytes of other encodings.
   */
  private static Optional<String> wide(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE) & ~1;
    int zeros = 0;
    int high = 0;
    for (int i = 0; i < length; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
      high += bytes[i] < 0 ? 1 : 0;
    }
    boolean chinese = high >= LEAST_HIGH * length && !isUtf8(bytes);
    if (length == 0 || (zeros * 100 < length && !chinese)) {
      return Optional.empty();
    }
    double little = plausible(new String(bytes, 0, length, StandardCharsets.UTF_16LE));
    double big = plausible(new String(bytes, 0, length, StandardCharsets.UTF_16BE));
    return Math.max(little, big) < LEAST_PLAUSIBLE
        ? Optional.empty()
        : strictly(bytes, big > little ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  /**
   * The share of characters that texts consist of. Latin letters read with their bytes swapped are
   * Chinese characters whose last byte is zero, as in proper text hardly any is.
   */
  private static double plausible(String text) {
    long good =
        text.chars()
            .filter(
                unit ->
                    (unit >= ' ' && unit < 0x250)
                        || Character.isWhitespace(unit)
                        || (unit >= 0x1E00 && unit < 0x2070)
                        || (unit >= 0x3000 && unit < 0x3040)
                        || unit >= 0xFF00
                        || (Character.isIdeographic(unit) && (unit & 0xFF) != 0))
            .count();
    return (double) good / text.length();
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException notInThisEncoding) {
      return Optional.empty();
    }
  }

  /** UTF-8 that was cut in the middle of a character, or spoilt in a few places. */
  private static Optional<String> flawedUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long flaws = text.chars().filter(unit -> unit == '\uFFFD').count();
    long high = 0;
    for (byte each : bytes) {
      high += each < 0 ? 1 : 0;
    }
    boolean cutAtTheEnd = flaws == 1 && text.endsWith("\uFFFD");
    if ((cutAtTheEnd && high > 3) || flaws < high * MOST_FLAWS) {
      return Optional.of(text.replace("\uFFFD", ""));
    }
    return Optional.empty();
  }

  private static Optional<String> gb18030(byte[] bytes) {
    int high = 0;
    int paired = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        boolean pair =
            (bytes[i] & 0xFF) >= 0xA1
                && (bytes[i] & 0xFF) <= 0xF7
                && i + 1 < bytes.length
                && (bytes[i + 1] & 0xFF) >= 0xA1;
        high += pair ? 2 : 1;
        paired += pair ? 2 : 0;
        i += pair ? 1 : 0;
      }
    }
    return paired >= high * LEAST_PAIRS ? strictly(bytes, GB18030) : Optional.empty();
  }

  /** Encodings that consist of ASCII alone, ISO-2022-JP for one, are told by their name only. */
  private static Optional<String> namedShift(byte[] bytes, Optional<Charset> named) {
    return named
        .filter(charset -> charset.name().startsWith("ISO-2022"))
        .flatMap(charset -> strictly(bytes, charset));
  }

  /**
   * The named encoding, if all of the text is in it. Any bytes are text in the Latin one that
   * programs name which know no better: where they look like one of ours, they are.
   */
  private static Optional<String> named(byte[] bytes, Optional<Charset> named) {
    return named
        .filter(charset -> !charset.name().startsWith("UTF-"))
        .filter(
            charset ->
                !charset.equals(WINDOWS_1252)
                    || (gb18030(bytes).isEmpty() && windows1258(bytes).isEmpty()))
        .flatMap(charset -> strictly(bytes, charset))
        .filter(text -> !Legibility.isNoise(text) && !Legibility.isRare(text))
        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /** The five tones are marks of their own in windows-1258, each behind a vowel. */
  private static Optional<String> windows1258(byte[] bytes) {
    String text = new String(bytes, WINDOWS_1258);
    int tones = 0;
    int loose = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isMark(text.charAt(i))) {
        tones++;
        loose += i > 0 && VOWELS.indexOf(Character.toLowerCase(text.charAt(i - 1))) >= 0 ? 0 : 1;
      }
    }
    return tones > 0 && loose * 20 <= tones
        ? Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC))
        : Optional.empty();
  }

  private static boolean isMark(int unit) {
    return Character.getType(unit) == Character.NON_SPACING_MARK;
  }

  private static Optional<String> detected(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    return match != null && Charset.isSupported(match.getName())
        ? Optional.of(new String(bytes, Charset.forName(match.getName())))
        : Optional.empty();
  }
}
