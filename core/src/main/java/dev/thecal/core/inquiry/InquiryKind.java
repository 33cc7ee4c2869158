package dev.thecal.core.inquiry;

/** What a visitor wants. */
public enum InquiryKind {
  CONTACT,
  /** Answered with the cost factors of the clinic's profile. */
  COST_QUESTION,
  /** The front desk calls back with a time. */
  APPOINTMENT_REQUEST,
  /** A first visit that the visitor has booked; the desk prepares it. */
  FIRST_VISIT_BOOKED
}
