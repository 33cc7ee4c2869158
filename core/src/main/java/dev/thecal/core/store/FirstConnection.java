package dev.thecal.core.store;

import dev.thecal.core.evidence.Refusal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Reaches a database before a pool is made, so that what stands in the way is told in one sentence. */
final class FirstConnection {

  /** H2: another process has the file open. */
  private static final int IN_USE = 90020;

  private FirstConnection() {}

  /**
   * @return to be closed once the pool stands: a database in memory lives as long as somebody is connected
   * @throws Refusal CONFLICT {@code database-in-use} or {@code database-not-reached}
   */
  static Connection open(DatabaseSettings settings) {
    try {
      return DriverManager.getConnection(
          settings.connectionUrl(), settings.user(), settings.password());
    } catch (SQLException e) {
      throw e.getErrorCode() == IN_USE
          ? Refusal.conflict("database-in-use", inUse(settings))
          : Refusal.conflict("database-not-reached", notReached(settings, e));
    }
  }

  private static String inUse(DatabaseSettings settings) {
    return "another process has the database " + settings.shownUrl()
        + " open, maybe a running Thecal server: an embedded database serves one process at a time."
        + " Stop the server first, or ask it over HTTP instead (/api/v1); PostgreSQL serves several"
        + " processes at once";
  }

  private static String notReached(DatabaseSettings settings, SQLException e) {
    return "the database " + settings + " cannot be opened: " + e.getMessage()
        + ". Check the address, the user and the password (database.url, database.user, database.password)";
  }
}
