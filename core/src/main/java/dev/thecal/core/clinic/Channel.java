package dev.thecal.core.clinic;

/** How a patient reaches the clinic. */
public enum Channel {
  PHONE,
  TOLL_FREE,
  CONTACT_PAGE,
  /** Asks for an appointment; the front desk answers. */
  REQUEST_FORM,
  /** Takes a slot at once. */
  ONLINE_BOOKING
}
