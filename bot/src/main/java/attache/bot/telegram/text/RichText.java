package attache.bot.telegram.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A text with its formatting, as the Bot API takes it: offsets in UTF-16 units.
 *
 * @param text clean: see {@link #clean}
 * @param entities in the order of their beginnings
 * @param breaks places where the text is best divided, ascending
 */
public record RichText(String text, List<Entity> entities, List<Integer> breaks) {
  /** The longest message, in UTF-16 units: core.telegram.org/bots/api#sendmessage. */
  public static final int MAX_LENGTH = 4096;

  /** The most entities that the server keeps in a message. */
  private static final int MAX_ENTITIES = 100;

  public RichText {
    entities = List.copyOf(entities);
    breaks = List.copyOf(breaks);
  }

  /** A formatted stretch. */
  public record Entity(Type type, int start, int length, @Nullable String url) {
    int end() {
      return start + length;
    }
  }

  /** How a stretch looks. */
  public enum Type {
    BOLD,
    ITALIC,
    TEXT_LINK,
    EXPANDABLE_BLOCKQUOTE;

    /** As the Bot API names it. */
    public String wire() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public static RichText plain(String text) {
    return new Builder().plain(text).build();
  }

  public boolean isBlank() {
    return text.isBlank();
  }

  /**
   * The text without what the server would take out, refuse or show as disorder: control
   * characters, the marks that turn the direction of what follows, halves of surrogate pairs.
   */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        clean.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        clean.append('\uFFFD');
      } else if (c == '\n') {
        clean.append(c);
      } else if (c < ' ' || (c >= '\u007f' && c < '\u00a0')) {
        clean.append(c == '\r' ? "" : " ");
      } else if (!turnsDirection(c)) {
        clean.append(c);
      }
    }
    return clean.toString();
  }

  private static boolean turnsDirection(char c) {
    return (c >= '\u2028' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u200e'
        || c == '\u200f'
        || c == '\ufeff';
  }

  /** The text in as many messages as it needs; see {@link #split(int)}. */
  public List<RichText> split() {
    return split(MAX_LENGTH);
  }

  /**
   * The text in pieces of at most {@code limit} UTF-16 units, divided at {@link #breaks} where that
   * can be, else between words, never within a link or a character. No piece has more entities than
   * the server keeps.
   */
  public List<RichText> split(int limit) {
    List<RichText> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = end(start, limit);
      RichText piece = between(start, end);
      if (!piece.isBlank()) {
        pieces.add(piece);
      }
      start = end;
    }
    return pieces.isEmpty() ? List.of(this) : pieces;
  }

  private int end(int start, int limit) {
    int most = Math.min(text.length(), start + limit);
    int crowded = crowded(start);
    if (most == text.length() && crowded >= most) {
      return most;
    }
    int last = Math.min(most, crowded);
    int best =
        breaks.stream().filter(at -> at > start && at <= last).reduce((a, b) -> b).orElse(-1);
    if (best > 0) {
      return best;
    }
    int space = text.lastIndexOf(' ', last - 1);
    int cut = space > start + (last - start) / 2 ? space + 1 : last;
    for (Entity entity : entities) {
      if (entity.type() == Type.TEXT_LINK
          && entity.start() > start
          && entity.start() < cut
          && entity.end() > cut) {
        cut = entity.start();
      }
    }
    return Character.isHighSurrogate(text.charAt(cut - 1)) && cut - 1 > start ? cut - 1 : cut;
  }

  /** Where the piece that begins at {@code start} would get one entity too many. */
  private int crowded(int start) {
    return entities.stream()
        .filter(entity -> entity.end() > start)
        .skip(MAX_ENTITIES)
        .findFirst()
        .map(entity -> Math.max(start + 1, entity.start()))
        .orElse(Integer.MAX_VALUE);
  }

  private RichText between(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    List<Entity> inside = new ArrayList<>();
    for (Entity entity : entities) {
      int first = Math.max(start, entity.start());
      int last = Math.min(end, entity.end());
      if (first < last) {
        inside.add(new Entity(entity.type(), first - start, last - first, entity.url()));
      }
    }
    return new RichText(text.substring(start, end), inside, List.of());
  }

  /** Puts a text together, cleaning every piece. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final List<Integer> breaks = new ArrayList<>();

    public Builder plain(String piece) {
      text.append(clean(piece));
      return this;
    }

    public Builder bold(String piece) {
      return in(Type.BOLD, null, inner -> inner.plain(piece));
    }

    public Builder italic(String piece) {
      return in(Type.ITALIC, null, inner -> inner.plain(piece));
    }

    public Builder link(String piece, String url) {
      return in(Type.TEXT_LINK, url, inner -> inner.plain(piece));
    }

    /** A quotation that opens at a tap. */
    public Builder quote(Consumer<Builder> content) {
      return in(Type.EXPANDABLE_BLOCKQUOTE, null, content);
    }

    /** Here the text may be divided. */
    public Builder breakHere() {
      breaks.add(text.length());
      return this;
    }

    public boolean isEmpty() {
      return text.isEmpty();
    }

    public RichText build() {
      List<Entity> ordered =
          entities.stream()
              .sorted(
                  java.util.Comparator.comparingInt(Entity::start)
                      .thenComparingInt(entity -> -entity.length()))
              .toList();
      return new RichText(text.toString(), ordered, breaks);
    }

    private Builder in(Type type, @Nullable String url, Consumer<Builder> content) {
      int start = text.length();
      content.accept(this);
      if (text.length() > start) {
        entities.add(new Entity(type, start, text.length() - start, url));
      }
      return this;
    }
  }
}
