package dev.thecal.core.testkit;

import dev.thecal.core.store.Database;
import dev.thecal.core.store.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fresh, empty, migrated database per call, of either kind. A store suite is an abstract class with one
 * {@code @Nested}-free subclass per kind; the PostgreSQL one carries {@code @Tag("postgres")}.
 */
public enum TestDatabases {
  H2,
  POSTGRES;

  private static final AtomicInteger COUNTER = new AtomicInteger();

  public Database open(String... modules) {
    return Database.open(settings(), List.of(modules));
  }

  /** Settings of a new empty database, for tests that open it themselves. */
  public DatabaseSettings settings() {
    String name = "t" + COUNTER.incrementAndGet();
    return switch (this) {
      case H2 -> new DatabaseSettings("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "", "", 8);
      case POSTGRES -> new DatabaseSettings(Postgres.create(name), "postgres", "postgres", 8);
    };
  }

  /** One server for the whole test run, started when the first test asks. */
  private static final class Postgres {
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException("the embedded PostgreSQL did not start", e);
      }
    }

    static String create(String name) {
      try (Connection connection = SERVER.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException("cannot create a test database", e);
      }
      return SERVER.getJdbcUrl("postgres", name);
    }
  }
}
