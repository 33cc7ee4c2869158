package dev.thecal.candidacy.fact;

import java.util.List;
import java.util.function.Supplier;

/** What the values given for one key amount to. Missing is not false. */
public sealed interface FactState<T> {

  /** Nobody said anything. */
  record Missing<T>() implements FactState<T> {}

  /** One answer, or several that agree; the newest is kept. */
  record Known<T>(FactValue<T> fact) implements FactState<T>, Supplier<T> {

    /** The value itself. */
    @Override
    public T get() {
      return fact.value();
    }
  }

  /** Answers that disagree with each other; a person must say which holds. */
  record Conflicting<T>(List<FactValue<T>> facts) implements FactState<T> {}
}
