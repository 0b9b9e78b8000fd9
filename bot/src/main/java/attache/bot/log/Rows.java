package attache.bot.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements with values in, rows out. */
final class Rows {
  private Rows() {}

  /** Reads the present row. */
  interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** Gives the number of rows changed. */
  static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  /** Gives the id of the row that {@code sql}, an INSERT, adds. */
  static long insert(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    update(connection, sql, values);
    return one(connection, "SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
  }

  static <T> List<T> list(
      Connection connection, String sql, Mapper<T> mapper, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(mapper.map(row));
        }
      }
      return rows;
    }
  }

  static <T> Optional<T> one(
      Connection connection, String sql, Mapper<T> mapper, @Nullable Object... values)
      throws SQLException {
    return list(connection, sql, mapper, values).stream().findFirst();
  }

  /** The whole number in a column, or null. */
  static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** Runs statements that take no values and give no rows. */
  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
