package dev.thecal.scheduling.transfer;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import java.util.List;
import java.util.Optional;

/** Keeps transfers; both clinics of one may read it. {@link TransferDesk} is the service to call. */
public interface Transfers {

  /**
   * @return false if one of the patient is open, or the id is taken
   * @throws dev.thecal.core.evidence.Refusal NOT_FOUND without the patient or the other clinic
   */
  boolean add(Access access, Transfer transfer);

  /**
   * Replaces a transfer whose version is still the expected one; the access is to one of its two clinics.
   *
   * @return false if it is not
   */
  boolean replace(Access access, Transfer transfer, long expectedVersion);

  /** One that the clinic sends or is asked for. */
  Optional<Versioned<Transfer>> find(Access access, ClinicId either, String id);

  /** All that the clinic sends or is asked for, open ones first, by deadline. */
  List<Transfer> list(Access access, ClinicId either);

  /** Accepted ones for which this record was made. */
  List<Versioned<Transfer>> listAccepted(Access access, ClinicId to, PatientId toPatient);
}
