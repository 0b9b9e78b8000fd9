package attache.connections;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Takes down connections and look-ups. Called from within the Java platform's own classes, so it
 * uses nothing but the platform.
 */
public final class Connections {
  /** Names the file that gets a line for each connection and look-up. */
  static final String FILE = "attache.connections.file";

  private Connections() {}

  /**
   * Takes down a connection that is about to be opened; throws where it would leave this computer.
   */
  public static void opened(InetAddress address, int port) throws IOException {
    boolean local = address.isLoopbackAddress() || address.isAnyLocalAddress();
    record("connect " + address.getHostAddress() + ":" + port);
    if (!local) {
      throw new IOException(
          "A connection to " + address + ":" + port + " would leave this computer");
    }
  }

  /** Takes down a host name that is about to be looked up. */
  public static void lookedUp(String host) throws IOException {
    record("lookup " + host);
  }

  private static synchronized void record(String line) throws IOException {
    String file = System.getProperty(FILE);
    if (file != null) {
      Files.writeString(
          Path.of(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }
}
