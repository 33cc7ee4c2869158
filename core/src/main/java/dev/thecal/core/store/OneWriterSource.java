package dev.thecal.core.store;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to H2 for statements that do not come through jOOQ: each holds the turn to write from the moment it is
 * borrowed until it is closed, by the same thread.
 */
final class OneWriterSource implements DataSource {

  private final DataSource pool;
  private final OneWriter writer;

  OneWriterSource(DataSource pool, OneWriter writer) {
    this.pool = pool;
    this.writer = writer;
  }

  /** The connection first and then the turn, as everybody else: nobody waits for a connection with the turn in hand. */
  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = pool.getConnection();
    writer.takeTurn();
    return (Connection) Proxy.newProxyInstance(
        OneWriterSource.class.getClassLoader(),
        new Class<?>[] {Connection.class},
        new Turn(connection));
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the pool knows user and password");
  }

  private final class Turn implements InvocationHandler {

    private final Connection connection;
    private boolean over;

    Turn(Connection connection) {
      this.connection = connection;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      boolean close = method.getName().equals("close");
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause() == null ? e : e.getCause();
      } finally {
        if (close && !over) {
          over = true;
          writer.endTurn();
        }
      }
    }
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return pool.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool.isWrapperFor(type);
  }
}
