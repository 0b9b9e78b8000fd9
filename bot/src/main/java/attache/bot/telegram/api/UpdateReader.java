package attache.bot.telegram.api;

import attache.bot.telegram.text.RichText;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Reads updates. In a group only what is meant for the bot is something: its commands, mentions of
 * it and replies to it. Never throws for what an update holds.
 */
public final class UpdateReader {
  private static final Logger LOG = LoggerFactory.getLogger(UpdateReader.class);

  private static final Pattern COMMAND =
      Pattern.compile("\\s*/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{3,32}))?(?:\\s+|$)");

  private static final int MAX_NAME = 64;

  private final ObjectMapper json = new ObjectMapper();
  private final Me me;
  private final Pattern mention;

  public UpdateReader(Me me) {
    this.me = me;
    this.mention =
        Pattern.compile(
            "(?<![\\w@])@" + Pattern.quote(me.username()) + "\\b", Pattern.CASE_INSENSITIVE);
  }

  public Incoming read(RawUpdate raw) {
    try {
      return read(json.readValue(raw.json(), Update.class));
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.warn("event=update_unreadable update={} why={}", raw.id(), e.getClass().getSimpleName());
      return new Incoming.Nothing("unreadable");
    }
  }

  private Incoming read(Update update) {
    if (update.getMessage() != null) {
      return message(update.getMessage(), false);
    }
    if (update.getEditedMessage() != null) {
      return message(update.getEditedMessage(), true);
    }
    if (update.getCallbackQuery() != null) {
      return tap(update.getCallbackQuery());
    }
    if (update.getMyChatMember() != null) {
      return membership(update.getMyChatMember());
    }
    return new Incoming.Nothing("other");
  }

  private Incoming message(Message message, boolean edited) {
    ChatRef chat = chat(message.getChat());
    if (chat == null || message.getMessageId() == null) {
      return new Incoming.Nothing("message without a chat");
    }
    if (message.getMigrateToChatId() != null) {
      return new Incoming.Upgraded(chat.id(), message.getMigrateToChatId());
    }
    if (message.getMigrateFromChatId() != null) {
      return new Incoming.Upgraded(message.getMigrateFromChatId(), chat.id());
    }
    Person from = person(message.getFrom());
    if (from == null || Boolean.TRUE.equals(message.getFrom().getIsBot())) {
      return new Incoming.Nothing("message of no person");
    }
    return said(message, from, chat, edited);
  }

  private Incoming said(Message message, Person from, ChatRef chat, boolean edited) {
    String written = either(message.getText(), message.getCaption());
    Message target = message.getReplyToMessage();
    Incoming.RepliedTo repliedTo = target == null ? null : repliedTo(target);
    boolean mentioned = !me.username().isEmpty() && mention.matcher(written).find();
    Matcher command = COMMAND.matcher(written);
    boolean isCommand = command.lookingAt();
    if (isCommand
        && command.group(2) != null
        && !command.group(2).equalsIgnoreCase(me.username())) {
      return new Incoming.Nothing("command for another bot");
    }
    boolean meant = mentioned || isCommand || (repliedTo != null && repliedTo.own());
    Incoming.Attachment document = attachment(message.getDocument());
    if (chat.group() && !meant) {
      return new Incoming.Nothing("talk in a group");
    }
    if (written.isBlank() && document == null && !hasMedia(message)) {
      return new Incoming.Nothing("service message");
    }
    String rest = isCommand ? written.substring(command.end()) : written;
    Integer date = edited ? message.getEditDate() : message.getDate();
    Instant sent = Instant.ofEpochSecond(date == null ? 0 : date);
    return new Incoming.Said(
        from,
        chat,
        message.getMessageId(),
        Boolean.TRUE.equals(message.getIsTopicMessage()) ? message.getMessageThreadId() : null,
        isCommand ? command.group(1).toLowerCase(Locale.ROOT) : null,
        RichText.clean(mention.matcher(rest).replaceAll(" ")).strip(),
        repliedTo,
        message.getQuote() == null ? null : cleaned(message.getQuote().getText()),
        document,
        edited,
        sent);
  }

  private Incoming.RepliedTo repliedTo(Message target) {
    boolean own = target.getFrom() != null && me.id() == orZero(target.getFrom().getId());
    return new Incoming.RepliedTo(
        target.getMessageId() == null ? 0 : target.getMessageId(),
        own,
        RichText.clean(either(target.getText(), target.getCaption())));
  }

  private static boolean hasMedia(Message message) {
    return message.hasPhoto()
        || message.hasVoice()
        || message.hasVideo()
        || message.hasAudio()
        || message.hasVideoNote()
        || message.hasSticker()
        || message.hasAnimation()
        || message.hasLocation()
        || message.hasContact()
        || message.hasPoll();
  }

  private static Incoming tap(CallbackQuery query) {
    Person from = person(query.getFrom());
    ChatRef chat = query.getMessage() == null ? null : chat(query.getMessage().getChat());
    if (from == null
        || chat == null
        || query.getId() == null
        || query.getData() == null
        || query.getMessage().getMessageId() == null) {
      return new Incoming.Nothing("tap on nothing");
    }
    Integer thread =
        query.getMessage() instanceof Message message
                && Boolean.TRUE.equals(message.getIsTopicMessage())
            ? message.getMessageThreadId()
            : null;
    return new Incoming.Tapped(
        query.getId(), from, chat, query.getMessage().getMessageId(), thread, query.getData());
  }

  private static Incoming membership(ChatMemberUpdated change) {
    Person by = person(change.getFrom());
    ChatRef chat = chat(change.getChat());
    if (by == null || chat == null || change.getNewChatMember() == null) {
      return new Incoming.Nothing("membership of nobody");
    }
    String status = either(change.getNewChatMember().getStatus(), null);
    boolean present = !status.equals("left") && !status.equals("kicked");
    return new Incoming.Membership(
        by, chat, cut(RichText.clean(either(change.getChat().getTitle(), null))), present);
  }

  private static @Nullable ChatRef chat(@Nullable Chat chat) {
    return chat == null || chat.getId() == null || "channel".equals(chat.getType())
        ? null
        : ChatRef.of(chat.getId());
  }

  private static @Nullable Person person(@Nullable User user) {
    if (user == null || user.getId() == null) {
      return null;
    }
    String name =
        Stream.of(either(user.getFirstName(), null), either(user.getLastName(), null))
            .map(part -> RichText.clean(part).replace('\n', ' ').strip())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return new Person(
        user.getId(),
        cut(name),
        RichText.clean(either(user.getUserName(), null)),
        either(user.getLanguageCode(), null));
  }

  private static Incoming.@Nullable Attachment attachment(@Nullable Document document) {
    return document == null || document.getFileId() == null
        ? null
        : new Incoming.Attachment(
            document.getFileId(),
            cleaned(document.getFileName()).replace('\n', ' '),
            orZero(document.getFileSize()));
  }

  private static String cut(String name) {
    return name.length() <= MAX_NAME ? name : RichText.clean(name.substring(0, MAX_NAME)) + "…";
  }

  private static String cleaned(@Nullable String text) {
    return RichText.clean(either(text, null)).strip();
  }

  private static long orZero(@Nullable Long value) {
    return value == null ? 0 : value;
  }

  private static String either(@Nullable String first, @Nullable String second) {
    return first != null ? first : second != null ? second : "";
  }
}
