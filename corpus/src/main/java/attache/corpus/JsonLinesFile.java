package attache.corpus;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file of JSON Lines, plain or gzipped, read line by line. */
final class JsonLinesFile {
  /** No line may be longer: an article of 16 MiB is no article. Bytes. */
  private static final int LONGEST_LINE = 16 * 1024 * 1024;

  /** Articles deflate to a third or a tenth, gzip at most to a thousandth: a zip bomb. */
  private static final int MOST_INFLATED = 200;

  /** Short files of one repeated line are harmless. Bytes. */
  private static final long LEAST_SUSPECT = 256L * 1024 * 1024;

  private static final int BUFFER = 1 << 16;

  private JsonLinesFile() {}

  /** Visits its lines; what follows a flaw in the file is lost, what came before it is not. */
  static void scan(Path file, String location, Corpus.Visitor visitor) {
    try (InputStream in = open(file)) {
      scan(in, file, location, visitor);
    } catch (EOFException | ZipException e) {
      visitor.rejected(new ReadResult.Rejected(location, FileReasons.of(e)));
    } catch (IOException e) {
      visitor.unavailable(file, new ReadResult.Unavailable(location, FileReasons.of(e)));
    }
  }

  /** Gzipped or not is told by the content, whatever the name says. */
  private static InputStream open(Path file) throws IOException {
    BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      raw.mark(2);
      boolean zipped = raw.read() == 0x1F && raw.read() == 0x8B;
      raw.reset();
      return zipped ? new GZIPInputStream(raw, BUFFER) : raw;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private static void scan(InputStream in, Path file, String location, Corpus.Visitor visitor)
      throws IOException {
    long most = Math.max(LEAST_SUSPECT, Files.size(file) * MOST_INFLATED);
    byte[] buffer = new byte[BUFFER];
    ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
    long number = 1;
    long read = 0;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      read += count;
      if (read > most) {
        throw new ZipException("it unpacks to more than " + MOST_INFLATED + " times its size");
      }
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
              "The line is longer than "
                  + LONGEST_LINE / (1024 * 1024)
                  + " MiB; no article is: see that each stands on a line of its own"));
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
