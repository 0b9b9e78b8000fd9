package attache.bot.telegram;

/** How much a reliability test does: a little in every build, all of it in the profile "full". */
final class Extent {
  private static final boolean FULL = Boolean.getBoolean("attache.full");

  private Extent() {}

  static int of(int little, int all) {
    return FULL ? all : little;
  }
}
