package dev.thecal.bench;

import org.jspecify.annotations.Nullable;

/** Yes, no, or not known; for the synthetic rules of the benches. */
public enum Kleene {
  YES,
  NO,
  UNKNOWN;

  static Kleene of(@Nullable Boolean value) {
    return value == null ? UNKNOWN : value ? YES : NO;
  }

  static Kleene atLeast(@Nullable Integer value, int limit) {
    return value == null ? UNKNOWN : value >= limit ? YES : NO;
  }

  static Kleene is(@Nullable String value, String word) {
    return value == null ? UNKNOWN : value.equals(word) ? YES : NO;
  }

  static Kleene drop(@Nullable Integer before, @Nullable Integer after) {
    return before == null || after == null ? UNKNOWN : before - after >= 1 ? YES : NO;
  }

  Kleene and(Kleene other) {
    return this == NO || other == NO ? NO : this == YES ? other : other == YES ? this : UNKNOWN;
  }

  Kleene or(Kleene other) {
    return not().and(other.not()).not();
  }

  Kleene not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
