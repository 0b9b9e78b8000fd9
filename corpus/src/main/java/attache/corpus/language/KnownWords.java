package attache.corpus.language;

import java.util.Arrays;
import java.util.Set;

/** Words that speak for a language, and the syllables of Vietnamese, each found in one step. */
final class KnownWords {
  /** Common in English, and of two letters or more. */
  static final int ENGLISH = 1;

  /** Common in another language and not in English. */
  static final int OTHER = 1 << 1;

  /** Common in Vietnamese, diacritics apart. */
  static final int VIETNAMESE = 1 << 2;

  /** A Vietnamese syllable, diacritics apart. */
  static final int SYLLABLE = 1 << 3;

  /** What is left of some words of {@link #OTHER} without their diacritics. */
  private static final int OTHER_WITHOUT_MARKS = 1 << 4;

  private static final String COMMON_IN_ENGLISH =
      """
      of and is was were are for that with what which who when where why how many much did
      does has have had been will would from by this these their they its his her she he
      we you your our about after before between into over than there not or as at be
      should could can said during under while it an if but all first last year years new
      world government country countries city president minister list tell me please show the in to on no""";

  /** The commonest words of other languages in Latin script that English does not have. */
  private static final String COMMON_ELSEWHERE =
      """
      der und das ist nicht eine einen mit für auf von zu wie welche wer wurde les des est
      une dans pour qui que sur avec au aux du quel quelle el los las del una por con para
      qué cuál cuántos es il che della sono per gli di não uma dos em como het een van dan
      yang dengan untuk dari pada adalah apa siapa ang ng mga og att och som på og det af ve
      bir için jest nie się""";

  /** The commonest syllables of Vietnamese, without diacritics, that English and others lack. */
  private static final String COMMON_IN_VIETNAMESE =
      """
      cua nhung duoc nguoi khong trong viet nam nuoc nhieu ngay thanh pho hoi ngoai giao
      truong chinh phu bao la gi nao khi voi cac mot tai tinh quoc gia hop tac va co ong
      ba ai dau ve vao den theo cho da bi thi thu tuong bo su cong viec nhan dan noi sau
      truoc hai lan hien dang nhu the neu vi sao moi dien ra""";

  private static final String[] ELSEWHERE = listed(COMMON_ELSEWHERE);

  private static final Set<String> ELSEWHERE_WITH_MARKS = Set.of(withMarks(ELSEWHERE));

  private static final PackedWords WORDS = words();

  private KnownWords() {}

  /**
   * What is known of a word in plain letters, a bit each.
   *
   * @param word packed
   */
  static int of(long word) {
    return WORDS.of(word);
  }

  /**
   * Whether a word that has diacritics is common in another language than English and Vietnamese.
   *
   * @param known what is known of it without them
   */
  static boolean isCommonElsewhere(String word, int known) {
    return (known & OTHER_WITHOUT_MARKS) != 0 && ELSEWHERE_WITH_MARKS.contains(word);
  }

  private static PackedWords words() {
    String[] english = listed(COMMON_IN_ENGLISH);
    String[] vietnamese = listed(COMMON_IN_VIETNAMESE);
    PackedWords words =
        new PackedWords(
            VietnameseSyllables.MOST + english.length + vietnamese.length + ELSEWHERE.length);
    VietnameseSyllables.addTo(words, SYLLABLE);
    for (String word : english) {
      words.add(PackedWords.packed(word), ENGLISH);
    }
    for (String word : vietnamese) {
      words.add(PackedWords.packed(word), VIETNAMESE);
    }
    for (String word : ELSEWHERE) {
      long packed = PackedWords.packed(word);
      boolean plain = packed != PackedWords.NONE;
      words.add(
          plain ? packed : PackedWords.packed(Letters.plain(word)),
          plain ? OTHER : OTHER_WITHOUT_MARKS);
    }
    return words;
  }

  private static String[] listed(String words) {
    return words.split("\\s+", -1);
  }

  private static String[] withMarks(String[] words) {
    return Arrays.stream(words)
        .filter(word -> PackedWords.packed(word) == PackedWords.NONE)
        .toArray(String[]::new);
  }
}
