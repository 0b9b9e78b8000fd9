package attache.bot.cli;

import java.io.PrintStream;

/**
 * Where the program speaks: results go to {@code out}, everything else to {@code err}.
 *
 * @param terminal whether a person watches {@code err}, so that progress may be drawn over itself
 */
record Console(PrintStream out, PrintStream err, boolean terminal) {
  /** Prints a result. */
  void result(String line) {
    out.println(line);
    out.flush();
  }

  /** Tells the person something that is no result. */
  void say(String line) {
    err.println("attache: " + line);
    err.flush();
  }
}
