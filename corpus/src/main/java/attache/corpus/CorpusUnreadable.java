package attache.corpus;

import java.nio.file.Path;

/**
 * A file or folder that the settings or the command line name as corpus is missing or cannot be
 * read.
 */
public final class CorpusUnreadable extends Exception {
  private static final long serialVersionUID = 1;

  public CorpusUnreadable(Path path, String why) {
    super(path + " " + why);
  }
}
