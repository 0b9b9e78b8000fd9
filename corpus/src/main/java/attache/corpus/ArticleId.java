package attache.corpus;

/**
 * Names an article for good: its URL where it has one, else its path below the corpus folder it was
 * found in, with forward slashes. It stays the same when the article is read again, corrected, or
 * its file is moved.
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
  public ArticleId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("An article id is not blank");
    }
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
