package dev.thecal.scheduling.due;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.util.function.Supplier;

/**
 * Days more between the recommended and the latest day of one patient, because weather or the way may hinder a visit. It only
 * moves the recommended day forward.
 *
 * @param days 0 to 21; 0: none
 * @param reason in the clinic's words
 */
public record TravelMargin(ClinicId clinic, PatientId patient, int days, String reason) {

  private static final int MOST_DAYS = 21;

  public TravelMargin {
    if (days < 0 || days > MOST_DAYS) {
      throw new IllegalArgumentException("days must be 0 to " + MOST_DAYS + ", was " + days);
    }
  }

  /** Of a patient about whom nothing was told. */
  public static TravelMargin none(ClinicId clinic, PatientId patient) {
    return new TravelMargin(clinic, patient, 0, "");
  }

  /** Both fields, named as in the record. */
  public static Supplier<TravelMargin> read(JsonInput in, ClinicId clinic, PatientId patient) {
    var days = in.requiredInt("days", 0, MOST_DAYS);
    var reason = in.required("reason", Reads.text(300));
    return () -> new TravelMargin(clinic, patient, days.get(), reason.get());
  }
}
