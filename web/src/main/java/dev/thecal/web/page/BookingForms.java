package dev.thecal.web.page;

import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Room;
import dev.thecal.core.clinic.Site;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.scheduling.booking.Slot;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** Slots as a form carries them: {@code site|room|clinician|start|end}. */
public final class BookingForms {

  private static final int PARTS = 5;

  private BookingForms() {}

  /** As a form carries it. */
  public static String value(Slot slot) {
    return String.join(
        "|",
        slot.siteId(),
        slot.roomId(),
        slot.clinicianId(),
        slot.startsAt().toString(),
        slot.endsAt().toString());
  }

  /**
   * @throws Refusal INVALID if the form was tampered with
   */
  public static Slot slot(String value) {
    List<String> parts = List.of(value.split("\\|", -1));
    try {
      if (parts.size() == PARTS) {
        return new Slot(
            parts.get(0),
            parts.get(1),
            parts.get(2),
            Instant.parse(parts.get(3)),
            Instant.parse(parts.get(4)));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Refusal.invalid("/slot", "\"" + value + "\" names no time");
    }
    throw Refusal.invalid("/slot", "choose one of the times shown");
  }

  static BookingView.Choice choice(ClinicProfile clinic, Slot slot) {
    Site site = clinic.site(slot.siteId());
    return new BookingView.Choice(
        value(slot), Words.moment(slot.startsAt(), site.zone()), where(site, slot));
  }

  static String where(Site site, Slot slot) {
    return site.rooms().stream()
        .filter(room -> room.id().equals(slot.roomId()))
        .findFirst()
        .map(Room::name)
        .map(room -> site.name() + ", " + room)
        .orElse(site.name());
  }
}
