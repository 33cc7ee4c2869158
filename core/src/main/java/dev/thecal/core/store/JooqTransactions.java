package dev.thecal.core.store;

import dev.thecal.core.transaction.Transactions;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Binds a jOOQ transaction to the thread; a second call on the same thread joins it. */
final class JooqTransactions implements Transactions, BoundContext {

  private static final int ATTEMPTS = 4;

  /** Serialization failure, deadlock, lock not available (PostgreSQL), lock time-out (H2). */
  private static final Set<String> MAY_RUN_AGAIN = Set.of("40001", "40P01", "55P03", "HYT00");

  private final DSLContext root;
  private final Runnable ended;

  @SuppressWarnings(
      "ThreadLocalUsage") // one per open database, not per class: two may be open in one JVM
  private final ThreadLocal<@Nullable Bound> bound = new ThreadLocal<>();

  /**
   * @param ended what to do on the thread of each transaction after its commit or rollback
   */
  JooqTransactions(DSLContext root, Runnable ended) {
    this.root = root;
    this.ended = ended;
  }

  private static final class Bound {
    private final DSLContext context;
    private boolean broken;

    Bound(DSLContext context) {
      this.context = context;
    }
  }

  @Override
  public <T> T call(Supplier<T> work) {
    Bound outer = bound.get();
    return outer == null ? open(work) : join(outer, work);
  }

  @Override
  public <T> T with(Function<DSLContext, T> statement) {
    return call(() -> {
      Bound mine = bound.get();
      if (mine == null) {
        throw new IllegalStateException("no transaction is bound inside a transaction");
      }
      return statement.apply(mine.context);
    });
  }

  /** PostgreSQL refuses everything after a failed statement, H2 goes on: a swallowed failure must roll back on both. */
  private static <T> T join(Bound outer, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      outer.broken = true;
      throw e;
    }
  }

  private <T> T open(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (DataAccessException e) {
        if (attempt == ATTEMPTS || !MAY_RUN_AGAIN.contains(String.valueOf(e.sqlState()))) {
          throw e;
        }
      }
    }
  }

  private <T> T once(Supplier<T> work) {
    try {
      return transaction(work);
    } finally {
      ended.run();
    }
  }

  private <T> T transaction(Supplier<T> work) {
    return root.transactionResult(configuration -> {
      var mine = new Bound(configuration.dsl());
      bound.set(mine);
      try {
        T answer = work.get();
        if (mine.broken) {
          throw new IllegalStateException(
              "a joined call failed and its failure was swallowed: rolled back");
        }
        return answer;
      } finally {
        bound.remove();
      }
    });
  }
}
