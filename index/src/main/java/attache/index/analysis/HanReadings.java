package attache.index.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * How Chinese characters are read in Mandarin and in Vietnamese, in letters without marks. Names
 * and much of the Vietnamese vocabulary meet their Chinese originals through it: 昆明 is {@code
 * kunming} and {@code con_minh}.
 *
 * <p>Source: {@code han-readings.tsv}, whose head names its own sources.
 */
public final class HanReadings {
  private record Readings(List<String> mandarin, List<String> vietnamese) {}

  /** The longest name that is spelled as one: 中联部, 习近平. */
  private static final int LONGEST_NAME = 3;

  private static final class Table {
    static final @Nullable Readings[] BY_CHARACTER = read();
  }

  private HanReadings() {}

  /**
   * The Mandarin spellings of each two and three neighbouring characters, written as one word, as
   * places and given names are: {@code kunming}.
   */
  public static Set<String> mandarin(String text) {
    return collected(taker -> eachMandarin(text, taker));
  }

  /** Hands on what {@link #mandarin(String)} gives, repeated where it is. */
  public static void eachMandarin(String text, TermTaker taker) {
    Speller speller = new Speller(true, "", taker);
    for (String run : runs(text)) {
      for (int length = 2; length <= LONGEST_NAME; length++) {
        for (int start = 0; start + length <= run.length(); start++) {
          speller.spell(run, start, start + length);
        }
      }
    }
  }

  /**
   * The ways to spell a word of Chinese characters in Mandarin.
   *
   * @param joint what stands between the syllables
   */
  public static Set<String> mandarin(String word, String joint) {
    String run = HanVariants.simplified(word);
    return collected(taker -> new Speller(true, joint, taker).spell(run, 0, run.length()));
  }

  /**
   * The Sino-Vietnamese spellings of each two neighbouring characters, as {@link TextAnalysis}
   * makes pairs of Vietnamese syllables: {@code con_minh}.
   */
  public static Set<String> vietnamesePairs(String text) {
    return collected(taker -> eachVietnamesePair(text, taker));
  }

  /** Hands on what {@link #vietnamesePairs} gives, repeated where it is. */
  public static void eachVietnamesePair(String text, TermTaker taker) {
    Speller speller = new Speller(false, String.valueOf(PairFilter.JOINT), taker);
    for (String run : runs(text)) {
      for (int start = 0; start + 2 <= run.length(); start++) {
        speller.spell(run, start, start + 2);
      }
    }
  }

  /** The ways to read a word of Chinese characters in Vietnamese, syllables parted by spaces. */
  public static Set<String> vietnamese(String word) {
    String run = HanVariants.simplified(word);
    return collected(taker -> new Speller(false, " ", taker).spell(run, 0, run.length()));
  }

  private static Set<String> collected(Consumer<TermTaker> source) {
    Set<String> spellings = new LinkedHashSet<>();
    source.accept((letters, length) -> spellings.add(new String(letters, 0, length)));
    return spellings;
  }

  /** Hands on every way to read some characters; none where one of them cannot be read. */
  private static final class Speller {
    private final boolean mandarin;
    private final String joint;
    private final TermTaker taker;
    private char[] letters = new char[64];

    Speller(boolean mandarin, String joint, TermTaker taker) {
      this.mandarin = mandarin;
      this.joint = joint;
      this.taker = taker;
    }

    void spell(String run, int start, int end) {
      spell(run, start, end, 0);
    }

    /**
     * @param length how much of {@code letters} spells what stands before the start
     */
    private void spell(String run, int start, int end, int length) {
      if (start == end) {
        taker.take(letters, length);
        return;
      }
      for (String reading : of(run.charAt(start), mandarin)) {
        int behind = length == 0 ? 0 : append(joint, length);
        spell(run, start + 1, end, append(reading, behind));
      }
    }

    private int append(String part, int at) {
      letters = ArrayUtil.grow(letters, at + part.length());
      part.getChars(0, part.length(), letters, at);
      return at + part.length();
    }
  }

  /** Traditional characters of a text as simplified ones. */
  public static String simplified(String text) {
    return HanVariants.simplified(text);
  }

  /** The stretches of at least two Chinese characters, simplified. */
  static List<String> runs(String text) {
    List<String> runs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isIdeographic(text.charAt(i))) {
        if (i - start >= 2) {
          runs.add(HanVariants.simplified(text.substring(start, i)));
        }
        start = i + 1;
      }
    }
    return runs;
  }

  private static List<String> of(char letter, boolean mandarin) {
    Readings readings = Table.BY_CHARACTER[letter];
    return readings == null ? List.of() : mandarin ? readings.mandarin : readings.vietnamese;
  }

  private static @Nullable Readings[] read() {
    @Nullable Readings[] table = new @Nullable Readings[Character.MAX_VALUE + 1];
    try (InputStream stream = HanReadings.class.getResourceAsStream("han-readings.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("han-readings.tsv is not on the class path");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] columns = line.split("\t", -1);
          table[columns[0].charAt(0)] = new Readings(words(columns[1]), words(columns[2]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("han-readings.tsv cannot be read", e);
    }
    return table;
  }

  private static List<String> words(String column) {
    return column.isEmpty() ? List.of() : List.of(column.split(" ", -1));
  }
}
