package attache.bot.telegram.text;

import attache.bot.answer.Answer;
import attache.bot.answer.AnswerSentence;
import attache.bot.answer.Outcome;
import attache.bot.answer.Source;
import attache.bot.conversation.Phrase;
import attache.corpus.Language;
import attache.index.ArticleSummary;
import attache.index.Hit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers, as they grow and when they are done. */
public final class AnswerText {
  /** How many found articles are shown while the answer is made. */
  private static final int MOST_FOUND = 4;

  private static final int MOST_TITLE = 120;

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
    sentences(text, sentences, sources);
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

  /** What was found and not cited. */
  public static RichText more(Answer answer, Language language) {
    List<String> cited =
        answer.sources().stream().map(source -> source.article().id().value()).toList();
    Map<String, ArticleSummary> others = new LinkedHashMap<>();
    for (Hit hit : answer.trace().evidence()) {
      if (!cited.contains(hit.article().id().value())) {
        others.putIfAbsent(hit.article().id().value(), hit.article());
      }
    }
    if (others.isEmpty()) {
      return RichText.plain(Phrase.MORE_NONE.in(language));
    }
    RichText.Builder text = new RichText.Builder().plain(Phrase.MORE_FOUND.in(language));
    others.values().stream()
        .limit(10)
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
    list(text, answer.sources());
    return text.build();
  }

  private static void answered(RichText.Builder text, Answer answer, Language language) {
    sentences(text, answer.sentences(), answer.sources());
    text.plain("\n\n").breakHere().bold(Phrase.SOURCES.in(language));
    list(text, answer.sources());
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
      RichText.Builder text, List<AnswerSentence> sentences, List<Source> sources) {
    Map<Integer, Source> byNumber =
        sources.stream().collect(Collectors.toMap(Source::n, source -> source, (a, b) -> a));
    boolean first = true;
    for (AnswerSentence sentence : sentences) {
      text.plain(first ? "" : " ").breakHere().plain(sentence.text()).plain(" ");
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

  private static void list(RichText.Builder text, List<Source> sources) {
    for (Source source : sources) {
      text.plain("\n").breakHere();
      linked(text, "[" + source.n() + "]", source.article());
      text.plain(" " + described(source.article()));
    }
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
