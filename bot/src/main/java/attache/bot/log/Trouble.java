package attache.bot.log;

/** Why the log cannot be used. */
public enum Trouble {
  /** The disk that holds the home is full. */
  FULL,
  /** The home may be read but not written. */
  READ_ONLY,
  /** The file is not a log, or is damaged. */
  CORRUPT,
  /** Another process kept the log locked for longer than the wait. */
  BUSY,
  /** A later version of Attaché has changed the log's layout. */
  NEWER,
  /** The file cannot be opened, or reading or writing it failed. */
  UNREACHABLE
}
