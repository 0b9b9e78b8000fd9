package attache.corpus;

import attache.config.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** What a failed file operation means to the person who put the file there. */
final class FileReasons {
  static final String FORBIDDEN = "The file may not be read; check its permissions";

  private FileReasons() {}

  static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> FORBIDDEN;
      case NoSuchFileException gone -> "The file went away while the corpus was read";
      case EOFException cut -> "The file is truncated; copy it again";
      case ZipException broken -> "The file is not proper gzip: " + broken.getMessage();
      case FileSystemLoopException loop -> "The link leads back to itself; remove it";
      default -> "The file cannot be read: " + Reason.of(e);
    };
  }

  static String ofFolder(@Nullable Throwable e) {
    return e instanceof AccessDeniedException
        ? "The folder may not be read; check its permissions"
        : "The folder cannot be read: " + Reason.of(e);
  }
}
