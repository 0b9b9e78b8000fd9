package attache.bot.telegram;

import attache.bot.answer.Answer;
import attache.bot.answer.Source;
import attache.bot.conversation.Phrase;
import attache.bot.log.QuestionId;
import attache.bot.telegram.api.Keyboard;
import attache.bot.telegram.api.Keyboard.Button;
import attache.bot.telegram.text.AnswerText;
import attache.corpus.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The buttons under answers, and what they carry. */
final class Buttons {
  private static final int IN_A_ROW = 6;
  private static final int MOST_SOURCES = 24;

  /** Why an answer is bad, as the buttons offer it. */
  enum Reason {
    WRONG(Phrase.WRONG),
    UNSUPPORTED(Phrase.UNSUPPORTED),
    INCOMPLETE(Phrase.INCOMPLETE),
    OUTDATED(Phrase.OUTDATED);

    private final Phrase phrase;

    Reason(Phrase phrase) {
      this.phrase = phrase;
    }

    /** As the log keeps it. */
    String logged() {
      return phrase.in(Language.ENGLISH).toLowerCase(java.util.Locale.ROOT);
    }
  }

  private Buttons() {}

  static Keyboard stop(long seq, Language language) {
    return Keyboard.of(new Button(Phrase.STOP.in(language), "s:" + seq));
  }

  /**
   * Under an answer.
   *
   * @param question its log entry; without one there is nothing to open or to judge
   */
  static Keyboard answer(Answer answer, @Nullable QuestionId question, Language language) {
    if (question == null) {
      return Keyboard.NONE;
    }
    List<List<Button>> rows = new ArrayList<>(passages(answer, question));
    rows.add(
        List.of(
            new Button(Phrase.MORE.in(language), "m:" + question),
            new Button("👍", "u:" + question),
            new Button("👎", "d:" + question)));
    return new Keyboard(rows);
  }

  /** One button for each source. */
  static List<List<Button>> passages(Answer answer, QuestionId question) {
    List<List<Button>> rows = new ArrayList<>();
    if (!AnswerText.hasSources(answer)) {
      return rows;
    }
    List<Button> row = new ArrayList<>();
    for (Source source : answer.sources().stream().limit(MOST_SOURCES).toList()) {
      row.add(new Button("[" + source.n() + "]", "p:" + question + ":" + source.n()));
      if (row.size() == IN_A_ROW) {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    rows.add(row);
    return rows;
  }

  /** Under an answer that somebody did not like. */
  static Keyboard reasons(Answer answer, QuestionId question, Language language) {
    List<Button> first = new ArrayList<>();
    List<Button> second = new ArrayList<>();
    for (Reason reason : Reason.values()) {
      List<Button> row = first.size() < 2 ? first : second;
      row.add(new Button(reason.phrase.in(language), "r:" + question + ":" + reason.name()));
    }
    return answer(answer, question, language)
        .with(first)
        .with(second)
        .with(List.of(new Button(Phrase.OWN_WORDS.in(language), "w:" + question)));
  }

  /** What an admin has below an answer that is bad, beside the others. */
  static List<Button> makeCase(QuestionId question, Language language) {
    return List.of(new Button(Phrase.CASE_MAKE.in(language), Cases.MAKE + ":" + question));
  }

  static Keyboard languages(Language language) {
    return new Keyboard(
        List.of(
            List.of(
                new Button("English", "l:en"),
                new Button("Tiếng Việt", "l:vi"),
                new Button("中文", "l:zh")),
            List.of(new Button(Phrase.AUTOMATIC.in(language), "l:auto"))));
  }
}
