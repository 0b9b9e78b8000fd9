package attache.index;

/** What an update came to. */
public sealed interface UpdateResult {

  /** A new generation is current. */
  record Updated(UpdateReport report) implements UpdateResult {}

  /** Nothing had changed; the current generation stays. */
  record Unchanged(UpdateReport report) implements UpdateResult {}

  /** A dry run: this is what would be done. */
  record Planned(UpdateReport report) implements UpdateResult {}

  /**
   * Stopped, because more than a fifth of the articles would leave the index; nothing was changed.
   *
   * @param message for a person to read, with what to do
   */
  record Refused(UpdateReport report, String message) implements UpdateResult {}

  /**
   * Not done; the current generation stays as it was.
   *
   * @param message what happened, why, and what to do, for a person to read
   */
  record Failed(Cause cause, String message) implements UpdateResult {}

  /** Why an update could not be done. */
  enum Cause {
    /** Another process or thread is writing to the same home. */
    BUSY,
    /** A file or folder that is named as corpus is missing or cannot be read. */
    CORPUS,
    /** The home cannot be written: read-only, or the disk is full. */
    HOME,
    /** No such article or generation. */
    NOT_FOUND,
    /** The new generation did not pass its check. */
    CHECK,
    /** The caller asked to stop. */
    STOPPED
  }
}
