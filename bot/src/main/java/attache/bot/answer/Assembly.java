package attache.bot.answer;

import attache.bot.answer.check.CitedText;
import attache.bot.answer.check.Finding;
import attache.bot.answer.check.SentenceChecker;
import attache.corpus.Language;
import attache.corpus.Metadata;
import attache.corpus.Span;
import attache.index.Hit;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Builds an answer from drafts: checks each, cites or re-cites it, tells the listener, and keeps
 * what was dropped. For one thread.
 */
final class Assembly {
  private static final Pattern LINK =
      Pattern.compile("(?:https?://|www\\.|t\\.me/)\\S+", Pattern.CASE_INSENSITIVE);

  private static final Pattern CUT_OFF = Pattern.compile("(?:…|\\.\\.\\.)\\s*$");

  /**
   * A bare name or number says something only together with the question, and stands in some
   * passage nearly always: "China" would be borne out as the answer to anything.
   */
  private static final int LEAST_WORDS = 3;

  private final List<Hit> evidence;
  private final Language language;
  private final SentenceChecker checker;
  private final AnswerListener listener;
  private final int most;
  private final InstantSource clock;

  private final List<AnswerSentence> sentences = new ArrayList<>();
  private final List<DroppedSentence> dropped = new ArrayList<>();

  /**
   * Places in the evidence, from 1, in the order of their first citation, with what they bear out.
   */
  private final Map<Integer, List<Span>> cited = new LinkedHashMap<>();

  private final Set<String> said = new HashSet<>();
  private Duration checking = Duration.ZERO;

  Assembly(
      List<Hit> evidence,
      Language language,
      SentenceChecker checker,
      AnswerListener listener,
      int most,
      InstantSource clock) {
    this.evidence = List.copyOf(evidence);
    this.language = language;
    this.checker = checker;
    this.listener = listener;
    this.most = most;
    this.clock = clock;
  }

  /** Whether the answer has as many sentences as it may. */
  boolean full() {
    return sentences.size() >= most;
  }

  List<AnswerSentence> sentences() {
    return List.copyOf(sentences);
  }

  List<DroppedSentence> dropped() {
    return List.copyOf(dropped);
  }

  Duration checking() {
    return checking;
  }

  /** The passages cited so far, numbered from 1 in the order of their first citation. */
  List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    cited.forEach(
        (place, quotes) -> {
          Hit hit = evidence.get(place - 1);
          sources.add(new Source(sources.size() + 1, hit.article(), hit.passage(), quotes));
        });
    return sources;
  }

  /** Notes a sentence that is not even to be checked. */
  void drop(String text, String reason) {
    dropped.add(new DroppedSentence(text, reason));
  }

  /** Shows the draft if it is borne out; gives whether it is shown. */
  boolean offer(Draft draft) {
    if (full()) {
      return false;
    }
    return switch (draft) {
      case Draft.Quoted quoted -> quote(quoted);
      case Draft.Written written -> {
        Instant start = clock.instant();
        boolean shown = judge(written);
        checking = checking.plus(Duration.between(start, clock.instant()));
        yield shown;
      }
    };
  }

  /** A stretch of a passage is borne out by that passage. */
  private boolean quote(Draft.Quoted quoted) {
    String text = quoted(evidence.get(quoted.evidence() - 1), quoted.span());
    if (!said.add(key(text))) {
      return false;
    }
    show(text, Map.of(quoted.evidence(), List.of(quoted.span())), AnswerSentence.Verdict.SUPPORTED);
    return true;
  }

  /**
   * Shows a sentence of a passage that contradicts another, however many there are by now; gives
   * the number of its source.
   */
  int contradict(int place, Span span) {
    String text = quoted(evidence.get(place - 1), span);
    if (!said.contains(key(text))) {
      show(text, Map.of(place, List.of(span)), AnswerSentence.Verdict.SUPPORTED);
    }
    return List.copyOf(cited.keySet()).indexOf(place) + 1;
  }

  /** A stretch of a passage as it is shown. */
  static String quoted(Hit hit, Span span) {
    return span.of(hit.passage().text()).replaceAll("\\s+", " ").strip();
  }

  private boolean judge(Draft.Written draft) {
    if (said.contains(key(draft.text()))) {
      drop(draft.text(), "says again what was said");
      return false;
    }
    Optional<String> flaw = flaw(draft.text());
    if (flaw.isPresent()) {
      drop(draft.text(), flaw.get());
      return false;
    }
    Matcher link = LINK.matcher(draft.text());
    if (link.find() && !known(link.group())) {
      drop(draft.text(), "has a link that no source has: " + link.group());
      return false;
    }
    String reason = "cites no passage";
    if (!draft.cited().isEmpty()) {
      Finding finding = check(draft.text(), draft.cited());
      switch (finding) {
        case Finding.Supported supported -> {
          Map<Integer, List<Span>> quotes = new LinkedHashMap<>();
          for (int i = 0; i < draft.cited().size(); i++) {
            quotes.put(draft.cited().get(i), supported.quotes().get(i));
          }
          show(draft.text(), quotes, AnswerSentence.Verdict.SUPPORTED);
          return true;
        }
        case Finding.Unsupported unsupported -> reason = unsupported.reason();
      }
    }
    return recite(draft, reason);
  }

  /** Why a sentence says nothing, whatever passages say; empty where it may. */
  private static Optional<String> flaw(String text) {
    if (AskedFor.isQuestion(text)) {
      return Optional.of("asks and says nothing");
    }
    if (CUT_OFF.matcher(text).find()) {
      return Optional.of("is cut off");
    }
    return Terms.of(text).size() < LEAST_WORDS
        ? Optional.of("is no sentence, so there is nothing to check")
        : Optional.empty();
  }

  /** Looks for one passage that bears the sentence out alone. */
  private boolean recite(Draft.Written draft, String reason) {
    for (int place : IntStream.rangeClosed(1, evidence.size()).toArray()) {
      boolean judged = draft.cited().equals(List.of(place));
      if (!judged && check(draft.text(), List.of(place)) instanceof Finding.Supported supported) {
        AnswerSentence.Verdict verdict =
            draft.cited().contains(place)
                ? AnswerSentence.Verdict.SUPPORTED
                : AnswerSentence.Verdict.RECITED;
        show(draft.text(), Map.of(place, supported.quotes().getFirst()), verdict);
        return true;
      }
    }
    drop(draft.text(), reason);
    return false;
  }

  private Finding check(String sentence, List<Integer> places) {
    List<CitedText> texts =
        places.stream().map(place -> evidence.get(place - 1)).map(Assembly::cited).toList();
    return checker.check(sentence, Scripts.language(sentence, language), texts);
  }

  /** A passage as sentences are checked against it. */
  static CitedText cited(Hit hit) {
    Metadata about = hit.article().metadata();
    return new CitedText(
        about.title(),
        about.publishedOn(),
        hit.passage().language(),
        Instructions.without(hit.passage()));
  }

  private void show(String text, Map<Integer, List<Span>> quotes, AnswerSentence.Verdict verdict) {
    said.add(key(text));
    quotes.forEach(
        (place, spans) -> {
          List<Span> known = new ArrayList<>(cited.getOrDefault(place, List.of()));
          spans.stream().filter(span -> !known.contains(span)).forEach(known::add);
          known.sort((a, b) -> Integer.compare(a.start(), b.start()));
          cited.put(place, List.copyOf(known));
        });
    List<Integer> order = List.copyOf(cited.keySet());
    TreeSet<Integer> numbers = new TreeSet<>();
    quotes.keySet().forEach(place -> numbers.add(order.indexOf(place) + 1));
    AnswerSentence sentence = new AnswerSentence(text, List.copyOf(numbers), verdict);
    sentences.add(sentence);
    listener.sentence(sentence, sources());
  }

  private boolean known(String link) {
    String bare = link.replaceAll("[.,;:!?)\\]。，；：！？）】]+$", "");
    return evidence.stream()
        .anyMatch(
            hit ->
                hit.passage().text().contains(bare)
                    || (hit.article().metadata().url() != null
                        && hit.article().metadata().url().toString().equals(bare)));
  }

  /** What two sentences have in common that say the same in the same words. */
  static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
