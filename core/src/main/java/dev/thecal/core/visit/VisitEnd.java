package dev.thecal.core.visit;

/** How a visit ended. */
public enum VisitEnd {
  FILLED,
  /** Dry tap, failed access, flipped pump or dropped syringe: the refill is still to be done. */
  NOT_FILLED,
  /** Something else than ordered was put into the pump. */
  WRONG_DRUG,
  /** Cancelled: nothing was done. */
  NOT_DONE
}
