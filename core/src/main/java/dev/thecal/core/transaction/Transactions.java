package dev.thecal.core.transaction;

import java.util.function.Supplier;

/**
 * The only way to change several things as one. Calls inside join the transaction that is open. The work
 * may run again after a deadlock or a serialization failure, so it does no I/O of its own.
 */
public interface Transactions {

  /** Runs the work in a transaction, commits, and answers; any exception rolls everything back. */
  <T> T call(Supplier<T> work);

  /** As {@link #call} for work without an answer. */
  default void run(Runnable work) {
    call(() -> {
      work.run();
      return Boolean.TRUE;
    });
  }
}
