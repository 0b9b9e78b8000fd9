package attache.bot.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where the events go that the parts write through SLF4J. A command that a person waits for stays
 * quiet, because it tells the person what matters in words; a service writes one line an event to
 * standard error.
 */
final class EventLog {
  /** Kept, because the platform forgets the level of a logger that nobody holds. */
  private static final Logger ROOT = Logger.getLogger("");

  private static final Logger OWN = Logger.getLogger("attache");

  private EventLog() {}

  static void quiet() {
    ROOT.setLevel(Level.OFF);
  }

  /** Warnings of the libraries, and all events of our own. */
  static void service() {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s %5$s%6$s%n");
    ROOT.setLevel(Level.WARNING);
    OWN.setLevel(Level.INFO);
    for (Handler handler : ROOT.getHandlers()) {
      if (handler instanceof ConsoleHandler) {
        handler.setLevel(Level.INFO);
      }
    }
  }
}
