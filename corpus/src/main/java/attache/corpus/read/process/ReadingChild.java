package attache.corpus.read.process;

import attache.corpus.read.Format;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The program of the process that parses: one document after the other from the standard input, and
 * what became of each to the standard output. It ends when its input does, also in the midst of a
 * document, so that it never outlives who started it.
 */
final class ReadingChild {
  /** Deep enough for nested documents of the kind people write. Bytes. */
  private static final long STACK = 16L * 1024 * 1024;

  private static final int BROKEN = 4;

  private static final Set<String> NETWORK = Set.of("http", "https", "ftp", "mailto");

  private ReadingChild() {}

  public static void main(String[] arguments) throws IOException {
    OutputStream replies = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
    // What a library prints must not stand between the replies.
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    URL.setURLStreamHandlerFactory(ReadingChild::refusing);
    ExecutorService reading =
        Executors.newSingleThreadExecutor(task -> new Thread(null, task, "reading", STACK));
    DataOutputStream out = new DataOutputStream(replies);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)))) {
      while (true) {
        Wire.Request request = Wire.request(in);
        reading.execute(() -> answer(request, out));
      }
    } catch (EOFException noMore) {
      Runtime.getRuntime().halt(0);
    }
  }

  private static void answer(Wire.Request request, DataOutputStream out) {
    try {
      Wire.write(out, Format.parseHere(request.reader(), request.content()));
    } catch (IOException nobodyListens) {
      Runtime.getRuntime().halt(BROKEN);
    }
  }

  /** No document has anything fetched. */
  private static @Nullable URLStreamHandler refusing(String protocol) {
    return NETWORK.contains(protocol)
        ? new URLStreamHandler() {
          @Override
          protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("A document must not connect to " + address);
          }
        }
        : null;
  }
}
