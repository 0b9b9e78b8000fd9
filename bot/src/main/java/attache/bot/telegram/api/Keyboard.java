package attache.bot.telegram.api;

import java.util.List;
import java.util.stream.Stream;

/** Rows of buttons under a message. */
public record Keyboard(List<List<Button>> rows) {
  public static final Keyboard NONE = new Keyboard(List.of());

  public Keyboard {
    rows = rows.stream().map(List::copyOf).filter(row -> !row.isEmpty()).toList();
  }

  /** One row. */
  public static Keyboard of(Button... buttons) {
    return new Keyboard(List.of(List.of(buttons)));
  }

  /** This keyboard with a row below. */
  public Keyboard with(List<Button> row) {
    return new Keyboard(Stream.concat(rows.stream(), Stream.of(row)).toList());
  }

  /**
   * @param data what comes back in {@link Incoming.Tapped#data}: 1 to 64 bytes
   */
  public record Button(String label, String data) {
    public Button {
      if (data.isEmpty() || data.length() > 64) {
        throw new IllegalArgumentException("A button carries 1 to 64 bytes, not " + data);
      }
    }
  }
}
