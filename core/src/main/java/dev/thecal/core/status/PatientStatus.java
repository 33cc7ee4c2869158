package dev.thecal.core.status;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What has happened to a patient, and since when.
 *
 * @param id of this record, unique for the patient
 * @param from the first day
 * @param reason how the clinic knows, in its words
 * @param place hospital or clinic, if told
 * @param end empty while it lasts
 */
public record PatientStatus(
    ClinicId clinic,
    PatientId patient,
    String id,
    StatusKind kind,
    LocalDate from,
    String reason,
    Optional<String> place,
    Optional<StatusEnd> end) {

  public PatientStatus {
    Ids.require("status id", id);
  }

  /** Fields {@code kind}, {@code from}, {@code reason}, {@code place}; {@code id} is made up if not given. */
  public static Supplier<PatientStatus> read(JsonInput in, ClinicId clinic, PatientId patient) {
    var id = in.optional("id", value -> Ids.require("status id", value));
    var kind = in.required("kind", Reads.oneOf(StatusKind.class));
    var from = in.required("from", Reads::date);
    var reason = in.required("reason", Reads.text(500));
    var place = in.optional("place", Reads.text(200));
    String fresh = Ids.next();
    return () -> new PatientStatus(
        clinic,
        patient,
        id.optional().orElse(fresh),
        kind.get(),
        from.get(),
        reason.get(),
        place.optional(),
        Optional.empty());
  }

  PatientStatus ended(StatusEnd how) {
    return new PatientStatus(clinic, patient, id, kind, from, reason, place, Optional.of(how));
  }
}
