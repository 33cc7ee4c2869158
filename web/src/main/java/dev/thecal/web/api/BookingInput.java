package dev.thecal.web.api;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.VisitType;
import java.util.function.Supplier;

/** Reads a booking request: the patient, the visit type, a slot as {@code findSlots} gave it, and a reason if needed. */
final class BookingInput {

  private BookingInput() {}

  static Supplier<BookingRequest> read(JsonInput in, ClinicId clinic) {
    var patient = in.required("patient", PatientId::new);
    var visitType = in.required("visitType", Reads.oneOf(VisitType.class));
    var slot = in.requiredObject("slot", BookingInput::slot);
    var reason = in.optional("reason", Reads.text(500));
    return () ->
        new BookingRequest(clinic, patient.get(), visitType.get(), slot.get(), reason.optional());
  }

  private static Supplier<Slot> slot(JsonInput in) {
    var site = in.required("siteId", Reads.text(40));
    var room = in.required("roomId", Reads.text(40));
    var clinician = in.required("clinicianId", Reads.text(40));
    var startsAt = in.required("startsAt", Reads::instant);
    var endsAt = in.required("endsAt", Reads::instant);
    return () -> new Slot(site.get(), room.get(), clinician.get(), startsAt.get(), endsAt.get());
  }
}
