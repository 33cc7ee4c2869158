package dev.thecal.scheduling.worklist;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.due.Due;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what the worklist shows, page by page, without looking at the other pumps. */
public interface WorklistEntries {

  /** Pumps by (sort date, patient, implant), after the cursor. */
  List<Due> page(Access access, ClinicId clinic, Optional<WorklistCursor> after, int limit);

  Map<PatientId, Contact> contacts(Access access, ClinicId clinic, Collection<PatientId> patients);

  /**
   * How a patient is called and reached.
   *
   * @param name given and family name
   */
  record Contact(String name, Optional<String> phone) {}
}
