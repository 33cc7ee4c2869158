package dev.thecal.core.figure;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;

/** The reference data as they are in force for a clinic. */
@FunctionalInterface
public interface ClinicFigures {

  Reference of(Access access, ClinicId clinic);

  /** The same for every clinic: what ships, for those who keep no decisions. */
  static ClinicFigures same(Reference reference) {
    return (access, clinic) -> reference;
  }
}
