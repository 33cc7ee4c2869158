package dev.thecal.web.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.due.DueWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is printed about one pump. A snapshot: what was made at another time says so.
 *
 * @param madeAt when it was gathered; after a refill or a change of dose it is void
 * @param window the dates of the next refill, each with its reason; empty if none is computed
 * @param mri what a scan needs; empty if the model is not known: ask the maker
 * @param overdose signs of too much
 * @param withdrawal signs of too little
 * @param cautions true at all times
 */
public record PumpSummary(
    Instant madeAt,
    Person patient,
    ClinicPhones clinic,
    Device device,
    PumpContents contents,
    Optional<DueWindow> window,
    List<Statement> mri,
    List<Statement> overdose,
    List<Statement> withdrawal,
    List<Statement> cautions) {

  /** Who carries the pump. */
  public record Person(
      PatientId id,
      String name,
      LocalDate bornOn,
      Optional<String> phone,
      Optional<String> recordNumber) {}

  /**
   * Whom to call.
   *
   * @param onCallPhone answered day and night
   */
  public record ClinicPhones(
      ClinicId id,
      String name,
      String phone,
      String onCallPhone,
      String afterHours,
      @JsonIgnore ZoneId zone) {}

  /**
   * The pump in the body.
   *
   * @param catheter its implanted length, or why it is not known
   */
  public record Device(
      String model, String serial, String site, LocalDate implantedOn, String catheter) {}

  public PumpSummary {
    mri = List.copyOf(mri);
    overdose = List.copyOf(overdose);
    withdrawal = List.copyOf(withdrawal);
    cautions = List.copyOf(cautions);
  }
}
