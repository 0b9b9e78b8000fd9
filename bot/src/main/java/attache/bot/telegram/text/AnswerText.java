package attache.bot.telegram.text;

import attache.bot.answer.Answer;
import attache.bot.answer.AnswerSentence;
import attache.bot.answer.Further;
import attache.bot.answer.Outcome;
import attache.bot.answer.Source;
import attache.bot.conversation.Phrase;
import attache.corpus.ArticleId;
import attache.corpus.Language;
import attache.index.ArticleSummary;
import attache.index.Hit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers, as they grow and when they are done. */
public final class AnswerText {
  /** How many found articles are shown while the answer is made. */
  private static final int MOST_FOUND = 4;

  private static final int MOST_TITLE = 120;

  /** The longest quotation from a passage in another language. */
  private static final int MOST_ORIGINAL = 300;

  /** How many further sentences are quoted at a tap on "More". */
  private static final int MOST_QUOTES = 5;

  /** How many further articles are named there. */
  private static final int MOST_OTHERS = 10;

  private AnswerText() {}

  /** The articles that were found, before any sentence is there. */
  public static RichText found(List<Hit> hits, Language language) {
    RichText.Builder text = new RichText.Builder();
    Map<String, ArticleSummary> articles = new LinkedHashMap<>();
    hits.forEach(hit -> articles.putIfAbsent(hit.article().id().value(), hit.article()));
    if (articles.isEmpty()) {
      return RichText.plain(Phrase.SEARCHING.in(language));
    }
    text.plain(Phrase.FOUND.in(language));
    articles.values().stream()
        .limit(MOST_FOUND)
        .forEach(article -> text.plain("\n• ").plain(described(article)));
    return text.build();
  }

  /** The sentences that are checked by now. */
  public static RichText growing(List<AnswerSentence> sentences, List<Source> sources) {
    RichText.Builder text = new RichText.Builder();
    sentences(text, sentences, sources, " ");
    return text.plain(" …").build().split().getFirst();
  }

  /**
   * The whole answer.
   *
   * @param language of what is said around the sentences
   * @param note such as that it was stopped, or null
   */
  public static RichText whole(Answer answer, Language language, @Nullable String note) {
    RichText.Builder text = new RichText.Builder();
    switch (answer.outcome()) {
      case ANSWERED -> answered(text, answer, language);
      case NOT_FOUND -> notFound(text, answer, language);
      case FAILED -> text.plain(Phrase.FAILED.in(language));
    }
    String notes =
        Stream.of(answer.notice(), note)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("\n"));
    if (!notes.isEmpty()) {
      text.plain("\n\n").breakHere().italic(notes);
    }
    return text.build();
  }

  /** What else the evidence says, quoted, and the other articles that were found. */
  public static RichText more(Answer answer, Language language) {
    List<Further.Quote> quotes = Further.of(answer, MOST_QUOTES);
    Set<ArticleId> named = new HashSet<>();
    answer.sources().forEach(source -> named.add(source.article().id()));
    quotes.forEach(quote -> named.add(quote.article().id()));
    Map<ArticleId, ArticleSummary> others = new LinkedHashMap<>();
    for (Hit hit : answer.trace().evidence()) {
      if (!named.contains(hit.article().id())) {
        others.putIfAbsent(hit.article().id(), hit.article());
      }
    }
    if (quotes.isEmpty() && others.isEmpty()) {
      return RichText.plain(Phrase.MORE_NONE.in(language));
    }
    RichText.Builder text = new RichText.Builder();
    if (!quotes.isEmpty()) {
      text.plain(Phrase.MORE_SAID.in(language));
    }
    for (Further.Quote quote : quotes) {
      text.breakHere().plain("\n• “" + quote.text() + "” ");
      linked(text, described(quote.article()), quote.article());
    }
    if (!others.isEmpty()) {
      text.plain(quotes.isEmpty() ? "" : "\n\n").plain(Phrase.MORE_FOUND.in(language));
    }
    others.values().stream()
        .limit(MOST_OTHERS)
        .forEach(
            article -> {
              text.breakHere().plain("\n• ");
              linked(text, described(article), article);
            });
    return text.build();
  }

  /** The sources of an answer, numbered. */
  public static RichText sources(Answer answer, Language language) {
    RichText.Builder text = new RichText.Builder().bold(Phrase.SOURCES.in(language));
    answer.sources().forEach(source -> entry(text, source));
    return text.build();
  }

  private static void answered(RichText.Builder text, Answer answer, Language language) {
    sentences(text, answer.sentences(), answer.sources(), answer.listed() ? "\n• " : " ");
    text.plain("\n\n").breakHere().bold(Phrase.SOURCES.in(language));
    for (Source source : answer.sources()) {
      entry(text, source);
      original(answer, source).ifPresent(quote -> text.plain("\n").italic("“" + quote + "”"));
    }
    text.plain("\n\n").breakHere().italic(asOf(answer, language));
  }

  private static void notFound(RichText.Builder text, Answer answer, Language language) {
    text.plain(Phrase.NOT_FOUND.in(language));
    if (!answer.nearest().isEmpty()) {
      String searched = shortened(answer.question().understood(), 300);
      text.plain("\n\n").breakHere().plain(Phrase.NEAREST.in(language, searched));
      for (Answer.Nearest nearest : answer.nearest()) {
        text.plain("\n• ").plain(shortened(nearest.title(), MOST_TITLE));
        if (nearest.published() != null) {
          text.plain(", " + nearest.published());
        }
      }
    }
    text.plain("\n\n").breakHere().italic(asOf(answer, language));
  }

  private static void sentences(
      RichText.Builder text, List<AnswerSentence> sentences, List<Source> sources, String between) {
    Map<Integer, Source> byNumber =
        sources.stream().collect(Collectors.toMap(Source::n, source -> source, (a, b) -> a));
    boolean first = true;
    for (AnswerSentence sentence : sentences) {
      text.plain(first ? between.stripLeading() : between)
          .breakHere()
          .plain(sentence.text())
          .plain(" ");
      for (int n : sentence.citations()) {
        Source source = byNumber.get(n);
        String label = "[" + n + "]";
        if (source == null) {
          text.plain(label);
        } else {
          linked(text, label, source.article());
        }
      }
      first = false;
    }
  }

  private static void entry(RichText.Builder text, Source source) {
    text.plain("\n").breakHere();
    linked(text, "[" + source.n() + "]", source.article());
    text.plain(" " + described(source.article()));
  }

  /** What a passage in another language says itself, where the answer does not quote it. */
  private static Optional<String> original(Answer answer, Source source) {
    Language language = source.passage().language();
    boolean other = language != answer.question().answerLanguage() && language != Language.OTHER;
    String passage = source.passage().text();
    return other
        ? source.quotes().stream()
            .map(span -> span.of(passage).replaceAll("\\s+", " ").strip())
            .filter(
                quote -> answer.sentences().stream().noneMatch(each -> each.text().equals(quote)))
            .map(quote -> shortened(quote, MOST_ORIGINAL))
            .findFirst()
        : Optional.empty();
  }

  private static String asOf(Answer answer, Language language) {
    LocalDate newest = answer.asOf().newest();
    LocalDate indexed = answer.asOf().indexed().atZone(ZoneOffset.UTC).toLocalDate();
    return newest == null
        ? Phrase.AS_OF_UNDATED.in(language, indexed)
        : Phrase.AS_OF.in(language, newest, indexed);
  }

  /** Title, outlet, day. */
  public static String described(ArticleSummary article) {
    List<String> parts = new ArrayList<>();
    parts.add(shortened(article.displayTitle(), MOST_TITLE));
    if (article.metadata().source() != null) {
      parts.add(shortened(article.metadata().source(), MOST_TITLE));
    }
    if (article.metadata().published() != null) {
      parts.add(article.metadata().published().day().toString());
    }
    return String.join(", ", parts).replace('\n', ' ');
  }

  static void linked(RichText.Builder text, String label, ArticleSummary article) {
    String url = Links.of(article.metadata().url());
    if (url.isEmpty()) {
      text.plain(label);
    } else {
      text.link(label, url);
    }
  }

  static String shortened(String text, int most) {
    return text.length() <= most
        ? text
        : RichText.clean(text.substring(0, most - 1)).replace("\uFFFD", "") + "…";
  }

  /** Whether there are sources to open. */
  public static boolean hasSources(Answer answer) {
    return answer.outcome() == Outcome.ANSWERED && !answer.sources().isEmpty();
  }
}
