package dev.thecal.core.device;

/** What a device is. */
public enum DeviceKind {
  PUMP,
  CATHETER,
  /** Joins pump and catheter, or two pieces of one. */
  CONNECTOR,
  /** In the patient's hand, for boluses. */
  PATIENT_PROGRAMMER,
  ACCESSORY
}
