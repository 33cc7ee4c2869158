package dev.thecal.core.outcome;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.device.DeviceId;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that went wrong with a patient's therapy.
 *
 * @param id of this record, unique for the patient
 * @param noticedOn the day somebody first noticed it, which may be after it began
 * @param severity empty if nobody has told
 * @param implant the pump it is about, if told
 * @param device the registered device it is about, for example a catheter, if told
 * @param what in the clinic's words; never empty with {@link ComplicationKind#OTHER}
 * @param done what was done about it, if told
 */
public record Complication(
    ClinicId clinic,
    PatientId patient,
    String id,
    ComplicationKind kind,
    LocalDate noticedOn,
    Optional<Severity> severity,
    Optional<ImplantId> implant,
    Optional<DeviceId> device,
    Optional<String> what,
    Optional<String> done) {

  /** How bad it was, in the words of the sources. */
  public enum Severity {
    MILD,
    SEVERE,
    DEATH
  }

  public Complication {
    Ids.require("complication id", id);
    if (kind == ComplicationKind.OTHER && what.isEmpty()) {
      throw new IllegalArgumentException("a complication of kind other must say what it was");
    }
  }

  /** Fields named as in the record; {@code id} is made up if not given. */
  public static Supplier<Complication> read(JsonInput in, ClinicId clinic, PatientId patient) {
    var id = in.optional("id", value -> Ids.require("complication id", value));
    var kind = in.required("kind", Reads.oneOf(ComplicationKind.class));
    var noticedOn = in.required("noticedOn", Reads::date);
    var severity = in.optional("severity", Reads.oneOf(Severity.class));
    var implant = in.optional("implant", ImplantId::new);
    var device = in.optional("device", DeviceId::new);
    var what = in.optional("what", Reads.text(1000));
    var done = in.optional("done", Reads.text(1000));
    if (kind.optional().filter(ComplicationKind.OTHER::equals).isPresent()
        && what.optional().isEmpty()) {
      in.problem("what", "is missing; with the kind other, say what it was");
    }
    String fresh = Ids.next();
    return () -> new Complication(
        clinic,
        patient,
        id.optional().orElse(fresh),
        kind.get(),
        noticedOn.get(),
        severity.optional(),
        implant.optional(),
        device.optional(),
        what.optional(),
        done.optional());
  }
}
