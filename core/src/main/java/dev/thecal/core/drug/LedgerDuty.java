package dev.thecal.core.drug;

/** What the flag "controlled substance" means for the ledger of drugs. */
public enum LedgerDuty {
  /** Each vial and syringe is counted with its lot; waste needs a witness. */
  COUNTED_AND_WITNESSED,
  /** Nobody has verified that it is not controlled: the clinic decides, until then as if it were. */
  CLINIC_DECIDES,
  NOT_CONTROLLED
}
