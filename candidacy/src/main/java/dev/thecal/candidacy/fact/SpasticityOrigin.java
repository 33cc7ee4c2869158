package dev.thecal.candidacy.fact;

/** What the spasticity comes from. */
public enum SpasticityOrigin {
  BRAIN_INJURY,
  SPINAL_INJURY,
  MULTIPLE_SCLEROSIS,
  CEREBRAL_PALSY,
  STROKE,
  OTHER
}
