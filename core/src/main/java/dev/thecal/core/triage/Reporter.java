package dev.thecal.core.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who reports.
 *
 * @param who in relation to the patient
 * @param name if told
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Reporter(Who who, Optional<String> name) {

  /** In relation to the patient. */
  public enum Who {
    PATIENT,
    CAREGIVER,
    CLINICIAN,
    OTHER
  }

  static Supplier<Reporter> read(JsonInput in) {
    var who = in.required("who", Reads.oneOf(Who.class));
    var name = in.optional("name", Reads.text(100));
    return () -> new Reporter(who.get(), name.optional());
  }
}
