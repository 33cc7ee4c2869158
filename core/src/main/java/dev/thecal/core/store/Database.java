package dev.thecal.core.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.transaction.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** An open database: the pool, the migrations and the transactions. Close it last. */
public final class Database implements AutoCloseable {

  private final HikariDataSource pool;
  private final JooqTransactions transactions;
  private final DataSource turns;

  private Database(HikariDataSource pool, JooqTransactions transactions, DataSource turns) {
    this.pool = pool;
    this.transactions = transactions;
    this.turns = turns;
  }

  /**
   * Opens the pool and brings the schema of each module to its newest version.
   *
   * @param modules in the order of their dependencies: {@code core} first, plugins last
   * @throws Refusal CONFLICT if another process has the file open, or the database cannot be reached
   */
  public static Database open(DatabaseSettings settings, List<String> modules) {
    var config = new HikariConfig();
    config.setPoolName("thecal");
    config.setJdbcUrl(settings.connectionUrl());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize());
    var pool = pool(settings, config);
    try {
      modules.forEach(module -> migrate(pool, module));
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
    var jooqSettings = new Settings()
        .withRenderSchema(false)
        .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);
    var configuration = new DefaultConfiguration();
    configuration.setSettings(jooqSettings);
    configuration.setDataSource(pool);
    configuration.setSQLDialect(settings.isH2() ? SQLDialect.H2 : SQLDialect.POSTGRES);
    var writer = new OneWriter();
    if (settings.isH2()) {
      configuration.setExecuteListener(writer);
    }
    return new Database(
        pool,
        new JooqTransactions(DSL.using(configuration), writer::endTurn),
        settings.isH2() ? new OneWriterSource(pool, writer) : pool);
  }

  private static HikariDataSource pool(DatabaseSettings settings, HikariConfig config) {
    try (Connection first = FirstConnection.open(settings)) {
      first.setReadOnly(true);
      return new HikariDataSource(config);
    } catch (SQLException e) {
      throw new IllegalStateException("the first connection does not answer", e);
    }
  }

  private static void migrate(HikariDataSource pool, String module) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(pool)
        .locations("classpath:db/migration/" + module)
        .table("flyway_" + module)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .failOnMissingLocations(true)
        .load()
        .migrate();
  }

  public Transactions transactions() {
    return transactions;
  }

  /** For {@code store} packages only. */
  public BoundContext context() {
    return transactions;
  }

  /**
   * For a library that brings its own SQL, statement by statement, and touches no table of ours. On H2 whoever has borrowed
   * a connection is the one writer until it is given back.
   */
  public DataSource dataSource() {
    return turns;
  }

  /** Returns when the database has answered a question. */
  public void touch() {
    transactions.with(sql -> sql.selectOne().fetch());
  }

  @Override
  public void close() {
    pool.close();
  }
}
