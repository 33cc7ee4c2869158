package dev.thecal.core.ledger;

/** What happened to a lot. */
public enum LedgerKind {
  RECEIVED,
  /** From the stock to a visit. */
  DISPENSED,
  /** From a visit into the pump. */
  FILLED,
  /** Thrown away before a witness, from a visit if one is named, else from the stock. */
  WASTED,
  /**
   * Out of a pump at a visit and thrown away before a witness. It left the stock when it was filled: no balance
   * changes.
   */
  DRAWN_OUT,
  /** From a visit back to the stock. */
  RETURNED,
  /** The stock was counted; a difference is a fact and changes no balance. */
  COUNTED,
  /** Takes another entry back. */
  CONTRA
}
