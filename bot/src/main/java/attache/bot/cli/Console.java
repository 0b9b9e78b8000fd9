package attache.bot.cli;

import java.io.PrintStream;

/**
 * Where the program speaks: results go to {@code out}, everything else to {@code err}.
 *
 * @param resultsOnTerminal whether a person reads {@code out}, so that words may be marked with
 *     terminal escapes
 * @param messagesOnTerminal whether a person reads {@code err}, so that progress may be drawn over
 *     itself
 */
record Console(
    PrintStream out, PrintStream err, boolean resultsOnTerminal, boolean messagesOnTerminal) {
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
