package attache.config;

/** Says how many things there are: {@code 1 article}, {@code 2 articles}. */
public final class Counted {
  private Counted() {}

  /**
   * @param noun of one thing; its plural ends in s
   */
  public static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
