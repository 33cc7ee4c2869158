package dev.thecal.core.visit;

import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A refill that failed and was not made good since.
 *
 * @param name of the patient
 * @param phone of the patient
 * @param visit that failed
 * @param by the moment at which the pump may need it
 * @param reason why by then
 * @param what went wrong, as it was told
 */
public record OpenReattempt(
    PatientId patient,
    String name,
    Optional<String> phone,
    VisitId visit,
    Instant by,
    String reason,
    Optional<String> what) {

  static final Comparator<OpenReattempt> SOONEST_FIRST =
      Comparator.comparing(OpenReattempt::by).thenComparing(one -> one.patient().value());

  static OpenReattempt of(RefillVisit failed, Patient patient) {
    Closing closing = failed.closing().orElseThrow();
    Reattempt again = closing.urgentReattempt().orElseThrow();
    return new OpenReattempt(
        patient.id(),
        patient.fullName(),
        patient.phone(),
        failed.key().id(),
        again.by(),
        again.reason(),
        closing.reason());
  }
}
