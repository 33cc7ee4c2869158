package dev.thecal.core.titration;

import dev.thecal.core.drug.TitrationCap;

/** Where a spasticity comes from. */
public enum Origin {
  SPINAL,
  CEREBRAL;

  /** The group whose caps hold for an adult. */
  public TitrationCap.Group group() {
    return this == SPINAL ? TitrationCap.Group.SPINAL : TitrationCap.Group.CEREBRAL;
  }
}
