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
import attache.bot.telegram.text.RichText;
import attache.corpus.Article;
import attache.corpus.Corpus;
import attache.corpus.CorpusUnreadable;
import attache.corpus.Language;
import attache.corpus.RawDocument;
import attache.corpus.ReadResult;
import attache.index.Generations;
import attache.index.UpdateReport;
import attache.index.UpdateRequest;
import attache.index.UpdateResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents that admins send: fetched, shown as they were understood, and added to the index when
 * the admin says so. Until then they are {@linkplain WaitingUploads kept}.
 */
final class Uploads {
  private static final int TRIES = 4;
  private static final int MOST_SHOWN = 3;

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
    UpdateResult result =
        work.run(
            report,
            progress -> {
              try (InputStream content = Files.newInputStream(file)) {
                generations.upload(name, content);
              } catch (IOException e) {
                throw new UncheckedIOException("The upload " + name + " cannot be kept", e);
              }
              return generations.update(UpdateRequest.of(corpus), progress);
            });
    if (result == null) {
      return;
    }
    waiting.forget(seq);
    ledger.note(admin, "upload", name, result.getClass().getSimpleName());
    work.say(
        report,
        result instanceof UpdateResult.Updated
            ? Phrase.UPLOAD_ADDED.in(language, name) + "\n" + IndexWork.outcome(result, language)
            : IndexWork.outcome(result, language));
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
      reject(report, seq, name, String.valueOf(e.getMessage()));
      return;
    }
    List<Article> articles = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    read(file, articles, rejected);
    if (articles.isEmpty()) {
      reject(report, seq, name, rejected.isEmpty() ? "" : rejected.getFirst());
      return;
    }
    boolean duplicate = isDuplicate(report, file);
    Keyboard choice =
        Keyboard.of(
            new Keyboard.Button(Phrase.UPLOAD_ADD.in(language), "ac:" + seq),
            new Keyboard.Button(Phrase.NO.in(language), "an:" + seq));
    messenger.show(
        report.slot(),
        report.place(),
        Content.of(understood(articles, duplicate, language), choice),
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

  private static RichText understood(List<Article> articles, boolean duplicate, Language language) {
    RichText.Builder text = new RichText.Builder().bold(Phrase.UPLOAD_UNDERSTOOD.in(language));
    for (Article article : articles.stream().limit(MOST_SHOWN).toList()) {
      var published = article.metadata().published();
      text.plain("\n" + Phrase.UPLOAD_TITLE.in(language, article.displayTitle()));
      text.plain(
          "\n"
              + Phrase.UPLOAD_DATE.in(
                  language, published == null ? Phrase.UNDATED.in(language) : published.day()));
      text.plain(
          "\n"
              + Phrase.UPLOAD_LANGUAGE.in(
                  language, Phrase.nameOf(article.metadata().language(), language)));
      text.plain("\n" + Phrase.UPLOAD_PASSAGES.in(language, article.passages().size()));
    }
    if (articles.size() > MOST_SHOWN) {
      text.plain("\n… (" + articles.size() + ")");
    }
    if (duplicate) {
      text.plain("\n").italic(Phrase.UPLOAD_DUPLICATE.in(language));
    }
    return text.build();
  }
}
