package dev.thecal.scheduling.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a patient needs at every visit.
 *
 * @param interpreter language that an interpreter speaks, as the clinic writes it; empty: none is needed
 * @param companion somebody comes along, so that place and time are needed for two
 * @param extraMinutes by which every visit of this patient is longer, 0 to 120 in steps of 5
 * @param note for the staff
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record VisitNeeds(
    ClinicId clinic,
    PatientId patient,
    Optional<String> interpreter,
    boolean companion,
    int extraMinutes,
    Optional<String> note) {

  private static final int MOST_MINUTES = 120;
  private static final int STEP = (int) Cell.LENGTH.toMinutes();

  public VisitNeeds {
    if (extraMinutes < 0 || extraMinutes > MOST_MINUTES || extraMinutes % STEP != 0) {
      throw new IllegalArgumentException("extraMinutes must be 0 to " + MOST_MINUTES
          + " in steps of " + STEP + ", was " + extraMinutes);
    }
  }

  /** Of a patient about whom nothing was told. */
  public static VisitNeeds none(ClinicId clinic, PatientId patient) {
    return new VisitNeeds(clinic, patient, Optional.empty(), false, 0, Optional.empty());
  }

  /** The same of another record of that person. */
  public VisitNeeds of(PatientId other) {
    return new VisitNeeds(clinic, other, interpreter, companion, extraMinutes, note);
  }

  /** Whether there is nothing to prepare. */
  @JsonIgnore
  public boolean isNone() {
    return interpreter.isEmpty() && !companion && extraMinutes == 0 && note.isEmpty();
  }

  /** Replaces the whole, so every field must be stated. */
  public static Supplier<VisitNeeds> read(JsonInput in, ClinicId clinic, PatientId patient) {
    in.requireStated("interpreter", "companion", "extraMinutes", "note");
    var interpreter = in.optional("interpreter", Reads.text(40));
    var companion = in.requiredBoolean("companion");
    var extra = in.requiredInt("extraMinutes", 0, MOST_MINUTES);
    var note = in.optional("note", Reads.text(300));
    if (extra.optional().filter(minutes -> minutes % STEP != 0).isPresent()) {
      in.problem("extraMinutes", extra.get() + " is no multiple of " + STEP + " minutes");
    }
    return () -> new VisitNeeds(
        clinic, patient, interpreter.optional(), companion.get(), extra.get(), note.optional());
  }

  /** How long a visit of that type takes with this patient. */
  public Duration lengthOf(VisitType type) {
    return type.length().plusMinutes(extraMinutes);
  }
}
