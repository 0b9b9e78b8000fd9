package attache.bot.cli;

import attache.bot.answer.Answer;
import attache.bot.answer.AnswerListener;
import attache.bot.answer.AnswerSentence;
import attache.bot.answer.Outcome;
import attache.bot.answer.Source;
import attache.bot.conversation.Phrase;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.corpus.Metadata;
import attache.corpus.Span;
import attache.index.ArticleSummary;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Prints an answer for a person: each sentence as soon as it has been checked, then the passages it
 * cites.
 */
final class AnswerPrinter implements AnswerListener {
  private static final int COLUMNS = 100;

  /** Of a story that everybody carried, enough to see that. */
  private static final int MOST_PLACES = 5;

  private final Console console;
  private final ZoneId zone;

  /** Whether supporting words are marked with terminal escapes. */
  private final boolean bold;

  private final Function<ArticleId, List<ArticleSummary>> variants;

  private boolean started;

  /**
   * @param variants gives the other places in which an article appeared
   */
  AnswerPrinter(
      Console console,
      ZoneId zone,
      boolean bold,
      Function<ArticleId, List<ArticleSummary>> variants) {
    this.console = console;
    this.zone = zone;
    this.bold = bold;
    this.variants = variants;
  }

  @Override
  public void sentence(AnswerSentence sentence, List<Source> sources) {
    console.out().println(LineWrap.wrapped(sentence.cited(), "", COLUMNS));
    console.out().flush();
    started = true;
  }

  /** Prints what follows the sentences. */
  void finish(Answer answer) {
    Language language = answer.question().answerLanguage();
    List<String> lines = new ArrayList<>();
    switch (answer.outcome()) {
      case ANSWERED -> {
        lines.addAll(sources(answer, language));
        lines.add("");
        lines.add(asOf(answer, language));
      }
      case NOT_FOUND -> lines.addAll(notFound(answer, language));
      case FAILED -> {
        // The notice, which goes to stderr, says why.
      }
    }
    if (!started && !lines.isEmpty() && lines.getFirst().isEmpty()) {
      lines.removeFirst();
    }
    lines.forEach(console.out()::println);
    console.out().flush();
    if (answer.notice() != null && answer.outcome() != Outcome.NOT_FOUND) {
      console.say(answer.notice());
    }
  }

  /** Prints the passages that an answer cites. */
  void sources(Answer answer) {
    sources(answer, answer.question().answerLanguage()).forEach(console::result);
  }

  private List<String> sources(Answer answer, Language language) {
    List<String> lines = new ArrayList<>();
    for (Source source : answer.sources()) {
      lines.add("");
      lines.addAll(source(source, language));
    }
    return lines;
  }

  private static List<String> notFound(Answer answer, Language language) {
    List<String> lines = new ArrayList<>();
    lines.add(LineWrap.wrapped(Objects.requireNonNullElse(answer.notice(), ""), "", COLUMNS));
    if (!answer.nearest().isEmpty()) {
      lines.add(Phrase.CONSOLE_NEAREST.in(language));
    }
    for (Answer.Nearest nearest : answer.nearest()) {
      LocalDate day = nearest.published();
      lines.add(
          "  - "
              + nearest.title()
              + (day == null ? "" : " (" + day + ")")
              + ", "
              + nearest.article());
    }
    return lines;
  }

  private List<String> source(Source source, Language language) {
    Metadata metadata = source.article().metadata();
    List<String> facts = new ArrayList<>();
    facts.add(
        metadata.source() == null ? Phrase.CONSOLE_NO_SOURCE.in(language) : metadata.source());
    if (!metadata.authors().isEmpty()) {
      facts.add(String.join(", ", metadata.authors()));
    }
    facts.add(
        metadata.published() == null
            ? Phrase.CONSOLE_NO_DATE.in(language)
            : metadata.published().day().toString());
    facts.add(source.article().id().value());
    String number = "[" + source.n() + "] ";
    String indent = " ".repeat(number.length());
    List<String> lines = new ArrayList<>();
    lines.add(number + source.article().displayTitle());
    lines.add(LineWrap.wrapped(String.join(" · ", facts), indent, COLUMNS));
    List<ArticleSummary> others = variants.apply(source.article().id());
    if (!others.isEmpty()) {
      String places =
          others.stream()
              .map(AnswerPrinter::place)
              .distinct()
              .limit(MOST_PLACES)
              .collect(Collectors.joining("; "));
      lines.add(LineWrap.wrapped(Phrase.ALSO_IN.in(language, places), indent, COLUMNS));
    }
    lines.add(LineWrap.wrapped("“" + marked(source) + "”", indent, COLUMNS));
    return lines;
  }

  /** Where and when an article appeared: its outlet, or its address or path. */
  private static String place(ArticleSummary variant) {
    Metadata metadata = variant.metadata();
    String where = metadata.source() == null ? variant.id().value() : metadata.source();
    return metadata.published() == null ? where : where + ", " + metadata.published().day();
  }

  /** The passage with the supporting stretches marked. */
  private String marked(Source source) {
    String text = source.passage().text();
    if (!bold) {
      return text;
    }
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Span quote : source.quotes()) {
      if (quote.start() >= at) {
        marked
            .append(text, at, quote.start())
            .append("\u001b[1m")
            .append(quote.of(text))
            .append("\u001b[0m");
        at = quote.end();
      }
    }
    return marked.append(text, at, text.length()).toString();
  }

  private String asOf(Answer answer, Language language) {
    LocalDate newest = answer.asOf().newest();
    return LineWrap.wrapped(
        Phrase.CONSOLE_AS_OF.in(
            language,
            newest == null ? Phrase.CONSOLE_NO_DATE.in(language) : newest,
            LocalDate.ofInstant(answer.asOf().indexed(), zone),
            answer.composer()),
        "",
        COLUMNS);
  }
}
