package attache.index.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A dictionary from one language to another. It stays in memory as the bytes of its file, 3 to 5
 * MB, and is searched by halving: to make objects of its hundred thousand lines would take longer
 * than a question may.
 */
final class Dictionary {
  private final byte[] bytes;

  private Dictionary(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @param name such as {@code zh-en}
   */
  static Dictionary load(String name) {
    try (InputStream packed = Dictionary.class.getResourceAsStream(name + ".tsv.gz")) {
      if (packed == null) {
        throw new IllegalStateException("The dictionary " + name + " is not on the class path");
      }
      try (InputStream plain = new GZIPInputStream(packed, 1 << 16)) {
        return new Dictionary(plain.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The dictionary " + name + " cannot be read", e);
    }
  }

  /** The translations of a word or phrase in lower case, best first; none where it is unknown. */
  List<String> find(String phrase) {
    byte[] key = phrase.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = bytes.length;
    while (low < high) {
      int line = lineStart((low + high) >>> 1);
      int tab = next(line, '\t');
      int order = Arrays.compareUnsigned(bytes, line, tab, key, 0, key.length);
      int end = next(tab, '\n');
      if (order == 0) {
        String words = new String(bytes, tab + 1, end - tab - 1, StandardCharsets.UTF_8);
        return List.of(words.split("\\|", -1));
      }
      if (order < 0) {
        low = end + 1;
      } else {
        high = line;
      }
    }
    return List.of();
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int next(int from, char mark) {
    int at = from;
    while (bytes[at] != mark) {
      at++;
    }
    return at;
  }
}
