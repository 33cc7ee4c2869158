package dev.thecal.core.figure;

import dev.thecal.core.drug.Drugs;
import dev.thecal.core.drug.Mixtures;
import dev.thecal.core.drug.TherapyLines;
import dev.thecal.core.pump.PumpModels;

/** All reference data that belong together: what one part names, the others know. */
public record Reference(Drugs drugs, PumpModels pumps, Mixtures mixtures, TherapyLines lines) {

  /** What ships with Thecal, without any clinic's decision. */
  public static Reference shipped() {
    return ReferenceDocuments.shipped().read();
  }
}
