package attache.corpus.split;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Full stops that end a word and not the sentence. */
final class Abbreviations {
  /** Stand before a name or a word, so that no sentence ends with them. */
  private static final Set<String> BEFORE_A_NAME =
      Set.of(
          "Mr",
          "Mrs",
          "Ms",
          "Dr",
          "Prof",
          "Gen",
          "Col",
          "Lt",
          "Maj",
          "Capt",
          "Cpt",
          "Sgt",
          "Cmdr",
          "Adm",
          "Rep",
          "Reps",
          "Sen",
          "Sens",
          "Gov",
          "Amb",
          "Hon",
          "Rev",
          "Fr",
          "St",
          "Ste",
          "Mt",
          "Messrs",
          "Mme",
          "Mlle",
          "Msgr",
          "Pres",
          "Supt",
          "Insp",
          "vs",
          "cf",
          "viz",
          "e.g",
          "i.e",
          "approx",
          "ca",
          "al",
          "incl",
          "Brig",
          "Pvt",
          "Ph",
          // Vietnamese titles and kinds of place.
          "TP",
          "Tp",
          "TS",
          "ThS",
          "Ths",
          "PGS",
          "GS",
          "BS",
          "KS",
          "LS",
          "NS",
          "NSND",
          "NSƯT",
          "CN",
          "Th.S",
          "PGS.TS",
          "GS.TS",
          "TX",
          "TT",
          "Q",
          "P",
          "H",
          "X",
          "ĐH",
          "ĐS",
          "TW",
          "BCH");

  /** Stand before a number. */
  private static final Set<String> BEFORE_A_NUMBER =
      Set.of(
          "No", "Nos", "no", "nos", "Art", "Arts", "Fig", "Figs", "p", "pp", "vol", "Vol", "Sec",
          "sec", "ch", "Ch", "par", "para", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep",
          "Sept", "Oct", "Nov", "Dec", "tr", "Rs", "US");

  /** May end a sentence as well as stand within one; what follows tells. */
  private static final Set<String> ANYWHERE =
      Set.of(
          "Inc", "Ltd", "Co", "Corp", "Jr", "Sr", "Bros", "Dept", "Univ", "Assn", "a.m", "p.m",
          "A.M", "P.M", "etc", "Ave", "Blvd", "Rd", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov",
          "Dec", "Ph.D", "M.D", "B.A", "M.A", "v.v");

  private static final Pattern ACRONYM = Pattern.compile("(?:\\p{Lu}\\.)+\\p{Lu}");

  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}");

  /** A numeral that opens an entry of a list: "1.", "IV.". */
  private static final Pattern ENTRY = Pattern.compile("\\d{1,3}|[IVX]{1,5}|[a-z]");

  /** Words that open a sentence far more often than they follow an abbreviation with a capital. */
  private static final Set<String> OPENERS =
      Set.of(
          "The",
          "A",
          "An",
          "It",
          "Its",
          "He",
          "She",
          "They",
          "We",
          "I",
          "You",
          "This",
          "That",
          "These",
          "Those",
          "There",
          "In",
          "On",
          "At",
          "But",
          "And",
          "For",
          "From",
          "However",
          "As",
          "If",
          "When",
          "While",
          "After",
          "Before",
          "His",
          "Her",
          "Their",
          "Our",
          "My",
          "With",
          "What",
          "Who",
          "Why",
          "How",
          "By",
          "To",
          "Some",
          "Many",
          "Most",
          "All",
          "Both",
          "No",
          "Not",
          "So",
          "Now",
          "Then",
          "Since",
          "Under",
          "Among",
          "Also",
          "Meanwhile",
          "One",
          "Two",
          "Ông",
          "Bà",
          "Anh",
          "Chị",
          "Theo",
          "Tại",
          "Trong",
          "Các",
          "Những",
          "Đây",
          "Đó",
          "Ngày",
          "Năm",
          "Với",
          "Sau",
          "Khi",
          "Trước",
          "Từ",
          "Do",
          "Để",
          "Tuy",
          "Nhưng",
          "Hội",
          "Đại",
          "Phát",
          "Cùng",
          "Việc");

  /** A word without a full stop within it is no longer: "Messrs", "approx". UTF-16 units. */
  private static final int LONGEST =
      Stream.of(BEFORE_A_NAME, BEFORE_A_NUMBER, ANYWHERE)
          .flatMap(Set::stream)
          .mapToInt(String::length)
          .max()
          .orElseThrow();

  private Abbreviations() {}

  /** Whether the stretch of a text before a full stop is short enough, which most words are not. */
  static boolean canBe(String text, int start, int stop) {
    return stop - start <= LONGEST || text.lastIndexOf('.', stop - 1) >= start;
  }

  /**
   * Whether a full stop ends no sentence.
   *
   * @param word what stands directly before the full stop, back to the white space before it
   * @param opensSentence whether {@code word} is the sentence's first
   * @param next the word that follows, without punctuation; empty at the end of the text
   */
  static boolean continues(String word, boolean opensSentence, String next) {
    if (next.isEmpty()) {
      return false;
    }
    if (BEFORE_A_NAME.contains(word)) {
      return true;
    }
    if (BEFORE_A_NUMBER.contains(word) && Character.isDigit(next.charAt(0))) {
      return true;
    }
    if (opensSentence && ENTRY.matcher(word).matches()) {
      return true;
    }
    if (INITIAL.matcher(word).matches()) {
      return Character.isUpperCase(next.charAt(0)) && !OPENERS.contains(next);
    }
    if (ACRONYM.matcher(word).matches() || ANYWHERE.contains(word)) {
      return !OPENERS.contains(next);
    }
    return false;
  }
}
