package attache.bot.answer.check;

import attache.corpus.Language;
import attache.corpus.Span;
import attache.corpus.language.Letters;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks a sentence by laying it beside its passage token by token and asking of each difference
 * whether it changes what is said. Safe for many threads; loading the word lists takes some tenths
 * of a second, a check some milliseconds.
 */
public final class PassageChecker implements SentenceChecker {
  private final TextReader reader;
  private final Wording wording;
  private final List<Rule> rules =
      List.of(
          new NumberRule(),
          new DayRule(),
          new NameRule(),
          new ChineseNameRule(),
          new OfficeRule(),
          new ChineseOfficeRule(),
          new RoleRule(),
          new QuotationRule(),
          new PolarityRule(),
          new ModalityRule(),
          new WithdrawnRule(),
          new ClauseRule(),
          new ContentRule());

  private PassageChecker(TextReader reader, Wording wording) {
    this.reader = reader;
    this.wording = wording;
  }

  private static PassageChecker of(WordList glossary) {
    return new PassageChecker(new TextReader(new Lexicons(glossary)), Wording.LITERAL);
  }

  /** A checker with the word lists that ship with it. */
  public static PassageChecker plain() {
    return of(new WordList(List.of()));
  }

  /**
   * A checker that also knows the terms of a glossary: tab-separated columns en, vi and zh,
   * variants separated by {@code |}.
   *
   * @throws IOException if the file cannot be read
   */
  public static PassageChecker withGlossary(Path glossary) throws IOException {
    List<WordList.Row> rows = WordList.in(glossary).rows();
    return of(new WordList(rows.subList(Math.min(1, rows.size()), rows.size())));
  }

  /**
   * This checker, which also asks, where all that a sentence lacks is the passage's words, whether
   * the passage says the same in others.
   */
  public PassageChecker with(Wording other) {
    return new PassageChecker(reader, other);
  }

  @Override
  public Finding check(String sentence, Language language, List<CitedText> cited) {
    if (cited.isEmpty()) {
      throw new IllegalArgumentException("A sentence to be checked cites at least one text");
    }
    Optional<Finding> verbatim = verbatim(sentence, cited);
    if (verbatim.isPresent()) {
      return verbatim.get();
    }
    List<Reading> readings = read(cited);
    Language written = written(sentence, language, cited);
    Comparison comparison = compare(sentence, written, cited, readings);
    if (cited.stream().noneMatch(each -> sameReading(each.language(), written))) {
      CrossLanguageCheck across = new CrossLanguageCheck(comparison);
      return across
          .examine()
          .<Finding>map(each -> each)
          .orElseGet(() -> new Finding.Supported(Quotes.at(across.places(), comparison, readings)));
    }
    for (Rule rule : rules) {
      Optional<Finding.Unsupported> found = rule.examine(comparison);
      if (found.isPresent() && !saidOtherwise(found.get(), written, cited)) {
        return found.get();
      }
    }
    return new Finding.Supported(Quotes.of(comparison, readings));
  }

  private boolean saidOtherwise(
      Finding.Unsupported found, Language language, List<CitedText> cited) {
    return found.unsaid() != null && wording.says(found.unsaid(), language, cited);
  }

  /** The language that the sentence is really in: models answer in the passage's at times. */
  private static Language written(String sentence, Language language, List<CitedText> cited) {
    boolean han = sentence.codePoints().anyMatch(Character::isIdeographic);
    boolean marked = !Letters.plain(sentence).equals(sentence.toLowerCase(Locale.ROOT));
    boolean fits =
        switch (language) {
          case CHINESE -> han;
          case VIETNAMESE -> marked && !han;
          case ENGLISH, OTHER -> !han;
        };
    if (fits) {
      return language;
    }
    return han ? Language.CHINESE : cited.getFirst().language();
  }

  private static boolean sameReading(Language one, Language other) {
    return latin(one) == latin(other);
  }

  /** Languages without lists of their own are read as English is. */
  private static Language latin(Language language) {
    return language == Language.OTHER ? Language.ENGLISH : language;
  }

  private static Optional<Finding> verbatim(String sentence, List<CitedText> cited) {
    List<List<Span>> quotes = new ArrayList<>();
    boolean found = false;
    for (CitedText each : cited) {
      Optional<Span> span = Verbatim.find(sentence, each.text());
      found |= span.isPresent();
      quotes.add(span.stream().toList());
    }
    return found ? Optional.of(new Finding.Supported(quotes)) : Optional.empty();
  }

  /**
   * Where one cited text's tokens stand among all of the passage.
   *
   * @param from the index of the first token of its text, behind those of its title
   * @param to behind the last
   */
  record Reading(List<Token> tokens, int from, int to) {}

  private List<Reading> read(List<CitedText> cited) {
    List<Reading> readings = new ArrayList<>();
    int tokens = 0;
    int sentence = 0;
    for (CitedText each : cited) {
      List<Token> all = new ArrayList<>();
      String title = each.title();
      if (title != null) {
        all.addAll(reader.read(title, each.language(), each.published(), sentence));
        // The body is not the next sentence behind its title.
        sentence = nextSentence(all, sentence) + 1;
      }
      int from = tokens + all.size();
      all.addAll(reader.read(each.text(), each.language(), each.published(), sentence));
      sentence = nextSentence(all, sentence) + 1;
      tokens += all.size();
      readings.add(new Reading(all, from, tokens));
    }
    return readings;
  }

  private static int nextSentence(List<Token> tokens, int otherwise) {
    return tokens.isEmpty() ? otherwise : tokens.getLast().sentence() + 1;
  }

  TextReader reader() {
    return reader;
  }

  /** The sentence laid beside what it cites. */
  Comparison comparison(String sentence, Language language, List<CitedText> cited) {
    return compare(sentence, language, cited, read(cited));
  }

  private Comparison compare(
      String written, Language language, List<CitedText> cited, List<Reading> readings) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFC);
    List<Token> read = reader.read(text, language, cited.getFirst().published(), 0);
    List<Token> passage = readings.stream().flatMap(each -> each.tokens().stream()).toList();
    List<String> texts = new ArrayList<>();
    for (CitedText each : cited) {
      String title = each.title();
      if (title != null) {
        texts.add(title);
      }
      texts.add(each.text());
    }
    List<Token> sentence = withFirstName(read, passage);
    return new Comparison(text, sentence, texts, passage, Alignment.of(sentence, passage));
  }

  /**
   * The first word of a sentence has a capital anyhow: it is a name if the passage knows it as one.
   */
  private static List<Token> withFirstName(List<Token> sentence, List<Token> passage) {
    if (sentence.isEmpty() || !sentence.getFirst().is(Token.Kind.WORD)) {
      return sentence;
    }
    Token first = sentence.getFirst();
    boolean known =
        passage.stream()
            .anyMatch(each -> each.is(Token.Kind.NAME) && each.form().equals(first.form()));
    if (!known) {
      return sentence;
    }
    List<Token> named = new ArrayList<>(sentence);
    named.set(0, first.as(Token.Kind.NAME));
    return named;
  }
}
