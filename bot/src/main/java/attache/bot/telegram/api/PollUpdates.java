package attache.bot.telegram.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * getUpdates, with each update left as it is: the library's own turns the whole batch into objects
 * at once, so that one update it cannot read would block all that follow.
 */
final class PollUpdates extends BotApiMethod<ArrayList<RawUpdate>> {
  static final List<String> WANTED =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  private final @Nullable Long offset;
  private final int timeoutSeconds;

  PollUpdates(@Nullable Long offset, int timeoutSeconds) {
    this.offset = offset;
    this.timeoutSeconds = timeoutSeconds;
  }

  @Override
  @JsonIgnore
  public String getMethod() {
    return "getUpdates";
  }

  @JsonProperty("offset")
  @Nullable Long offset() {
    return offset;
  }

  @JsonProperty("timeout")
  int timeoutSeconds() {
    return timeoutSeconds;
  }

  @JsonProperty("allowed_updates")
  List<String> allowed() {
    return WANTED;
  }

  @Override
  @SuppressWarnings("NonApiType") // the library wants a Serializable
  public ArrayList<RawUpdate> deserializeResponse(String answer)
      throws TelegramApiRequestException {
    try {
      JsonNode root = OBJECT_MAPPER.readTree(answer);
      if (!root.path("ok").asBoolean(false)) {
        return super.deserializeResponseArray(answer, RawUpdate.class);
      }
      ArrayList<RawUpdate> updates = new ArrayList<>();
      for (JsonNode update : root.path("result")) {
        updates.add(new RawUpdate(update.path("update_id").asLong(), update.toString()));
      }
      return updates;
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("Unreadable reply to getUpdates", e);
    }
  }
}
