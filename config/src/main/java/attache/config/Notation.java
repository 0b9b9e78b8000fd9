package attache.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a person writes the values of settings. Each method reads one kind of value; what it cannot
 * read is an {@link IllegalArgumentException} whose message says what the value must be.
 */
final class Notation {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

  private Notation() {}

  static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false, not " + quoted(text));
    };
  }

  static int count(String text, int least, int most) {
    String must = "must be a whole number from " + least + " to " + most + ", not " + quoted(text);
    try {
      int value = Integer.parseInt(text);
      if (value < least || value > most) {
        throw new IllegalArgumentException(must);
      }
      return value;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(must, e);
    }
  }

  static double number(String text, double least, double most) {
    String must = "must be a number from " + least + " to " + most + ", not " + quoted(text);
    try {
      double value = Double.parseDouble(text);
      if (!(value >= least && value <= most)) {
        throw new IllegalArgumentException(must);
      }
      return value;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(must, e);
    }
  }

  /** A length of time: {@code 500ms}, {@code 30s}, {@code 10m}, {@code 2h}, {@code 7d}. */
  static Duration duration(String text, Duration least, Duration most) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "must be a time such as 500ms, 30s, 10m or 2h, not " + quoted(text));
    }
    long amount = Long.parseLong(matcher.group(1));
    Duration value =
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(amount);
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          default -> Duration.ofDays(amount);
        };
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException("must be from " + written(least) + " to " + written(most));
    }
    return value;
  }

  /**
   * An address of a server: {@code http://host:port} or {@code https://host}, without a query or a
   * user.
   *
   * @param example such an address, for the message
   */
  static URI address(String text, String example) {
    String must = "must be an address such as " + example + ", not " + quoted(text);
    try {
      URI value = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      boolean web = "http".equals(value.getScheme()) || "https".equals(value.getScheme());
      boolean portFits =
          value.getPort() == -1 || (value.getPort() > 0 && value.getPort() <= 65_535);
      boolean plain =
          value.getQuery() == null && value.getFragment() == null && value.getUserInfo() == null;
      if (!web || value.getHost() == null || !portFits || !plain) {
        throw new IllegalArgumentException(must);
      }
      return value;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(must, e);
    }
  }

  /** A constant by its {@link #name}. */
  static <E extends Enum<E>> E choice(String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> name(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be one of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(Notation::name)
                            .collect(Collectors.joining(", "))
                        + ", not "
                        + quoted(text)));
  }

  /** A constant as it is written: in small letters, with hyphens. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A file or folder; a relative one is meant from {@code base}. */
  static Path path(String text, Path base) {
    try {
      return base.resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("is not a path: " + e.getReason(), e);
    }
  }

  private static String quoted(String text) {
    return "\"" + (text.length() > 80 ? text.substring(0, 80) + "…" : text) + "\"";
  }

  private static String written(Duration duration) {
    if (duration.toMillis() % 1000 != 0) {
      return duration.toMillis() + "ms";
    }
    return duration.toSeconds() % 3600 == 0 ? duration.toHours() + "h" : duration.toSeconds() + "s";
  }
}
