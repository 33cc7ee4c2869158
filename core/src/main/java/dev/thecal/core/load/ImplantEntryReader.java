package dev.thecal.core.load;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.Explant;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.implant.ImplantInput;
import dev.thecal.core.implant.PumpSite;
import dev.thecal.core.infusion.FillInput;
import dev.thecal.core.infusion.ProgrammeInput;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a pump of a file with its fills and programmes. */
final class ImplantEntryReader {

  private static final ImplantId NO_PUMP = new ImplantId("none");

  private final Catalogue catalogue;
  private final ClinicId clinic;
  private final PatientId patient;
  private final List<String> trials;

  /**
   * @param trials ids of the patient's trials in the file
   */
  ImplantEntryReader(
      Catalogue catalogue, ClinicId clinic, PatientId patient, Collection<String> trials) {
    this.catalogue = catalogue;
    this.clinic = clinic;
    this.patient = patient;
    this.trials = List.copyOf(trials);
  }

  Supplier<ImplantEntry> read(JsonInput in) {
    ImplantId id = in.required("id", ImplantId::new).optional().orElse(NO_PUMP);
    catalogue.checkPump(in);
    Catalogue.check(in, "trial", trials);
    var implant = ImplantInput.read(in, clinic, patient);
    var fills = in.optionalList("fills", item -> {
      Catalogue.requireId(item);
      catalogue.checkDrug(item);
      return FillInput.read(item, named(clinic, patient, id));
    });
    var programmes = in.optionalList("programmes", item -> {
      Catalogue.requireId(item);
      catalogue.checkDrug(item);
      return ProgrammeInput.read(item, named(clinic, patient, id));
    });
    var explant = in.optionalObject("explant", Explant::read);
    return () -> new ImplantEntry(
        implant.get(),
        fills.optional().orElse(List.of()),
        programmes.optional().orElse(List.of()),
        explant.optional());
  }

  /** What hangs on a pump takes only the names from it, which itself is not read to its end yet. */
  static Implant named(ClinicId clinic, PatientId patient, ImplantId id) {
    return new Implant(
        clinic,
        patient,
        id,
        "",
        "",
        PumpSite.LOWER_LEFT_ABDOMEN,
        Optional.empty(),
        Optional.empty(),
        LocalDate.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
