package attache.config;

import java.util.Objects;

/**
 * A text that never prints: {@link #toString} gives {@code [REDACTED]}, and only {@link #reveal}
 * the text itself.
 */
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = Objects.requireNonNull(value);
  }

  /**
   * The text itself, to be handed to the one place that needs it and to no log, message or command
   * line.
   */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
