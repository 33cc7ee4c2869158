package dev.thecal.web.api;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.booking.BookingOrigin;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.RuleOverride;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.VisitType;
import java.util.Set;
import java.util.function.Supplier;

/** Reads a booking request: the patient, the visit type, a slot as {@code findSlots} gave it, and a reason if needed. */
final class BookingInput {

  private BookingInput() {}

  static Supplier<BookingRequest> read(JsonInput in, ClinicId clinic) {
    var patient = in.required("patient", PatientId::new);
    var visitType = in.required("visitType", Reads.oneOf(VisitType.class));
    var slot = in.requiredObject("slot", BookingInput::slot);
    var reason = in.optional("reason", Reads.text(500));
    var overrides = overrides(in);
    var how = in.optional("how", Reads.oneOf(BookingOrigin.How.class));
    if (how.optional().filter(BookingOrigin.How.SERIES::equals).isPresent()) {
      in.problem("how", "a series is booked at /series");
    }
    return () -> new BookingRequest(
        clinic,
        patient.get(),
        visitType.get(),
        slot.get(),
        reason.optional(),
        overrides.get(),
        how.optional().orElse(BookingOrigin.How.STAFF));
  }

  /** Rules to set aside. */
  static Supplier<Set<RuleOverride.Kind>> overrides(JsonInput in) {
    var overrides = in.optionalScalars("overrides", Reads.oneOf(RuleOverride.Kind.class));
    return () -> overrides.optional().<Set<RuleOverride.Kind>>map(Set::copyOf).orElse(Set.of());
  }

  static Supplier<Slot> slot(JsonInput in) {
    var site = in.required("siteId", Reads.text(40));
    var room = in.required("roomId", Reads.text(40));
    var clinician = in.required("clinicianId", Reads.text(40));
    var startsAt = in.required("startsAt", Reads::instant);
    var endsAt = in.required("endsAt", Reads::instant);
    return () -> new Slot(site.get(), room.get(), clinician.get(), startsAt.get(), endsAt.get());
  }
}
