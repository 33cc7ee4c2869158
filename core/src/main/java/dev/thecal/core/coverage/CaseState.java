package dev.thecal.core.coverage;

import java.util.Set;

/** Where an authorisation case stands. That an approval has run out follows from its last day. */
public enum CaseState {
  /** Documents are collected; also after the payer asked for more. */
  PREPARING,
  SUBMITTED,
  APPROVED,
  DENIED,
  /** Closed by the clinic without an answer that counts. */
  WITHDRAWN;

  /** What may follow. A denial that is appealed is submitted again. */
  public Set<CaseState> next() {
    return switch (this) {
      case PREPARING -> Set.of(SUBMITTED, WITHDRAWN);
      case SUBMITTED -> Set.of(APPROVED, DENIED, PREPARING, WITHDRAWN);
      case DENIED -> Set.of(SUBMITTED, WITHDRAWN);
      case APPROVED -> Set.of(WITHDRAWN);
      case WITHDRAWN -> Set.of();
    };
  }
}
