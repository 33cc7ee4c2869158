package dev.thecal.core.drug;

/**
 * What the label says about giving a drug by a route for an indication.
 *
 * @param approval in the United States
 */
public record Use(Route route, Indication indication, Approval approval) {

  /** Where the drug is given. */
  public enum Route {
    INTRATHECAL,
    EPIDURAL
  }

  /** What it is given for. */
  public enum Indication {
    PAIN,
    SPASTICITY
  }

  /** How far the label covers it. */
  public enum Approval {
    APPROVED,
    /** Used, but not on the label: the patient is told, and payers may refuse. */
    OFF_LABEL,
    NOT_BY_THIS_ROUTE
  }
}
