package dev.thecal.candidacy.rule;

/** Which decision a rule belongs to; they stand side by side. */
public enum RuleKind {
  CLINICAL,
  /** A payer's criterion; it never changes the clinical decision. */
  COVERAGE,
  /** Concerns one drug or pump. */
  PRODUCT
}
