package dev.thecal.core.load;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What the entries of a {@link SampleFile} may refer to, those of all files and those on record. */
public final class SampleScope {

  private static final ClinicId NO_CLINIC = new ClinicId("none");
  private static final PatientId NO_PATIENT = new PatientId("none");
  private static final ImplantId NO_PUMP = new ImplantId("none");

  private final Catalogue catalogue;
  private final List<String> clinics;
  private final Known known;
  private final LocalDate today;

  /** A patient of a clinic. */
  public record Owner(ClinicId clinic, PatientId patient) {}

  /** What is in the files or on record. */
  interface Known {

    boolean patient(Owner owner);

    boolean pump(Owner owner, ImplantId pump);
  }

  /**
   * @param clinics of the files and on record
   * @param known patients and pumps
   * @param today what {@code {today}} stands for
   */
  SampleScope(Catalogue catalogue, Collection<String> clinics, Known known, LocalDate today) {
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
    return new Owner(clinic, patient(in, clinic));
  }

  /** Reads the field {@code patient} of a clinic; after a problem as {@link #clinic}. */
  public PatientId patient(JsonInput in, ClinicId clinic) {
    var patient = in.required("patient", PatientId::new);
    patient
        .optional()
        .filter(id -> clinics.contains(clinic.value()) && !known.patient(new Owner(clinic, id)))
        .ifPresent(id -> in.problem(
            "patient",
            "clinic " + clinic + " has no patient \"" + id + "\" in the files or on record"));
    return patient.optional().orElse(NO_PATIENT);
  }

  /**
   * Reads the field {@code pump}; after a problem as {@link #clinic}.
   *
   * @return known by clinic, patient and id alone: more of it may not be on record yet
   */
  public Implant pump(JsonInput in, Owner owner) {
    var pump = in.required("pump", ImplantId::new);
    pump.optional()
        .filter(id -> known.patient(owner) && !known.pump(owner, id))
        .ifPresent(id -> in.problem(
            "pump",
            "patient " + owner.patient() + " has no pump \"" + id
                + "\" in the files or on record"));
    return ImplantEntryReader.named(
        owner.clinic(), owner.patient(), pump.optional().orElse(NO_PUMP));
  }
}
