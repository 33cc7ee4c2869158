package dev.thecal.core.store;

import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Lets one thread at a time write to H2: from its first writing statement to the end of its transaction.
 *
 * <p>H2 stores its tables and its undo log one after the other while other threads go on. What a second
 * writer changes meanwhile may be stored by halves, and a process killed just then comes back with half
 * of a transaction (https://github.com/h2database/h2database/issues/2080). Readers never wait. The turn is
 * taken before the first row lock, so that two threads cannot wait for each other.
 */
final class OneWriter implements ExecuteListener {

  private static final long serialVersionUID = 1;

  /** A select without anything in it that changes: not the rows locked, numbers drawn or rows returned by a change. */
  private static final Pattern READS = Pattern.compile(
      "[\\s(]*select\\b(?!.*\\b(for\\s+(no\\s+key\\s+)?update|for\\s+share|next\\s+value|nextval"
          + "|(final|old|new)\\s+table)\\b).*",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final ReentrantLock turn = new ReentrantLock(true);

  @Override
  public void executeStart(ExecuteContext context) {
    String sql = context.sql();
    boolean reads = sql != null && reads(sql);
    if (!reads && !turn.isHeldByCurrentThread()) {
      turn.lock();
    }
  }

  /** Waits until nobody else writes. */
  void takeTurn() {
    turn.lock();
  }

  /** When the transaction of this thread is committed or rolled back. */
  void endTurn() {
    if (turn.isHeldByCurrentThread()) {
      turn.unlock();
    }
  }

  static boolean reads(String sql) {
    return READS.matcher(sql).matches();
  }
}
