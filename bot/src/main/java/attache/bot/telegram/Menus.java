package attache.bot.telegram;

import attache.bot.conversation.Command;
import attache.bot.telegram.api.BotApi;
import attache.bot.telegram.api.BotApi.Scope;
import attache.bot.telegram.api.Pause;
import attache.bot.telegram.api.Reply;
import attache.corpus.Language;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The menus of commands, by role and language. */
final class Menus {
  private static final Logger LOG = LoggerFactory.getLogger(Menus.class);
  private static final Duration AGAIN = Duration.ofSeconds(5);
  private static final int TRIES = 5;

  private final BotApi api;
  private final List<Long> admins;
  private final Pause pause;

  Menus(BotApi api, List<Long> admins, Pause pause) {
    this.api = api;
    this.admins = admins;
    this.pause = pause;
  }

  /** Sets all menus. What cannot be set is left: everything works without. */
  void publish() throws InterruptedException {
    for (Scope scope : List.of(new Scope.AllPrivate(), new Scope.AllGroups())) {
      publish(scope, false);
    }
    for (long admin : admins) {
      publish(new Scope.OneChat(admin), true);
    }
  }

  private void publish(Scope scope, boolean admin) throws InterruptedException {
    publish(scope, "", Language.ENGLISH, admin);
    for (Language language : List.of(Language.VIETNAMESE, Language.CHINESE)) {
      publish(scope, language.code(), language, admin);
    }
  }

  private void publish(Scope scope, String code, Language language, boolean admin)
      throws InterruptedException {
    Map<String, String> commands = new LinkedHashMap<>();
    Command.all(admin)
        .forEach(command -> commands.put(command.word(), command.description(language)));
    for (int i = 0; i < TRIES; i++) {
      switch (api.menu(scope, code, commands)) {
        case Reply.Done<Boolean> done -> {
          return;
        }
        case Reply.Refused<Boolean> refused -> {
          LOG.info("event=menu_not_set why=\"{}\"", refused.description());
          return;
        }
        case Reply.TooMany<Boolean>(Duration wait) -> pause.sleep(wait);
        case Reply.Unknown<Boolean> unknown -> pause.sleep(AGAIN);
      }
    }
  }
}
