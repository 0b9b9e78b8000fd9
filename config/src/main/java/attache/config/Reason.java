package attache.config;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in a person's words why a file or another machine could not be reached. */
public final class Reason {
  /** The name of a class that an exception puts before the words of the one that caused it. */
  private static final Pattern CLASS_NAME =
      Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?:\\w+\\$)*[A-Z]\\w*(?:: ?|$)");

  private static final String UNKNOWN = "the system does not say why";

  private Reason() {}

  /** Why, to stand behind a colon or in brackets: no capital, no full stop, no path. */
  public static String of(@Nullable Throwable e) {
    return switch (e) {
      case null -> UNKNOWN;
      case UncheckedIOException wrapped -> wrapped(wrapped);
      case NoSuchFileException gone -> "it is not there";
      case FileNotFoundException gone when !words(gone).contains("ermission") -> "it is not there";
      case FileNotFoundException denied -> "its permissions do not allow it";
      case AccessDeniedException denied -> "its permissions do not allow it";
      case FileAlreadyExistsException taken -> "something else has that name";
      case NotDirectoryException file -> "it is no folder";
      case HttpTimeoutException late -> "no reply in time";
      case SocketTimeoutException late -> "no reply in time";
      case ConnectException refused -> "no connection";
      case UnknownHostException unknown -> "no such host";
      case UnresolvedAddressException unknown -> "no such host";
      case ClosedChannelException closed -> "the connection was closed";
      case CharacterCodingException coding -> "it is not UTF-8 text";
      case FileSystemException system -> reason(system);
      default -> words(e);
    };
  }

  /** What was being done, where the wrapping says so, and why it failed. */
  private static String wrapped(UncheckedIOException e) {
    String why = of(e.getCause());
    boolean says = !String.valueOf(e.getMessage()).equals(String.valueOf(e.getCause()));
    String what = words(e);
    return says && !what.contains(why) ? what + ": " + why : says ? what : why;
  }

  private static String reason(FileSystemException e) {
    String reason = e.getReason();
    return reason == null ? words(e) : reason.toLowerCase(Locale.ROOT);
  }

  private static String words(Throwable e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    String words = CLASS_NAME.matcher(message).replaceAll("").strip();
    if (words.isEmpty()) {
      return e.getCause() instanceof IOException cause ? of(cause) : UNKNOWN;
    }
    return words;
  }
}
