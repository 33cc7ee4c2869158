package dev.thecal.core.clinic;

/** Where care happens. */
public enum CareSetting {
  CLINIC_OFFICE,
  OUTPATIENT_SURGERY_CENTER,
  HOSPITAL_OUTPATIENT,
  HOSPITAL_INPATIENT,
  HOME
}
