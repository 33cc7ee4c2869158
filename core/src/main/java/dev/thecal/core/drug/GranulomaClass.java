package dev.thecal.core.drug;

/** How often a drug was seen with a mass at the catheter's tip. */
public enum GranulomaClass {
  /** Dose, concentration and their slope are watched. */
  WATCHED,
  RARE,
  PERHAPS_PROTECTIVE
}
