package dev.thecal.core.drug;

/** What happens when the drug suddenly stops. */
public enum WithdrawalRisk {
  NONE_RECOGNISED,
  /** As with the drug by other routes, with another timing. */
  AS_OTHER_ROUTES,
  /** Can be severe or life-threatening. */
  SEVERE
}
