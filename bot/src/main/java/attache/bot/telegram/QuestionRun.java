package attache.bot.telegram;

import attache.bot.answer.AnswerListener;
import attache.bot.answer.AnswerSentence;
import attache.bot.answer.Cancellation;
import attache.bot.answer.Source;
import attache.bot.log.Inbox;
import attache.bot.telegram.api.Incoming;
import attache.bot.telegram.text.AnswerText;
import attache.bot.telegram.text.RichText;
import attache.corpus.Language;
import attache.index.Hit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One question on its way: what is known of its answer, and whether it should go on. The answering
 * thread fills it, others read it.
 */
final class QuestionRun implements AnswerListener {
  private final Inbox.Entry entry;
  private final Incoming.Said said;
  private final String text;
  private final long slotSeq;
  private final Language language;
  private final Cancellation cancellation = new Cancellation();
  private final Semaphore news = new Semaphore(0);
  private final List<AnswerSentence> sentences = new ArrayList<>();
  private List<Source> sources = List.of();
  private List<Hit> hits = List.of();
  private boolean searched;
  private End end = End.ANSWERED;

  /** Why the work on a question ends. */
  enum End {
    ANSWERED,
    /** Somebody tapped Stop. */
    STOPPED,
    /** The question was changed; another run answers it. */
    SUPERSEDED,
    /** The bot goes down; the next one goes on. */
    PARKED
  }

  /**
   * @param text the question
   * @param slotSeq of the update that first brought the question: its slots hold the answer
   * @param language to speak in while the answer is made
   */
  QuestionRun(Inbox.Entry entry, Incoming.Said said, String text, long slotSeq, Language language) {
    this.entry = entry;
    this.said = said;
    this.text = text;
    this.slotSeq = slotSeq;
    this.language = language;
  }

  Inbox.Entry entry() {
    return entry;
  }

  Incoming.Said said() {
    return said;
  }

  String text() {
    return text;
  }

  long slotSeq() {
    return slotSeq;
  }

  /** The slot of the answer's n-th message, from 0. */
  String slot(int part) {
    return slotSeq + "/" + part;
  }

  Language language() {
    return language;
  }

  Cancellation cancellation() {
    return cancellation;
  }

  /** Ends the work, unless it is ended already. */
  void end(End why) {
    synchronized (this) {
      if (end == End.ANSWERED || why == End.PARKED) {
        end = why;
      }
    }
    cancellation.cancel();
  }

  synchronized End end() {
    return end;
  }

  @Override
  public synchronized void found(List<Hit> found) {
    hits = List.copyOf(found);
    searched = true;
    news.release();
  }

  @Override
  public synchronized void sentence(AnswerSentence sentence, List<Source> cited) {
    sentences.add(sentence);
    sources = List.copyOf(cited);
    news.release();
  }

  /** What can be shown by now, or null where nothing is known yet. */
  synchronized @Nullable RichText progress() {
    if (!sentences.isEmpty()) {
      return AnswerText.growing(sentences, sources);
    }
    return searched ? AnswerText.found(hits, language) : null;
  }

  /** Waits until there is something new, or for the time given. */
  void awaitMore(Duration atMost) throws InterruptedException {
    if (news.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
  }
}
