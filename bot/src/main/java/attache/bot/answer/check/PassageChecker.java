package attache.bot.answer.check;

import attache.corpus.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks a sentence by laying it beside its passage token by token and asking of each difference
 * whether it changes what is said. Safe for many threads; loading the word lists takes some tenths
 * of a second, a check some milliseconds.
 */
public final class PassageChecker implements SentenceChecker {
  private final TextReader reader;
  private final List<Rule> rules =
      List.of(
          new NumberRule(),
          new DayRule(),
          new NameRule(),
          new PolarityRule(),
          new QuotationRule(),
          new ContentRule());

  private PassageChecker(WordList glossary) {
    reader = new TextReader(new Lexicons(glossary));
  }

  /** A checker with the word lists that ship with it. */
  public static PassageChecker plain() {
    return new PassageChecker(new WordList(List.of()));
  }

  /**
   * A checker that also knows the terms of a glossary: tab-separated columns en, vi and zh,
   * variants separated by {@code |}.
   *
   * @throws IOException if the file cannot be read
   */
  public static PassageChecker withGlossary(Path glossary) throws IOException {
    List<WordList.Row> rows = WordList.in(glossary).rows();
    return new PassageChecker(new WordList(rows.subList(Math.min(1, rows.size()), rows.size())));
  }

  @Override
  public Finding check(String sentence, Language language, List<CitedText> cited) {
    if (cited.isEmpty()) {
      throw new IllegalArgumentException("A sentence to be checked cites at least one text");
    }
    String text = Normalizer.normalize(sentence, Normalizer.Form.NFC);
    List<Reading> readings = read(cited);
    Comparison comparison = compare(text, language, cited, readings);
    for (Rule rule : rules) {
      Optional<Finding.Unsupported> found = rule.examine(comparison);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return new Finding.Supported(Quotes.of(comparison, readings));
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

  private Comparison compare(
      String text, Language language, List<CitedText> cited, List<Reading> readings) {
    List<Token> sentence = reader.read(text, language, cited.getFirst().published(), 0);
    List<Token> passage = readings.stream().flatMap(each -> each.tokens().stream()).toList();
    List<String> texts = new ArrayList<>();
    for (CitedText each : cited) {
      String title = each.title();
      if (title != null) {
        texts.add(title);
      }
      texts.add(each.text());
    }
    return new Comparison(text, sentence, texts, passage, Alignment.of(sentence, passage));
  }
}
