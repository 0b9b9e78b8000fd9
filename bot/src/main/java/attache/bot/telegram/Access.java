package attache.bot.telegram;

import attache.bot.log.People;
import attache.bot.log.People.Known;
import attache.bot.log.People.Standing;
import attache.bot.telegram.api.ChatRef;
import attache.config.AccessSettings;
import java.util.List;
import java.util.Optional;

/**
 * Who may use the bot. Admins always; who was put out by an admin never; else who the settings or
 * an admin let in, and in a group that is let in everybody.
 */
final class Access {
  private final AccessSettings settings;
  private final People people;

  Access(AccessSettings settings, People people) {
    this.settings = settings;
    this.people = people;
  }

  boolean isAdmin(long person) {
    return settings.admins().contains(person);
  }

  boolean mayUse(long person, ChatRef chat) {
    if (isAdmin(person)) {
      return true;
    }
    Standing own = standing(person);
    if (own == Standing.REFUSED) {
      return false;
    }
    return own == Standing.ALLOWED
        || settings.open()
        || settings.users().contains(person)
        || (chat.group() && groupLetIn(chat.id()));
  }

  /** Everybody who is let in by the settings, beside the admins. */
  List<Long> listed() {
    return settings.users().stream().sorted().toList();
  }

  boolean open() {
    return settings.open();
  }

  List<Long> admins() {
    return settings.admins().stream().sorted().toList();
  }

  private boolean groupLetIn(long group) {
    Standing own = standing(group);
    return own != Standing.REFUSED
        && (own == Standing.ALLOWED
            || settings.users().contains(group)
            || people.former(group).stream().anyMatch(settings.users()::contains));
  }

  private Standing standing(long id) {
    Optional<Known> known = people.find(id);
    return known.map(Known::standing).orElse(Standing.UNDECIDED);
  }
}
