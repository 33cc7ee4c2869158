package dev.thecal.core.clinic;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Versioned;
import java.util.List;
import java.util.Optional;

/** Keeps clinic profiles. {@link ClinicDirectory} is the service to call. */
public interface Clinics {

  Optional<Versioned<ClinicProfile>> find(Access access, ClinicId clinic);

  /** All clinics of the network, by id. */
  List<Versioned<ClinicProfile>> list(NetworkAccess access);

  /** Whether there is such a clinic; reads no profile. */
  boolean has(Access access, ClinicId clinic);

  /** Whether the network has a clinic; reads no profile. */
  boolean any(NetworkAccess access);

  /**
   * Adds a clinic at version 1.
   *
   * @throws dev.thecal.core.evidence.Refusal CONFLICT if it is there already
   */
  void add(Access access, ClinicProfile profile);

  /**
   * Replaces a profile whose version is still the expected one.
   *
   * @return the new version
   * @throws dev.thecal.core.evidence.Refusal STALE if it is not
   */
  long replace(Access access, ClinicProfile profile, long expectedVersion);
}
