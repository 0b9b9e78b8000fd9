package attache.bot.cli;

import attache.bot.answer.Answer;
import attache.bot.answer.Cancellation;
import attache.bot.answer.Outcome;
import attache.bot.conversation.Phrase;
import attache.bot.log.Asker;
import attache.bot.question.Inquiry;
import attache.corpus.Language;
import attache.index.Generation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One conversation on the console. {@link #stop} may be called from another thread; all else from
 * one.
 */
final class ChatSession {
  private static final Asker ASKER = new Asker("chat", "", "");

  /** A follow-up leans on the last few turns only. */
  private static final int REMEMBERED = 6;

  private final Installation installation;
  private final Generation generation;
  private final Console console;
  private final List<Inquiry.Turn> conversation = new ArrayList<>();
  private Language language;
  private @Nullable Language preferred;
  private @Nullable Answer last;
  private volatile @Nullable Cancellation running;

  ChatSession(Installation installation, Generation generation) {
    this.installation = installation;
    this.generation = generation;
    this.console = installation.console();
    this.language = Language.of(Locale.getDefault().getLanguage());
  }

  void welcome() {
    console.result(Phrase.CONSOLE_WELCOME.in(language));
  }

  /** Stops the answer that is being made, if any. */
  void stop() {
    Cancellation cancellation = running;
    if (cancellation != null) {
      cancellation.cancel();
    }
  }

  /** Takes a line; false where the person wants to end. */
  boolean take(String line) {
    String text = line.strip();
    if (text.isEmpty()) {
      return true;
    }
    if (!text.startsWith("/")) {
      ask(text);
      return true;
    }
    String[] words = text.split("\\s+", 2);
    switch (words[0].toLowerCase(Locale.ROOT)) {
      case "/quit", "/exit" -> {
        return false;
      }
      case "/help", "/start" -> console.result(Phrase.CONSOLE_HELP.in(language));
      case "/sources" -> sources();
      case "/language" -> language(words.length == 2 ? words[1] : "auto");
      case "/forget" -> {
        conversation.clear();
        last = null;
        console.result(Phrase.FORGOTTEN.in(language));
      }
      case "/ask" -> ask(words.length == 2 ? words[1] : "");
      default -> console.result(Phrase.CONSOLE_NO_COMMAND.in(language, words[0]));
    }
    return true;
  }

  private void sources() {
    Answer answer = last;
    if (answer == null || answer.sources().isEmpty()) {
      console.result(Phrase.CONSOLE_NO_ANSWER_YET.in(language));
    } else {
      printer().sources(answer);
    }
  }

  private void language(String wanted) {
    Language chosen = Language.of(wanted);
    preferred = chosen == Language.OTHER ? null : chosen;
    if (preferred == null) {
      console.result(Phrase.LANGUAGE_AUTO.in(language));
    } else {
      language = chosen;
      console.result(Phrase.LANGUAGE_SET.in(language));
    }
  }

  private void ask(String text) {
    if (QuestionText.problem(text).isPresent()) {
      console.result(Phrase.CONSOLE_WRONG_QUESTION.in(language));
      return;
    }
    Clock clock = installation.surroundings().clock();
    Instant asked = clock.instant();
    Inquiry inquiry = new Inquiry(text, conversation, LocalDate.now(clock), preferred, Set.of());
    Cancellation cancellation = new Cancellation();
    running = cancellation;
    AnswerPrinter printer = printer();
    Answer answer;
    try {
      answer = installation.answerer(generation).answer(inquiry, printer, cancellation);
    } finally {
      running = null;
    }
    language = answer.question().answerLanguage();
    if (!answer.question().understood().equals(answer.question().asked())) {
      console.say(Phrase.CONSOLE_UNDERSTOOD.in(language, answer.question().understood()));
    }
    printer.finish(answer);
    installation.record(answer, ASKER, conversation, asked);
    last = answer;
    conversation.add(
        new Inquiry.Turn(
            text,
            answer.question().understood(),
            answer.outcome() == Outcome.ANSWERED ? answer.text() : ""));
    if (conversation.size() > REMEMBERED) {
      conversation.removeFirst();
    }
  }

  private AnswerPrinter printer() {
    return new AnswerPrinter(
        console,
        installation.surroundings().clock().getZone(),
        console.resultsOnTerminal(),
        generation::variants);
  }
}
