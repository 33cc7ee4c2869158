package dev.thecal.core.implant;

/** Where the pump lies: always in a pocket between skin and muscle, never in the abdominal cavity. */
public enum PumpSite {
  LOWER_LEFT_ABDOMEN,
  LOWER_RIGHT_ABDOMEN,
  LEFT_SIDE_OF_ABDOMEN,
  RIGHT_SIDE_OF_ABDOMEN,
  LEFT_BUTTOCK,
  RIGHT_BUTTOCK
}
