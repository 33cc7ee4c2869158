package dev.thecal.scheduling.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.patient.PatientId;
import java.util.Optional;

/**
 * Whose appointments a feed shows.
 *
 * @param patient present, or {@code clinician} is
 * @param clinician id in the clinic's team
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FeedOwner(Optional<PatientId> patient, Optional<String> clinician) {

  public FeedOwner {
    if (patient.isPresent() == clinician.isPresent()) {
      throw new IllegalArgumentException("a feed is of a patient or of a clinician");
    }
  }

  public static FeedOwner of(PatientId patient) {
    return new FeedOwner(Optional.of(patient), Optional.empty());
  }

  public static FeedOwner of(String clinician) {
    return new FeedOwner(Optional.empty(), Optional.of(clinician));
  }

  String subject() {
    return patient
        .map(id -> "patient/" + id)
        .orElseGet(() -> "clinician/" + clinician.orElseThrow());
  }
}
