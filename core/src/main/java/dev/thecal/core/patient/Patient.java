package dev.thecal.core.patient;

import dev.thecal.core.access.ClinicId;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * A person in a clinic's pump programme.
 *
 * @param clinic the clinic that is responsible
 * @param id within the clinic
 * @param familyName as written, 1 to 100 characters
 * @param givenName as written, 1 to 100 characters
 * @param bornOn date of birth
 * @param sex if it was told; some instruments ask for it
 * @param language of letters and leaflets, a two-letter code such as {@code en}
 * @param phone if known; a missing one is shown on every list, never skipped
 * @param email if known
 * @param recordNumber the clinic's own chart number, unique within the clinic
 * @param stage where on the care pathway
 */
public record Patient(
    ClinicId clinic,
    PatientId id,
    String familyName,
    String givenName,
    LocalDate bornOn,
    Optional<Sex> sex,
    String language,
    Optional<String> phone,
    Optional<String> email,
    Optional<String> recordNumber,
    Stage stage) {

  /** Completed years on that day; 0 before the first birthday. */
  public int ageOn(LocalDate on) {
    return Math.max(0, Period.between(bornOn, on).getYears());
  }

  /** Given name and family name, as spoken. */
  public String fullName() {
    return givenName + " " + familyName;
  }

  public Patient at(Stage next) {
    return new Patient(
        clinic, id, familyName, givenName, bornOn, sex, language, phone, email, recordNumber, next);
  }
}
