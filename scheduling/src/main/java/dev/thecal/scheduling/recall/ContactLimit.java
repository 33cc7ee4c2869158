package dev.thecal.scheduling.recall;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a patient does not want to be reached. The pump runs on all the same: nobody leaves the worklist by it.
 *
 * @param notBy channels that the patient refuses; all of them: do not contact
 * @param reason in the patient's words
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ContactLimit(
    ClinicId clinic,
    PatientId patient,
    List<ContactAttempt.Channel> notBy,
    Optional<String> reason) {

  public ContactLimit {
    notBy = List.copyOf(notBy);
  }

  /** Of a patient about whom nothing was told. */
  public static ContactLimit none(ClinicId clinic, PatientId patient) {
    return new ContactLimit(clinic, patient, List.of(), Optional.empty());
  }

  /** Replaces the whole, so every field must be stated. */
  public static Supplier<ContactLimit> read(JsonInput in, ClinicId clinic, PatientId patient) {
    in.requireStated("notBy", "reason");
    var notBy = in.requiredScalars("notBy", Reads.oneOf(ContactAttempt.Channel.class));
    var reason = in.optional("reason", Reads.text(300));
    return () -> new ContactLimit(clinic, patient, notBy.get(), reason.optional());
  }

  /** The same of another record of that person. */
  public ContactLimit of(PatientId other) {
    return new ContactLimit(clinic, other, notBy, reason);
  }
}
