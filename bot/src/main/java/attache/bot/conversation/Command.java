package attache.bot.conversation;

import attache.corpus.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be asked of Attaché beside questions. */
public enum Command {
  START(false, Phrase.MENU_START),
  HELP(false, Phrase.MENU_HELP),
  ASK(false, Phrase.MENU_ASK),
  SOURCES(false, Phrase.MENU_SOURCES),
  LANGUAGE(false, Phrase.MENU_LANGUAGE),
  STOP(false, Phrase.MENU_STOP),
  FORGET(false, Phrase.MENU_FORGET),
  STATUS(true, Phrase.MENU_STATUS),
  ARTICLES(true, Phrase.MENU_ARTICLES),
  REMOVE(true, Phrase.MENU_REMOVE),
  REINDEX(true, Phrase.MENU_REINDEX),
  ROLLBACK(true, Phrase.MENU_ROLLBACK),
  USERS(true, Phrase.MENU_USERS),
  FEEDBACK(true, Phrase.MENU_FEEDBACK);

  private final boolean forAdmins;
  private final Phrase description;

  Command(boolean forAdmins, Phrase description) {
    this.forAdmins = forAdmins;
    this.description = description;
  }

  /** What is typed behind the slash. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean forAdmins() {
    return forAdmins;
  }

  /** One line on what it does. */
  public String description(Language language) {
    return description.in(language);
  }

  /** The command of a word in lower case, without the slash. */
  public static Optional<Command> of(String word) {
    return Arrays.stream(values()).filter(command -> command.word().equals(word)).findFirst();
  }

  /** The commands of a role, in the order of the menu. */
  public static List<Command> all(boolean admin) {
    return Arrays.stream(values()).filter(command -> admin || !command.forAdmins).toList();
  }

  /** What Attaché is and how to use it. */
  public static String help(Language language, boolean admin) {
    return Phrase.HELP.in(language)
        + "\n\n"
        + all(admin).stream()
            .filter(command -> command != START)
            .map(command -> "/" + command.word() + " — " + command.description(language))
            .collect(Collectors.joining("\n"))
        + (admin ? "\n\n" + Phrase.HELP_UPLOAD.in(language) : "");
  }
}
