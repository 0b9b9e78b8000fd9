package attache.bot.telegram;

import attache.bot.log.AdminActions;
import attache.bot.telegram.api.Person;
import java.time.Clock;

/** Where what admins do is noted down as they do it, with who and when. */
final class Ledger {
  private final AdminActions actions;
  private final Clock clock;

  Ledger(AdminActions actions, Clock clock) {
    this.actions = actions;
    this.clock = clock;
  }

  /** Notes down an action; the words are those of {@link AdminActions.Action}. */
  void note(Person admin, String action, String detail, String outcome) {
    actions.add(
        new AdminActions.Action(
            clock.instant(), admin.id(), admin.name(), action, detail, outcome));
  }
}
