package attache.bot.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The statement that a filter comes to. */
final class FilterSql {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final @Nullable String text;
  private final int limit;

  private FilterSql(LogFilter filter) {
    // SQLite folds the case of ASCII alone, so that the text is looked for here.
    this.text = filter.text() == null ? null : fold(filter.text());
    this.limit = filter.limit();
  }

  static FilterSql of(LogFilter filter) {
    FilterSql sql = new FilterSql(filter);
    if (filter.since() != null) {
      sql.and("q.at >= ?", filter.since().toEpochMilli());
    }
    if (filter.until() != null) {
      sql.and("q.at < ?", filter.until().toEpochMilli());
    }
    if (filter.outcome() != null) {
      sql.and("a.outcome = ?", filter.outcome().name());
    }
    if (filter.language() != null) {
      sql.and("a.language = ?", filter.language().code());
    }
    if (filter.feedback() != null) {
      sql.and(
          "EXISTS (SELECT 1 FROM feedback f WHERE f.question = q.id AND f.mark = ?)",
          filter.feedback().name());
    }
    if (filter.chat() != null) {
      sql.and("q.chat = ?", filter.chat());
    }
    return sql;
  }

  private void and(String condition, Object value) {
    conditions.add(condition);
    values.add(value);
  }

  /** The questions' rows, latest first. */
  List<Long> ids(Connection connection) throws SQLException {
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    String sql =
        "SELECT q.id, a.asked, a.text FROM question q JOIN answer a ON a.id = q.answer"
            + where
            + " ORDER BY q.at DESC, q.id DESC";
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      try (ResultSet row = statement.executeQuery()) {
        while (ids.size() < limit && row.next()) {
          if (holdsText(row)) {
            ids.add(row.getLong("id"));
          }
        }
      }
    }
    return ids;
  }

  private boolean holdsText(ResultSet row) throws SQLException {
    return text == null
        || fold(row.getString("asked")).contains(text)
        || fold(row.getString("text")).contains(text);
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
