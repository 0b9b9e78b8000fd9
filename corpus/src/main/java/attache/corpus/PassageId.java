package attache.corpus;

/** Names a passage: its article, and its place among the article's passages, from 0. */
public record PassageId(ArticleId article, int ordinal) {
  @Override
  public String toString() {
    return article + "#" + ordinal;
  }
}
