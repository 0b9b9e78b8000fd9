package attache.corpus;

/**
 * A stretch of a text, in UTF-16 units: {@code start} is its first unit, {@code end} the one behind
 * its last.
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No span runs from " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  public String of(String text) {
    return text.substring(start, end);
  }
}
