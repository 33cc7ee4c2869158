package dev.thecal.core.implant;

import dev.thecal.core.clinic.ImplantPolicy.Pocket;

/** Where the pump lies: always in a pocket between skin and muscle, never in the abdominal cavity. */
public enum PumpSite {
  LOWER_LEFT_ABDOMEN,
  LOWER_RIGHT_ABDOMEN,
  LEFT_SIDE_OF_ABDOMEN,
  RIGHT_SIDE_OF_ABDOMEN,
  LEFT_BUTTOCK,
  RIGHT_BUTTOCK;

  /** The kind of pocket, as clinic profiles name it. */
  public Pocket pocket() {
    return switch (this) {
      case LOWER_LEFT_ABDOMEN, LOWER_RIGHT_ABDOMEN -> Pocket.ABDOMEN;
      case LEFT_SIDE_OF_ABDOMEN, RIGHT_SIDE_OF_ABDOMEN -> Pocket.SIDE_OF_ABDOMEN;
      case LEFT_BUTTOCK, RIGHT_BUTTOCK -> Pocket.BUTTOCK;
    };
  }
}
