package attache.bot.telegram.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Bot API whose updates come from a function; it refuses every other call. */
class FakeApi implements BotApi {
  interface Updates {
    Reply<List<RawUpdate>> next(@Nullable Long confirmBefore, Duration wait);
  }

  private final Updates updates;

  FakeApi(Updates updates) {
    this.updates = updates;
  }

  @Override
  public Reply<List<RawUpdate>> updates(@Nullable Long confirmBefore, Duration wait) {
    return updates.next(confirmBefore, wait);
  }

  @Override
  public Reply<Me> me() {
    return refused();
  }

  @Override
  public Reply<Integer> send(
      long chat, @Nullable Integer thread, @Nullable Integer replyTo, Content content) {
    return refused();
  }

  @Override
  public Reply<Boolean> edit(long chat, int messageId, Content content) {
    return refused();
  }

  @Override
  public Reply<Boolean> delete(long chat, int messageId) {
    return refused();
  }

  @Override
  public Reply<Boolean> typing(long chat, @Nullable Integer thread) {
    return refused();
  }

  @Override
  public Reply<Boolean> answerTap(String queryId, String text, boolean alert) {
    return refused();
  }

  @Override
  public Reply<byte[]> download(String fileId) {
    return refused();
  }

  @Override
  public Reply<Boolean> menu(Scope scope, String languageCode, Map<String, String> commands) {
    return refused();
  }

  @Override
  public Reply<Boolean> setWebhook(String url, String secret) {
    return refused();
  }

  @Override
  public Reply<Boolean> deleteWebhook() {
    return refused();
  }

  private static <T> Reply<T> refused() {
    return new Reply.Refused<>(Reply.Refusal.OTHER, "not in this test", null);
  }
}
