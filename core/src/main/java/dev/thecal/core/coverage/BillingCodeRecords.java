package dev.thecal.core.coverage;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import java.util.Optional;

/** Keeps each clinic's list of billing codes with all its versions. */
public interface BillingCodeRecords {

  /**
   * @return false if this version exists already
   */
  boolean add(Access access, ClinicId clinic, Versioned<BillingCodeList> list);

  /** The newest list of a clinic. */
  Optional<Versioned<BillingCodeList>> find(Access access, ClinicId clinic);
}
