package dev.thecal.core.store;

import java.util.function.Function;
import org.jooq.DSLContext;

/** Gives the {@code store} packages of all modules the one open transaction. Nobody else uses it. */
public interface BoundContext {

  /** Runs the statement in the open transaction, or in one of its own if none is open. */
  <T> T with(Function<DSLContext, T> statement);
}
