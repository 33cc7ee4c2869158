package dev.thecal.scheduling.waiting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.booking.VisitType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A patient who would come earlier.
 *
 * @param notBefore first local day that suits
 * @param note what suits, for the person who calls
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WaitingEntry(
    ClinicId clinic,
    String id,
    PatientId patient,
    VisitType visitType,
    Optional<LocalDate> notBefore,
    Optional<String> note) {

  /** Fields named as in the record; the id is made up unless told. */
  public static Supplier<WaitingEntry> read(JsonInput in, ClinicId clinic) {
    var id = in.optional("id", value -> Ids.require("waiting entry", value));
    var patient = in.required("patient", PatientId::new);
    var type = in.required("visitType", Reads.oneOf(VisitType.class));
    var notBefore = in.optional("notBefore", Reads::date);
    var note = in.optional("note", Reads.text(300));
    return () -> new WaitingEntry(
        clinic,
        id.optional().orElseGet(Ids::next),
        patient.get(),
        type.get(),
        notBefore.optional(),
        note.optional());
  }

  /** The same of another record of that person. */
  public WaitingEntry of(PatientId other) {
    return new WaitingEntry(clinic, id, other, visitType, notBefore, note);
  }
}
