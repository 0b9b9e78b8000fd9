package attache.config;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who may use the bot.
 *
 * @param admins Telegram ids of the admins
 * @param users Telegram ids of people, and negative ones of groups, that are let in from the start
 * @param open whether everybody is let in; else a person who is not in {@code users} waits for an
 *     admin's approval
 */
public record AccessSettings(Set<Long> admins, Set<Long> users, boolean open) {
  private static final Predicate<String> ID =
      Pattern.compile("-?[1-9]\\d{0,17}").asMatchPredicate();

  public AccessSettings {
    admins = Set.copyOf(admins);
    users = Set.copyOf(users);
  }

  static AccessSettings read(SettingsSource source) {
    List<String> users = source.words("users");
    boolean open = users.equals(List.of("open"));
    return new AccessSettings(
        ids(source, "admins", source.words("admins")),
        open ? Set.of() : ids(source, "users", users),
        open);
  }

  private static Set<Long> ids(SettingsSource source, String key, List<String> words) {
    List<String> wrong = words.stream().filter(ID.negate()).toList();
    if (!wrong.isEmpty()) {
      source.reject(
          key,
          "must be numeric Telegram ids"
              + (key.equals("users") ? " or the word open" : "")
              + ", not "
              + wrong);
    }
    return words.stream().filter(ID).map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
