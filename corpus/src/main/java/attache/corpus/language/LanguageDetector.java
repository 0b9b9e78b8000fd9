package attache.corpus.language;

import attache.corpus.Language;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the language of a question, a passage or an article. Loads no model and takes microseconds;
 * safe for many threads.
 */
public final class LanguageDetector {
  /** More text than this adds nothing to the verdict. UTF-16 units. */
  private static final int ENOUGH = 4_000;

  /** How many Han characters make up one word of running Chinese, on average. */
  private static final double HAN_PER_WORD = 1.5;

  private static final int ASCII = 0x80;

  /** So many words in Latin letters of which none tells are likely English. */
  private static final int A_FEW = 3;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /** Letters with a mark that no other of the world's larger languages writes. */
  private static final Pattern VIETNAMESE_LETTER = Pattern.compile("[ăđơưĂĐƠƯ\\u1EA0-\\u1EF9]");

  /** Letters that Vietnamese shares with French, Portuguese and others. */
  private static final Pattern SHARED_LETTER =
      Pattern.compile("[àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ]");

  /**
   * Words of two letters or more among the commonest of English that are no Vietnamese syllable.
   */
  private static final Set<String> ENGLISH =
      listed(
          """
          of and is was were are for that with what which who when where why how many much did
          does has have had been will would from by this these their they its his her she he
          we you your our about after before between into over than there not or as at be
          should could can said during under while it an if but all first last year years new
          world government country countries city president minister list tell me please show the in to on no""");

  /** The commonest words of other languages in Latin script that English does not have. */
  private static final Set<String> OTHER =
      listed(
          """
          der und das ist nicht eine einen mit für auf von zu wie welche wer wurde les des est
          une dans pour qui que sur avec au aux du quel quelle el los las del una por con para
          qué cuál cuántos es il che della sono per gli di não uma dos em como het een van dan
          yang dengan untuk dari pada adalah apa siapa ang ng mga och att som på og det af ve
          bir için jest nie się""");

  /** The commonest syllables of Vietnamese, without diacritics, that English and others lack. */
  private static final Set<String> VIETNAMESE =
      listed(
          """
          cua nhung duoc nguoi khong trong viet nam nuoc nhieu ngay thanh pho hoi ngoai giao
          truong chinh phu bao la gi nao khi voi cac mot tai tinh quoc gia hop tac va co ong
          ba ai dau ve vao den theo cho da bi thi thu tuong bo su cong viec nhan dan noi sau
          truoc hai lan hien dang nhu the neu vi sao moi dien ra""");

  /** No longer word in plain letters is listed, nor a Vietnamese syllable. */
  private static final int LONGEST_KNOWN =
      Stream.of(ENGLISH, OTHER, VIETNAMESE)
          .flatMap(Set::stream)
          .mapToInt(String::length)
          .reduce(VietnameseSyllables.LONGEST, Math::max);

  private LanguageDetector() {}

  private static Set<String> listed(String listed) {
    return WORD.matcher(listed).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /** The language of a text; OTHER where it is none of the three or nothing tells. */
  public static Language detect(String text) {
    return detect(text, Language.OTHER);
  }

  /** The language of a text, or {@code otherwise} where the text is too short to tell. */
  public static Language detect(String text, Language otherwise) {
    return evidence(text)
        .orElseGet(() -> words(sample(text)) < A_FEW ? otherwise : Language.ENGLISH);
  }

  /**
   * The language of a question to texts in some languages. Latin letters without marks and without
   * a word that tells are English to a corpus that has English, and Vietnamese typed without
   * diacritics to one that has only that.
   */
  public static Language detect(String text, Collection<Language> corpus) {
    boolean vietnamese = corpus.contains(Language.VIETNAMESE) && !corpus.contains(Language.ENGLISH);
    boolean latin = words(sample(text)) > 0;
    return evidence(text).orElseGet(() -> vietnamese && latin ? Language.VIETNAMESE : detect(text));
  }

  private static String sample(String text) {
    return text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
  }

  private static int words(String sample) {
    return LatinWords.of(sample).total;
  }

  private static Optional<Language> evidence(String text) {
    String sample = sample(text);
    Scripts scripts = Scripts.of(sample);
    double hanWords = scripts.han / HAN_PER_WORD;
    if (scripts.letters() == 0) {
      return Optional.empty();
    }
    if (scripts.kana * 5 > scripts.han && scripts.kana > scripts.latin / 5) {
      return Optional.of(Language.OTHER);
    }
    if (scripts.foreign > scripts.latin && scripts.foreign > scripts.han) {
      return Optional.of(Language.OTHER);
    }
    LatinWords words = LatinWords.of(sample);
    if (hanWords > words.total) {
      return Optional.of(Language.CHINESE);
    }
    return latin(words);
  }

  /**
   * Thresholds: measured on the questions and article leads of the dev suites (news-en, news-vi
   * with and without diacritics, xquad), see the README.
   */
  private static Optional<Language> latin(LatinWords words) {
    if (words.total == 0) {
      return Optional.empty();
    }
    int marked = words.vietnameseLetters + words.sharedLetters;
    if (words.vietnameseLetters > 0
        && marked * 8 > words.total
        && marked > 4 * (words.english + words.englishSyllables)) {
      return Optional.of(Language.VIETNAMESE);
    }
    if (words.english == 0 && words.otherNoSyllable == 0 && vietnameseByBuild(words)) {
      return Optional.of(Language.VIETNAMESE);
    }
    if (words.other > words.english + words.englishSyllables && words.other * 8 >= words.total) {
      return Optional.of(Language.OTHER);
    }
    if (words.english + words.englishSyllables > 0) {
      return Optional.of(Language.ENGLISH);
    }
    if (words.sharedLetters * 6 > words.total) {
      return Optional.of(Language.OTHER);
    }
    return Optional.empty();
  }

  /** Whether the words are mostly Vietnamese syllables, names from elsewhere among them. */
  private static boolean vietnameseByBuild(LatinWords words) {
    if (words.vietnamese > 0 && words.markedSyllables > 0) {
      return words.markedSyllables == words.sharedLetters + words.vietnameseLetters;
    }
    boolean all = words.syllables == words.total && words.total > 2;
    boolean most = words.syllables * 4 >= words.total * 3 && words.syllables > 3;
    boolean many = words.syllables * 10 >= words.total * 6 && words.syllables > 2;
    return all || most || (many && words.vietnamese * 5 >= words.total);
  }

  /** How many letters of each script a text has. */
  private record Scripts(int han, int kana, int latin, int foreign) {
    int letters() {
      return han + kana + latin + foreign;
    }

    static Scripts of(String text) {
      int han = 0;
      int kana = 0;
      int latin = 0;
      int foreign = 0;
      for (int at = 0; at < text.length(); ) {
        int point = text.codePointAt(at);
        at += Character.charCount(point);
        if (point < ASCII) {
          latin += Letters.isOfWord(point) ? 1 : 0;
        } else if (Character.isLetter(point)) {
          switch (Character.UnicodeScript.of(point)) {
            case HAN -> han++;
            case HIRAGANA, KATAKANA -> kana++;
            case LATIN -> latin++;
            // Such as the prolonged sound mark, which several scripts share.
            case COMMON, INHERITED -> {}
            default -> foreign++;
          }
        }
      }
      return new Scripts(han, kana, latin, foreign);
    }
  }

  /**
   * How many words in Latin script speak for which language; one word may speak for several.
   *
   * @param english common in English and no Vietnamese syllable
   * @param englishSyllables common in English, but a Vietnamese syllable too
   * @param other common in another language and not in English
   * @param otherNoSyllable of those, the ones that are no Vietnamese syllable
   * @param vietnamese common in Vietnamese, diacritics apart
   * @param vietnameseLetters with a letter that only Vietnamese has
   * @param sharedLetters with none of those, but one that Vietnamese shares with others
   * @param syllables built as a Vietnamese syllable is
   * @param markedSyllables of those, the ones with diacritics
   */
  private record LatinWords(
      int total,
      int english,
      int englishSyllables,
      int other,
      int otherNoSyllable,
      int vietnamese,
      int vietnameseLetters,
      int sharedLetters,
      int syllables,
      int markedSyllables) {

    static LatinWords of(String text) {
      int[] counts = new int[10];
      for (int start = 0; start < text.length(); ) {
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        if (Letters.isOfWord(first)) {
          end = Letters.endOfWord(text, end);
          if (isLatin(first)) {
            count(text.substring(start, end).toLowerCase(Locale.ROOT), counts);
          }
        }
        start = end;
      }
      return new LatinWords(
          counts[0], counts[1], counts[2], counts[3], counts[9], counts[4], counts[5], counts[6],
          counts[7], counts[8]);
    }

    private static boolean isLatin(int letter) {
      return letter < ASCII || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    private static boolean isAscii(String word) {
      for (int i = 0; i < word.length(); i++) {
        if (word.charAt(i) >= ASCII) {
          return false;
        }
      }
      return true;
    }

    private static void count(String word, int[] counts) {
      counts[0]++;
      // Most words have no letter beyond ASCII, and then nothing has to be taken off them.
      boolean ascii = isAscii(word);
      if (ascii && word.length() > LONGEST_KNOWN) {
        return;
      }
      String bare = ascii ? word : Letters.plain(word);
      boolean syllable = VietnameseSyllables.contains(bare);
      boolean own = !ascii && VIETNAMESE_LETTER.matcher(word).find();
      boolean shared = !ascii && !own && SHARED_LETTER.matcher(word).find();
      boolean english = ENGLISH.contains(word);
      counts[1] += english && !syllable ? 1 : 0;
      counts[2] += english && syllable ? 1 : 0;
      boolean other = OTHER.contains(word);
      counts[3] += other ? 1 : 0;
      counts[9] += other && !syllable ? 1 : 0;
      counts[4] += VIETNAMESE.contains(bare) ? 1 : 0;
      counts[5] += own ? 1 : 0;
      counts[6] += shared ? 1 : 0;
      counts[7] += syllable ? 1 : 0;
      counts[8] += syllable && (own || shared) ? 1 : 0;
    }
  }
}
