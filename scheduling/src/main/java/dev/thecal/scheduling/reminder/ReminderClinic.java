package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Site;
import dev.thecal.scheduling.booking.Booking;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a message needs of a clinic.
 *
 * @param profile its phone, sites and zone
 */
public record ReminderClinic(ClinicProfile profile) {

  /**
   * @throws dev.thecal.core.evidence.Refusal NOT_FOUND if there is no such clinic
   */
  static ReminderClinic of(ClinicDirectory directory, Access access, ClinicId clinic) {
    return new ReminderClinic(directory.get(access, clinic).value());
  }

  public ClinicId id() {
    return profile.id();
  }

  public ZoneId zone() {
    return profile.zone();
  }

  /** The local day of a visit, in the zone of its place. */
  public LocalDate day(Booking visit) {
    return LocalDate.ofInstant(visit.slot().startsAt(), zone(visit));
  }

  /** Of the place of a visit; the clinic's own if the place is closed for good. */
  ZoneId zone(Booking visit) {
    return site(visit).map(Site::zone).orElse(zone());
  }

  Optional<Site> site(Booking visit) {
    return profile.sites().stream()
        .filter(site -> site.id().equals(visit.slot().siteId()))
        .findFirst();
  }

  LocalDate today(Access access) {
    return LocalDate.ofInstant(access.at(), zone());
  }
}
