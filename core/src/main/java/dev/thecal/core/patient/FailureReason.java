package dev.thecal.core.patient;

/** Why a treatment counts as failed. */
public enum FailureReason {
  INADEQUATE_RELIEF,
  INTOLERABLE_SIDE_EFFECTS,
  COMPLICATION,
  /** The patient is no candidate for it. */
  NOT_SUITABLE,
  DECLINED
}
