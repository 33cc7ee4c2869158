package dev.thecal.scheduling.booking;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.scheduling.calendar.Calendars;
import dev.thecal.scheduling.calendar.SiteCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a slot is one that the clinic has: open, with a fit room and a qualified clinician. */
final class SlotCheck {

  private final Calendars calendars;

  SlotCheck(Calendars calendars) {
    this.calendars = calendars;
  }

  /**
   * @param length of the visit with this patient
   * @return the site of the slot
   * @throws Refusal INVALID with all problems at once
   */
  SiteCalendar site(
      Access access, ClinicId clinic, VisitType visitType, Duration length, Slot slot) {
    SiteCalendar site = calendars.sites(access, clinic).stream()
        .filter(known -> known.siteId().equals(slot.siteId()))
        .findFirst()
        .orElseThrow(() ->
            Refusal.invalid("/slot/siteId", "the clinic has no site \"" + slot.siteId() + "\""));
    List<InputProblem> problems = new ArrayList<>();
    time(access, site, length, slot).ifPresent(problems::add);
    if (site.rooms().stream()
        .noneMatch(
            room -> room.id().equals(slot.roomId()) && FreeSlots.fit(visitType).test(room))) {
      problems.add(new InputProblem(
          "/slot/roomId", "no room \"" + slot.roomId() + "\" at this site is fit for the visit"));
    }
    site.roomBlocked(slot.roomId(), slot.startsAt(), slot.endsAt())
        .ifPresent(why -> problems.add(new InputProblem(
            "/slot/roomId",
            "room \"" + slot.roomId() + "\" is not to be had then: " + why.reason())));
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    return site;
  }

  /**
   * @throws Refusal NOT_ALLOWED if the clinician is not qualified for the visit or the pump's brand, or is absent
   */
  static void clinician(
      SiteCalendar site, VisitType visitType, Slot slot, Optional<String> pumpBrand) {
    boolean may = site.clinicians().stream()
        .filter(known -> known.id().equals(slot.clinicianId()))
        .anyMatch(FreeSlots.qualified(visitType, pumpBrand));
    if (!may) {
      throw clinicianRefused(
          "clinician-not-qualified",
          "\"" + slot.clinicianId() + "\" does not do this visit at site \"" + site.siteId() + "\""
              + pumpBrand.map(brand -> " for a pump of brand " + brand).orElse("")
              + "; take a slot that the search for free slots names");
    }
    site.absent(slot.clinicianId(), slot.startsAt(), slot.endsAt()).ifPresent(why -> {
      throw clinicianRefused(
          "clinician-absent",
          "\"" + slot.clinicianId() + "\" is absent then, from " + why.from() + " to " + why.to()
              + "; take a slot that the search for free slots names");
    });
  }

  private static Refusal clinicianRefused(String code, String text) {
    return Refusal.notAllowed(
        code, text, List.of(new InputProblem("/slot/clinicianId", text)), List.of());
  }

  private static Optional<InputProblem> time(
      Access access, SiteCalendar site, Duration length, Slot slot) {
    if (!slot.startsAt().plus(length).equals(slot.endsAt())) {
      return problem("the visit takes " + length.toMinutes() + " minutes with this patient");
    }
    if (!slot.startsAt().isAfter(access.at())) {
      return problem(slot.startsAt() + " is past");
    }
    LocalDate day = LocalDate.ofInstant(slot.startsAt(), site.zone());
    return FreeSlots.onGrid(site.openOn(day), slot)
        ? Optional.empty()
        : problem("the site is not open then"
            + site.exceptionOn(day).map(why -> " (" + why.reason() + ")").orElse("")
            + ", or " + slot.startsAt()
            + " is not a quarter of an hour after it opens");
  }

  private static Optional<InputProblem> problem(String detail) {
    return Optional.of(new InputProblem("/slot/startsAt", detail));
  }
}
