package dev.thecal.core.clinic;

/** What a member of the team does. */
public enum Role {
  SURGEON,
  PHYSICIAN,
  PAIN_SPECIALIST,
  PROVIDER,
  REFILL_NURSE,
  PHYSICAL_THERAPIST,
  PSYCHOLOGIST,
  PHARMACIST,
  DISCHARGE_NURSE,
  COST_REPRESENTATIVE,
  AUTHORISATION_COORDINATOR,
  /** Decides for the clinic about figures of the reference data. */
  MEDICAL_DIRECTOR,
  FRONT_DESK
}
