package attache.corpus;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A file of JSON Lines, plain or gzipped, read line by line. */
final class JsonLinesFile {
  /** No line may be longer: an article of 16 MiB is no article. Bytes. */
  private static final int LONGEST_LINE = 16 * 1024 * 1024;

  private static final int BUFFER = 1 << 16;

  private JsonLinesFile() {}

  static boolean isOne(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return plain.endsWith(".jsonl") || plain.endsWith(".ndjson");
  }

  /** Visits its lines; what follows a flaw in the file is lost, what came before it is not. */
  static void scan(Path file, String location, Corpus.Visitor visitor) {
    try (InputStream in = open(file)) {
      scan(in, file, location, visitor);
    } catch (IOException e) {
      visitor.rejected(new ReadResult.Rejected(location, FileReasons.of(e)));
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      boolean zipped = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
      return zipped ? new GZIPInputStream(raw, BUFFER) : raw;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private static void scan(InputStream raw, Path file, String location, Corpus.Visitor visitor)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
    long number = 1;
    try (InputStream in = new BufferedInputStream(raw)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        int start = 0;
        for (int i = 0; i < count; i++) {
          if (buffer[i] == '\n') {
            append(line, buffer, start, i);
            finish(line, file, location, number, visitor);
            number++;
            start = i + 1;
          }
        }
        append(line, buffer, start, count);
      }
    }
    finish(line, file, location, number, visitor);
  }

  private static void append(ByteArrayOutputStream line, byte[] buffer, int start, int end) {
    // One byte above the limit is enough to know that the line is above it.
    int room = LONGEST_LINE + 1 - line.size();
    line.write(buffer, start, Math.min(end - start, Math.max(0, room)));
  }

  private static void finish(
      ByteArrayOutputStream line, Path file, String location, long number, Corpus.Visitor visitor) {
    if (line.size() > LONGEST_LINE) {
      visitor.rejected(
          new ReadResult.Rejected(
              location + ":" + number,
              "The line is longer than " + LONGEST_LINE / (1024 * 1024) + " MiB"));
    } else {
      byte[] bytes = withoutMark(line.toByteArray());
      if (!new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8).isBlank()) {
        visitor.found(new JsonLineDocument(file, location, number, bytes));
      }
    }
    line.reset();
  }

  private static byte[] withoutMark(byte[] line) {
    boolean marked =
        line.length >= 3
            && (line[0] & 0xFF) == 0xEF
            && (line[1] & 0xFF) == 0xBB
            && (line[2] & 0xFF) == 0xBF;
    return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
  }
}
