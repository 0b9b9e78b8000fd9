package attache.bot.telegram.api;

import attache.bot.telegram.text.RichText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ForceReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Writes texts and keyboards in the library's types. */
final class MessageWriter {
  private MessageWriter() {}

  static List<MessageEntity> entities(RichText text) {
    return text.entities().stream()
        .map(
            entity -> {
              MessageEntity out =
                  new MessageEntity(entity.type().wire(), entity.start(), entity.length());
              out.setUrl(entity.url());
              return out;
            })
        .toList();
  }

  static @Nullable ReplyKeyboard markup(Content content) {
    return content.forceReply()
        ? ForceReplyKeyboard.builder().forceReply(true).selective(true).build()
        : inline(content.keyboard());
  }

  static @Nullable InlineKeyboardMarkup inline(Keyboard keyboard) {
    if (keyboard.rows().isEmpty()) {
      return null;
    }
    List<InlineKeyboardRow> rows =
        keyboard.rows().stream()
            .map(
                row ->
                    new InlineKeyboardRow(
                        row.stream()
                            .map(
                                button ->
                                    InlineKeyboardButton.builder()
                                        .text(button.label())
                                        .callbackData(button.data())
                                        .build())
                            .toList()))
            .toList();
    return InlineKeyboardMarkup.builder().keyboard(rows).build();
  }
}
