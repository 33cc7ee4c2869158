package dev.thecal.core.patient;

/** Groups of treatments that come before a pump; clinics and payers ask for some of them. */
public enum TherapyKind {
  /** Rest, ice, heat, exercise at home. */
  SELF_CARE,
  OVER_THE_COUNTER,
  ORAL_OPIOID,
  /** Anticonvulsants, antidepressants, muscle relaxants and others by mouth. */
  ORAL_NON_OPIOID,
  SKIN_PATCH,
  INJECTION,
  PHYSICAL_THERAPY,
  PSYCHOLOGICAL,
  NEUROSTIMULATION,
  SURGERY,
  OTHER
}
