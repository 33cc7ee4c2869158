package dev.thecal.core.load;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** What the entries of a {@link SampleFile} may refer to, those of all files and those on record. */
public final class SampleScope {

  private static final ClinicId NO_CLINIC = new ClinicId("none");
  private static final PatientId NO_PATIENT = new PatientId("none");

  private final Catalogue catalogue;
  private final List<String> clinics;
  private final Predicate<Owner> known;
  private final LocalDate today;

  /** A patient of a clinic. */
  public record Owner(ClinicId clinic, PatientId patient) {}

  /**
   * @param clinics of the files and on record
   * @param known whether a patient is in the files or on record
   * @param today what {@code {today}} stands for
   */
  SampleScope(
      Catalogue catalogue, Collection<String> clinics, Predicate<Owner> known, LocalDate today) {
    this.catalogue = catalogue;
    this.clinics = List.copyOf(clinics);
    this.known = known;
    this.today = today;
  }

  /** Conditions, pumps and drugs. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** The day of the loading. */
  public LocalDate today() {
    return today;
  }

  /** Reads the field {@code clinic}; after a problem the answer is a placeholder that is never written. */
  public ClinicId clinic(JsonInput in) {
    ClinicId clinic = in.required("clinic", ClinicId::new).optional().orElse(NO_CLINIC);
    Catalogue.check(in, "clinic", clinics);
    return clinic;
  }

  /** Reads the fields {@code clinic} and {@code patient}; after a problem as {@link #clinic}. */
  public Owner owner(JsonInput in) {
    ClinicId clinic = clinic(in);
    var patient = in.required("patient", PatientId::new);
    var owner = new Owner(clinic, patient.optional().orElse(NO_PATIENT));
    patient
        .optional()
        .filter(id -> clinics.contains(clinic.value()) && !known.test(owner))
        .ifPresent(id -> in.problem(
            "patient",
            "clinic " + clinic + " has no patient \"" + id + "\" in the files or on record"));
    return owner;
  }
}
