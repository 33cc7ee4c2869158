package dev.thecal.core.triage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was reported, as it was reported. It is never changed.
 *
 * @param clinic where the patient belongs
 * @param patient whom it is about
 * @param id unique for the patient
 * @param reporter who reports
 * @param reportedAt when
 * @param startedAt when the symptoms began, if told
 * @param answers yes or no by {@link Sign#code()}; what was not asked is absent
 * @param text free text, to the letter; a person reads it
 * @param told about the pump
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SymptomReport(
    ClinicId clinic,
    PatientId patient,
    ReportId id,
    Reporter reporter,
    Instant reportedAt,
    Optional<Instant> startedAt,
    Map<String, Boolean> answers,
    Optional<String> text,
    Told told) {

  public SymptomReport {
    answers = inOrder(answers);
  }

  /** The answers by sign. */
  @JsonIgnore
  public Map<Sign, Boolean> signs() {
    return bySign(answers);
  }

  /** An unknown code does not pass. */
  private static Map<Sign, Boolean> bySign(Map<String, Boolean> answers) {
    var signs = new EnumMap<Sign, Boolean>(Sign.class);
    answers.forEach((code, yes) -> signs.put(Reads.oneOf(Sign.class).apply(code), yes));
    return signs;
  }

  private static Map<String, Boolean> inOrder(Map<String, Boolean> answers) {
    var codes = new LinkedHashMap<String, Boolean>();
    bySign(answers).forEach((sign, yes) -> codes.put(sign.code(), yes));
    return Collections.unmodifiableMap(codes);
  }
}
