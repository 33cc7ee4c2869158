package dev.thecal.scheduling.home;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What somebody found about refills at a patient's home. A question that nobody answered is open, never a yes.
 *
 * @param place on the map
 * @param telephone works and reaches help
 * @param safeHome clean, lit, room to lie down, pets away
 * @param caregiver somebody willing stays after the refill and knows the warning signs
 * @param twoPeople two must come
 * @param from earliest time of day at the door
 * @param to latest time of day at the door
 * @param note for the nurse: the bell, the stairs; no drug, no diagnosis
 * @param assessedBy who looked
 * @param assessedOn when
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record HomeSetting(
    ClinicId clinic,
    PatientId patient,
    Place place,
    Optional<Boolean> telephone,
    Optional<Boolean> safeHome,
    Optional<Boolean> caregiver,
    boolean twoPeople,
    LocalTime from,
    LocalTime to,
    Optional<String> note,
    String assessedBy,
    LocalDate assessedOn) {

  /**
   * @throws IllegalArgumentException if the door closes before it opens
   */
  public HomeSetting {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("the door closes at " + to + ", not after it opens");
    }
  }

  /** The same of another record of that person. */
  public HomeSetting of(PatientId other) {
    return new HomeSetting(
        clinic,
        other,
        place,
        telephone,
        safeHome,
        caregiver,
        twoPeople,
        from,
        to,
        note,
        assessedBy,
        assessedOn);
  }

  /** Replaces the whole, so every field must be stated; null for a question that is open. */
  public static Supplier<HomeSetting> read(JsonInput in, ClinicId clinic, PatientId patient) {
    in.requireStated("telephone", "safeHome", "caregiver", "note");
    var place = in.requiredObject("place", Place::read);
    var telephone = in.optionalBoolean("telephone");
    var safe = in.optionalBoolean("safeHome");
    var caregiver = in.optionalBoolean("caregiver");
    var two = in.requiredBoolean("twoPeople");
    var from = in.required("from", HomeSetting::time);
    var to = in.required("to", HomeSetting::time);
    var note = in.optional("note", Reads.text(300));
    var by = in.required("assessedBy", Reads.text(100));
    var on = in.required("assessedOn", Reads::date);
    if (from.optional().flatMap(a -> to.optional().filter(b -> !a.isBefore(b))).isPresent()) {
      in.problem("to", "the door closes at " + to.get() + ", not after it opens at " + from.get());
    }
    return () -> new HomeSetting(
        clinic,
        patient,
        place.get(),
        telephone.optional(),
        safe.optional(),
        caregiver.optional(),
        two.get(),
        from.get(),
        to.get(),
        note.optional(),
        by.get(),
        on.get());
  }

  static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no time of day; write it like 08:30", e);
    }
  }
}
