package attache.corpus.language;

import attache.corpus.Language;
import java.util.Collection;
import java.util.Optional;

/**
 * Tells the language of a question, a passage or an article. Loads no model and takes microseconds;
 * safe for many threads.
 */
public final class LanguageDetector {
  /** More text than this adds nothing to the verdict. UTF-16 units. */
  private static final int ENOUGH = 4_000;

  /** How many Han characters make up one word of running Chinese, on average. */
  private static final double HAN_PER_WORD = 1.5;

  /** So many words in Latin letters of which none tells are likely English. */
  private static final int A_FEW = 3;

  private LanguageDetector() {}

  /** The language of a text; OTHER where it is none of the three or nothing tells. */
  public static Language detect(String text) {
    return detect(text, Language.OTHER);
  }

  /** The language of a text, or {@code otherwise} where the text is too short to tell. */
  public static Language detect(String text, Language otherwise) {
    return evidence(text).orElseGet(() -> untold(words(text), otherwise));
  }

  /**
   * The language of a question to texts in some languages. Latin letters without marks and without
   * a word that tells are English to a corpus that has English, and Vietnamese typed without
   * diacritics to one that has only that.
   */
  public static Language detect(String text, Collection<Language> corpus) {
    boolean vietnamese = corpus.contains(Language.VIETNAMESE) && !corpus.contains(Language.ENGLISH);
    return evidence(text)
        .orElseGet(
            () -> {
              int words = words(text);
              return vietnamese && words > 0 ? Language.VIETNAMESE : untold(words, Language.OTHER);
            });
  }

  /** Of a text that nothing tells of. */
  private static Language untold(int words, Language otherwise) {
    return words < A_FEW ? otherwise : Language.ENGLISH;
  }

  private static char[] sample(String text) {
    char[] sample = new char[Math.min(text.length(), ENOUGH)];
    text.getChars(0, sample.length, sample, 0);
    return sample;
  }

  /** How many words in Latin letters there are. */
  private static int words(String text) {
    return LatinWords.of(sample(text)).total;
  }

  private static Optional<Language> evidence(String text) {
    char[] sample = sample(text);
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

    static Scripts of(char[] text) {
      int han = 0;
      int kana = 0;
      int latin = 0;
      int foreign = 0;
      for (int at = 0; at < text.length; ) {
        int point = Letters.at(text, at);
        at += Character.charCount(point);
        int kinds = Kinds.of(point);
        if ((kinds & Kinds.LETTER) == 0) {
          continue;
        }
        if ((kinds & Kinds.LATIN) != 0) {
          latin++;
        } else if ((kinds & Kinds.HAN) != 0) {
          han++;
        } else if ((kinds & Kinds.KANA) != 0) {
          kana++;
        } else if ((kinds & Kinds.OF_ANY_SCRIPT) == 0) {
          foreign++;
        }
      }
      return new Scripts(han, kana, latin, foreign);
    }
  }
}
