package attache.bot.telegram;

import attache.bot.conversation.Phrase;
import attache.bot.log.Inbox;
import attache.bot.telegram.api.Backoff;
import attache.bot.telegram.api.BotApi;
import attache.bot.telegram.api.Content;
import attache.bot.telegram.api.Incoming;
import attache.bot.telegram.api.Keyboard;
import attache.bot.telegram.api.LibraryBotApi;
import attache.bot.telegram.api.Pacer.Urgency;
import attache.bot.telegram.api.Pause;
import attache.bot.telegram.api.Person;
import attache.bot.telegram.api.Reply;
import attache.config.Reason;
import attache.corpus.Article;
import attache.corpus.ArticleId;
import attache.corpus.Corpus;
import attache.corpus.CorpusUnreadable;
import attache.corpus.Language;
import attache.corpus.RawDocument;
import attache.corpus.ReadResult;
import attache.index.Generations;
import attache.index.Removal;
import attache.index.UpdateReport;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import attache.index.Upload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Documents that admins send: fetched, shown as they were understood, and added to the index when
 * the admin says so. Until then they are {@linkplain WaitingUploads kept}.
 */
final class Uploads {
  private static final int TRIES = 4;

  private final BotApi api;
  private final Messenger messenger;
  private final Generations generations;
  private final List<Path> corpus;
  private final IndexWork work;
  private final Speech speech;
  private final Ledger ledger;
  private final WaitingUploads waiting;
  private final Pause pause;

  Uploads(
      BotApi api,
      Messenger messenger,
      Generations generations,
      List<Path> corpus,
      IndexWork work,
      Speech speech,
      Ledger ledger,
      WaitingUploads waiting,
      Pause pause) {
    this.api = api;
    this.messenger = messenger;
    this.generations = generations;
    this.corpus = corpus;
    this.work = work;
    this.speech = speech;
    this.ledger = ledger;
    this.waiting = waiting;
    this.pause = pause;
  }

  /** Fetches and reads a document, and asks whether to add it. */
  void receive(Inbox.Entry entry, Incoming.Said said, Incoming.Attachment document)
      throws InterruptedException {
    Language language = speech.of(said.from());
    String name = WaitingUploads.fileName(document.fileName());
    IndexWork.Report report = new IndexWork.Report(entry.seq() + "/0", Place.under(said), language);
    if (document.size() > LibraryBotApi.MAX_DOWNLOAD_BYTES) {
      work.say(report, Phrase.UPLOAD_TOO_BIG.in(language, name));
      return;
    }
    work.say(report, Phrase.UPLOAD_READING.in(language, name));
    switch (fetch(document)) {
      case Reply.Done<byte[]>(byte[] content) -> read(report, entry.seq(), name, content);
      case Reply.Refused<byte[]>(Reply.Refusal refusal, String description, Long movedTo) ->
          work.say(
              report,
              description.contains("too big")
                  ? Phrase.UPLOAD_TOO_BIG.in(language, name)
                  : Phrase.UPLOAD_FAILED.in(language, name, description));
      case Reply.TooMany<byte[]> later ->
          work.say(report, Phrase.UPLOAD_FAILED.in(language, name, "429"));
      case Reply.Unknown<byte[]>(String why) ->
          work.say(report, Phrase.UPLOAD_FAILED.in(language, name, why));
    }
  }

  /** The admin said yes. */
  void add(IndexWork.Report report, Person admin, @Nullable Long seq) throws InterruptedException {
    Language language = report.language();
    Path file = seq == null ? null : waiting.find(seq);
    if (seq == null || file == null) {
      work.say(report, Phrase.UPLOAD_GONE.in(language));
      return;
    }
    String name = String.valueOf(file.getFileName());
    AtomicReference<@Nullable Upload> kept = new AtomicReference<>();
    UpdateResult result =
        work.run(
            report,
            progress -> {
              try {
                kept.set(generations.upload(name, file));
              } catch (IOException e) {
                return new UpdateResult.Failed(
                    UpdateResult.Cause.HOME,
                    "The home does not take the document: " + Reason.of(e) + ".");
              }
              return generations.update(
                  UpdateRequest.of(corpus).withRestored(removed(kept.get())), progress);
            });
    if (result == null) {
      return;
    }
    if (kept.get() != null) {
      waiting.forget(seq);
    }
    ledger.note(admin, "upload", name, result.getClass().getSimpleName());
    work.say(report, UploadText.told(name, kept.get(), result, language));
  }

  /** The admin saw that they were removed, and wants them in. */
  private static Set<ArticleId> removed(@Nullable Upload kept) {
    return kept == null
        ? Set.of()
        : kept.removed().stream().map(Removal::article).collect(Collectors.toSet());
  }

  /** The admin said no. */
  void decline(@Nullable Long seq) {
    if (seq != null) {
      waiting.forget(seq);
    }
  }

  private Reply<byte[]> fetch(Incoming.Attachment document) throws InterruptedException {
    Backoff backoff = new Backoff();
    Reply<byte[]> reply = api.download(document.fileId());
    for (int i = 1; i < TRIES && retriable(reply); i++) {
      pause.sleep(backoff.next());
      reply = api.download(document.fileId());
    }
    return reply;
  }

  private static boolean retriable(Reply<byte[]> reply) {
    return reply instanceof Reply.Unknown<byte[]> || reply instanceof Reply.TooMany<byte[]>;
  }

  private void read(IndexWork.Report report, long seq, String name, byte[] content)
      throws InterruptedException {
    Language language = report.language();
    Path file;
    try {
      file = waiting.keep(seq, name, content);
    } catch (IOException e) {
      reject(report, seq, name, "the home does not take it: " + Reason.of(e));
      return;
    }
    List<Article> articles = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    read(file, articles, rejected);
    if (articles.isEmpty()) {
      reject(report, seq, name, rejected.isEmpty() ? "" : rejected.getFirst());
      return;
    }
    Upload planned;
    try {
      planned = generations.planned(name, file);
    } catch (IOException e) {
      reject(report, seq, name, Reason.of(e));
      return;
    }
    boolean duplicate = planned.fate() == Upload.Fate.UNCHANGED || isDuplicate(report, file);
    Keyboard choice =
        Keyboard.of(
            new Keyboard.Button(UploadText.button(planned).in(language), "ac:" + seq),
            new Keyboard.Button(Phrase.NO.in(language), "an:" + seq));
    messenger.show(
        report.slot(),
        report.place(),
        Content.of(UploadText.understood(articles, duplicate, planned, language), choice),
        Urgency.RESULT);
  }

  private void reject(IndexWork.Report report, long seq, String name, String why)
      throws InterruptedException {
    waiting.forget(seq);
    work.say(report, Phrase.UPLOAD_REJECTED.in(report.language(), name, why));
  }

  private static void read(Path file, List<Article> articles, List<String> rejected) {
    Corpus.Visitor visitor =
        new Corpus.Visitor() {
          @Override
          public void found(RawDocument document) {
            switch (document.read()) {
              case ReadResult.Accepted(Article article) -> articles.add(article);
              case ReadResult.Rejected rejection -> rejected.add(rejection.reason());
              case ReadResult.Unavailable unavailable -> rejected.add(unavailable.reason());
            }
          }

          @Override
          public void rejected(ReadResult.Rejected rejection) {
            rejected.add(rejection.reason());
          }
        };
    try {
      Corpus.scan(List.of(file), visitor);
    } catch (CorpusUnreadable e) {
      rejected.add(String.valueOf(e.getMessage()));
    }
  }

  private boolean isDuplicate(IndexWork.Report report, Path file) throws InterruptedException {
    UpdateRequest plain = UpdateRequest.of(corpus).withDryRun(true);
    UpdateRequest with = plain.withAdded(List.of(file));
    UpdateResult before = work.run(report, progress -> generations.update(plain, progress));
    UpdateResult after = work.run(report, progress -> generations.update(with, progress));
    return before instanceof UpdateResult.Planned(UpdateReport was)
        && after instanceof UpdateResult.Planned(UpdateReport would)
        && would.documents().duplicate() > was.documents().duplicate();
  }
}
