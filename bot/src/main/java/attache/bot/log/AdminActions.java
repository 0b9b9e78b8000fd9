package attache.bot.log;

import java.time.Instant;
import java.util.List;

/** What admins did, with who and when. */
public final class AdminActions {
  private final BotStore store;

  AdminActions(BotStore store) {
    this.store = store;
  }

  /**
   * @param action such as {@code reindex}
   * @param detail what it was done to, such as an article's title
   * @param outcome what became of it
   */
  public record Action(
      Instant at, long person, String name, String action, String detail, String outcome) {}

  public void add(Action action) {
    store.run(
        connection ->
            Rows.update(
                connection,
                """
                INSERT INTO admin_action (at, person, name, action, detail, outcome)
                VALUES (?, ?, ?, ?, ?, ?)""",
                action.at().toEpochMilli(),
                action.person(),
                action.name(),
                action.action(),
                action.detail(),
                action.outcome()));
  }

  /** The latest, latest first. */
  public List<Action> latest(int most) {
    return store.run(
        connection ->
            Rows.list(
                connection,
                "SELECT * FROM admin_action ORDER BY id DESC LIMIT ?",
                row ->
                    new Action(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getLong("person"),
                        row.getString("name"),
                        row.getString("action"),
                        row.getString("detail"),
                        row.getString("outcome")),
                most));
  }
}
