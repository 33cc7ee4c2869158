package dev.thecal.scheduling.calendar;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import java.util.List;

/** Finds the calendars of a clinic. */
@FunctionalInterface
public interface Calendars {

  /**
   * All sites, the main one first.
   *
   * @throws dev.thecal.core.evidence.Refusal NOT_FOUND if there is no such clinic
   */
  List<SiteCalendar> sites(Access access, ClinicId clinic);
}
