package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.util.List;
import java.util.Set;

/** What one area of the domain adds to a patient's timeline; siblings and plugins bind their own. */
public interface TimelineSource {

  /** The kinds of happenings it can tell, short ids such as {@code fill}; no other source has them. */
  Set<String> kinds();

  /** All of a patient in any order, with what was entered in error. */
  List<Happening> list(Access access, ClinicId clinic, PatientId patient);
}
