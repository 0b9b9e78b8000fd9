package attache.bot.answer.check;

import attache.corpus.Language;
import attache.corpus.language.LanguageDetector;
import attache.corpus.language.Letters;
import attache.corpus.language.VietnameseSyllables;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a text may be the translation of a question. It cannot tell a good translation from a
 * poor one, only what cannot be one: another language, a number, day or name that came or went,
 * nothing of what the question's words mean. Safe for many threads.
 *
 * <p>What each rule refuses of human translations, and what of others, stands in the module's
 * README under "Questions and answers".
 */
public final class TranslationCheck {
  /**
   * How many times as long as the question a translation may be, and the other way round. Of 2,868
   * translations by people between the three languages the longest was 2.30 times, the shortest .43
   * times as long.
   */
  private static final double LONGEST = 3;

  /** Chinese characters to a word of running text, on average; as in {@link LanguageDetector}. */
  private static final double HAN_PER_WORD = 1.5;

  /** A single word may be rendered by one that no list has; of two, one is found. */
  private static final int LEAST_TOLD = 2;

  private static final Pattern WORD =
      Pattern.compile("(\\p{IsHan})|[[\\p{L}\\p{M}\\p{N}]&&[^\\p{IsHan}]]+");

  /** {@code ASEM}, {@code G20}; a Roman numeral is no name. */
  private static final Pattern ACRONYM =
      Pattern.compile("(?![IVXLC]+$)[\\p{Lu}\\d&.-]*\\p{Lu}[\\p{Lu}\\d&.-]+");

  /** The meanings that the word lists give in several languages. */
  private static final Pattern BRIDGED = Pattern.compile("(?:place|name|g|c\\d+):.*");

  private final TextReader reader;

  /**
   * @param checker whose word lists are used
   */
  public TranslationCheck(PassageChecker checker) {
    reader = checker.reader();
  }

  /**
   * Why a text is no translation of a question; empty where it may be one.
   *
   * @param asked the day that "yesterday" is reckoned from
   */
  public Optional<String> flaw(
      String question, Language from, String translation, Language to, LocalDate asked) {
    if (translation.isBlank()) {
      return Optional.of("it is empty");
    }
    Language written = LanguageDetector.detect(translation, to);
    if (written != to) {
      return Optional.of(
          "it is not in "
              + to.code()
              + (written == Language.OTHER ? "" : " but " + written.code()));
    }
    double ratio = words(translation) / Math.max(1, words(question));
    if (ratio > LONGEST || ratio < 1 / LONGEST) {
      return Optional.of(
          String.format(Locale.ROOT, "it is %.1f times as long as the question", ratio));
    }
    Side mine = new Side(question, from, reader.read(question, from, asked, 0));
    Side theirs = new Side(translation, to, reader.read(translation, to, asked, 0));
    return stranger(mine, theirs)
        .map(lost -> "it lost " + lost)
        .or(() -> stranger(theirs, mine).map(added -> "it has " + added + " of its own"))
        .or(() -> strange(mine, theirs));
  }

  private static double words(String text) {
    double words = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words += matcher.group(1) == null ? 1 : 1 / HAN_PER_WORD;
    }
    return words;
  }

  /** A text with its tokens. */
  private record Side(String text, Language language, List<Token> tokens) {
    String raw(Token token) {
      return text.substring(token.start(), token.end());
    }

    boolean has(Token other) {
      return tokens.stream()
          .anyMatch(mine -> Likeness.same(mine, other) || Likeness.same(other, mine));
    }

    /** Whether a name stands here letter by letter, marks and spaces aside: Ha Noi is Hanoi. */
    boolean spells(String name) {
      return letters(text).contains(letters(name));
    }

    private static String letters(String written) {
      return Letters.plain(written).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
  }

  /** A number, day or name of one side that the other has not. */
  private static Optional<String> stranger(Side side, Side other) {
    return side.tokens().stream()
        .filter(token -> mustStand(token, side, other))
        .filter(token -> !other.has(token))
        .filter(token -> !token.is(Token.Kind.NAME) || !other.spells(side.raw(token)))
        .map(side::raw)
        .findFirst();
  }

  private static boolean mustStand(Token token, Side side, Side other) {
    Quantity quantity = token.quantity();
    if (token.is(Token.Kind.DAY) || (quantity != null && quantity.certain())) {
      return true;
    }
    if (!token.is(Token.Kind.NAME)) {
      return false;
    }
    String raw = side.raw(token);
    if (token.isHan()) {
      // A single character stands for a country in some words and for none in others.
      return raw.length() > 1 && isPlace(token);
    }
    if (isPlace(token)) {
      return true;
    }
    return token.concepts().isEmpty()
        && token.start() > 0
        && (ACRONYM.matcher(raw).matches() || isForeign(raw, side, other));
  }

  private static boolean isPlace(Token token) {
    return token.concepts().stream().anyMatch(each -> each.startsWith("place:"));
  }

  /**
   * A name that Vietnamese took over as it is, since it is not built as its syllables are: English
   * has it, too. The reverse does not hold, for Church and Empire are translated. A Chinese text
   * has Latin names only where the question has them.
   */
  private static boolean isForeign(String raw, Side side, Side other) {
    return switch (side.language()) {
      case VIETNAMESE ->
          other.language() != Language.CHINESE && !VietnameseSyllables.contains(Letters.plain(raw));
      case CHINESE -> true;
      case ENGLISH, OTHER -> false;
    };
  }

  /** Nothing of what the lists can tell of the question is said by the translation. */
  private static Optional<String> strange(Side question, Side translation) {
    List<Token> told = question.tokens().stream().filter(token -> isTold(token, question)).toList();
    return told.size() >= LEAST_TOLD && told.stream().noneMatch(translation::has)
        ? Optional.of(
            "it says nothing of "
                + told.stream().map(question::raw).collect(Collectors.joining(", ")))
        : Optional.empty();
  }

  private static boolean isTold(Token token, Side question) {
    Quantity quantity = token.quantity();
    // "Who" at the beginning is no World Health Organization.
    boolean asking = token.start() == 0 && question.raw(token).equals("Who");
    return token.isContent()
        && !asking
        && (token.is(Token.Kind.DAY)
            || (quantity != null && quantity.certain())
            || token.concepts().stream().anyMatch(each -> BRIDGED.matcher(each).matches()));
  }
}
