package dev.thecal.core.clinic;

/** As whom somebody may refill a pump. */
public enum RefillCredential {
  SURGEON,
  PHYSICIAN,
  ADVANCED_PRACTITIONER,
  /** A registered nurse on a patient-specific order; the law of the state decides. */
  REGISTERED_NURSE_ON_ORDER
}
