package dev.thecal.core.inquiry;

/** How far the front desk is. */
public enum InquiryState {
  NEW,
  /** Somebody looks after it. */
  TAKEN,
  ANSWERED,
  CLOSED
}
