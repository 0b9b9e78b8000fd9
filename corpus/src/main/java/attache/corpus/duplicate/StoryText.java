package attache.corpus.duplicate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article's text as it is set beside another's, to tell whether both tell one story in the same
 * words: syndicated by another outlet, crawled again with other noise, cut or lightly edited.
 *
 * <p>Two texts are copies where all of this holds; README.md, "Near-copies", has the measurements:
 *
 * <ul>
 *   <li>They share enough of their shingles, the more the further apart they appeared.
 *   <li>Their {@linkplain Figures figures} agree: wherever both use the same words around a number,
 *       a weekday or a month, they name the same one. Two reports of a series fail here.
 *   <li>Read side by side, neither {@linkplain Replacements has another figure} where the other has
 *       one, nor another word that the other text lacks: a name, a verdict, a dozen for a score.
 *   <li>They begin alike, or one does a little further down: a gallery below two stories does not
 *       make them one.
 *   <li>What they share is a story and not a page's frame: it speaks of what a title says.
 * </ul>
 *
 * <p>Safe for many threads.
 */
public final class StoryText {
  /** Shared by copies that appeared on one day. */
  private static final double SHARED_ON_ONE_DAY = 0.4;

  /** Shared by copies of one week, or where a day is not known. */
  private static final double SHARED = 0.5;

  /** Shared by copies that are further apart. */
  private static final double SHARED_LATER = 0.8;

  private static final long WEEK = 7;

  /** Texts of fewer shingles say too little: they are copies only where they are equal. */
  private static final int LEAST_SHINGLES = 30;

  /** How many shingles a beginning has, and how much of it the other text must have. */
  private static final int LEAD = 40;

  private static final double LEAD_SHARED = 0.5;

  /** How many of a title's words stand in a text that is about it. */
  private static final double TITLE_TOLD = 0.4;

  private final Words words;
  private final Set<Integer> title;
  private final @Nullable LocalDate published;
  private final int[] lead;

  /** Sorted, each once. */
  private final int[] shingles;

  /** Made when first wanted: most texts are never compared so closely. */
  private volatile @Nullable Figures figures;

  private StoryText(Words words, Set<Integer> title, @Nullable LocalDate published) {
    this.words = words;
    this.title = title;
    this.published = published;
    int[] inOrder = words.shingles();
    lead = Arrays.copyOf(inOrder, Math.min(inOrder.length, 2 * LEAD));
    shingles = Arrays.stream(inOrder).sorted().distinct().toArray();
  }

  /**
   * @param title null where the article has none
   * @param published the day on which it appeared; null where it is not known
   */
  public static StoryText of(@Nullable String title, String text, @Nullable LocalDate published) {
    return new StoryText(
        Words.of(text), title == null ? Set.of() : Words.of(title).distinct(), published);
  }

  /** The share of common shingles (Jaccard): 0, nothing, to 1, all. */
  public double shared(StoryText other) {
    int common = common(shingles, other.shingles);
    return (double) common / (shingles.length + other.shingles.length - common);
  }

  /** Whether both tell one story in the same words. Symmetric, but not transitive. */
  public boolean isCopyOf(StoryText other) {
    return Math.min(shingles.length, other.shingles.length) >= LEAST_SHINGLES
        && shared(other) >= leastShared(other)
        && beginsAlike(other)
        && isAboutTitle(other)
        && figures().agree(other.figures())
        && !Replacements.change(words, other.words);
  }

  private Figures figures() {
    Figures known = figures;
    if (known == null) {
      known = Figures.of(words);
      figures = known;
    }
    return known;
  }

  private double leastShared(StoryText other) {
    if (published == null || other.published == null) {
      return SHARED;
    }
    long apart = Math.abs(ChronoUnit.DAYS.between(published, other.published));
    return apart == 0 ? SHARED_ON_ONE_DAY : apart <= WEEK ? SHARED : SHARED_LATER;
  }

  private static int common(int[] one, int[] other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      int order = Integer.compare(one[i], other[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  private boolean beginsAlike(StoryText other) {
    return begins(0, other)
        || begins(LEAD, other)
        || other.begins(0, this)
        || other.begins(LEAD, this);
  }

  /** Whether the stretch of the lead from there on stands in the other text. */
  private boolean begins(int from, StoryText other) {
    int to = Math.min(lead.length, from + LEAD);
    int found = 0;
    for (int i = from; i < to; i++) {
      found += Arrays.binarySearch(other.shingles, lead[i]) >= 0 ? 1 : 0;
    }
    return from < to && found >= LEAD_SHARED * (to - from);
  }

  /** An untitled text, or two of one title, cannot be told from a frame by their titles. */
  private boolean isAboutTitle(StoryText other) {
    return title.isEmpty()
        || title.equals(other.title)
        || other.title.isEmpty()
        || isAboutItsTitle()
        || other.isAboutItsTitle();
  }

  private boolean isAboutItsTitle() {
    Set<Integer> told = words.distinct();
    return title.stream().filter(told::contains).count() >= TITLE_TOLD * title.size();
  }
}
