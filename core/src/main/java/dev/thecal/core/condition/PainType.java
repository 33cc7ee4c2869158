package dev.thecal.core.condition;

/** What kind of pain a condition usually brings: a default that the clinician may change. */
public enum PainType {
  CANCER,
  NEUROPATHIC,
  NOCICEPTIVE,
  VISCERAL,
  MIXED,
  /** Not pain: other rules, other drugs. */
  SPASTICITY,
  UNKNOWN
}
