package attache.bot.telegram.api;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.function.Function;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * A call of the library's, of whose reply only what is needed is read. The library reads all of it,
 * and reports a message that was sent as failed where any field of the reply is not as it expects.
 */
final class Call<R extends Serializable> extends BotApiMethod<R> {
  private final BotApiMethod<?> method;
  private final Function<JsonNode, R> result;

  Call(BotApiMethod<?> method, Function<JsonNode, R> result) {
    this.method = method;
    this.result = result;
  }

  /** What goes over the wire. */
  @JsonValue
  BotApiMethod<?> method() {
    return method;
  }

  @Override
  public String getMethod() {
    return method.getMethod();
  }

  @Override
  public void validate() throws TelegramApiValidationException {
    method.validate();
  }

  @Override
  public R deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      JsonNode root = OBJECT_MAPPER.readTree(answer);
      if (!root.path("ok").asBoolean(false)) {
        return super.deserializeResponseArray(answer, Boolean.class);
      }
      return result.apply(root.path("result"));
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("Unreadable reply to " + getMethod(), e);
    }
  }
}
