package attache.corpus.read.pdf;

/**
 * A line of text as it stands on a page; lengths in points, {@code y} from the page's top to the
 * baseline.
 *
 * @param text its words parted by spaces, cells of a row of a table by tabs
 * @param size the size of its letters
 * @param bold whether all of it is
 * @param share how far down the page its baseline is, 0 to 1
 */
record TextLine(
    int page,
    String text,
    double left,
    double right,
    double y,
    double size,
    boolean bold,
    double share) {
  /** Whether it is a row of a table. */
  boolean isRow() {
    return text.indexOf('\t') >= 0;
  }

  double width() {
    return right - left;
  }

  boolean sameSize(TextLine other) {
    return Math.abs(size - other.size) <= 0.1 * Math.max(size, other.size);
  }
}
