package dev.thecal.core.load;

import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** Reads a file of patients: {@code {"patients": [ … ]}}. */
final class PatientFile {

  private final PatientEntryReader reader;
  private final LocalDate today;

  /**
   * @param clinics that patients may belong to
   * @param today what {@code {today}} stands for
   */
  PatientFile(Catalogue catalogue, Collection<String> clinics, LocalDate today) {
    this.reader = new PatientEntryReader(catalogue, clinics);
    this.today = today;
  }

  ReadFile<List<PatientEntry>> read(String name, String text) {
    return ReadFile.of(name, RelativeDays.resolve(text, today), this::parse);
  }

  private List<PatientEntry> parse(String text) {
    var in = JsonInput.parse(text);
    Field<List<PatientEntry>> patients = in.requiredList("patients", reader::read);
    patients.optional().ifPresent(all -> checkTwice(in, all));
    in.check();
    return patients.get();
  }

  private static void checkTwice(JsonInput in, List<PatientEntry> all) {
    var ids = new HashSet<String>();
    var pumps = new HashSet<String>();
    for (int i = 0; i < all.size(); i++) {
      var patient = all.get(i).patient();
      if (!ids.add(patient.clinic() + "/" + patient.id())) {
        in.problem(
            "patients/" + i + "/id",
            "patient \"" + patient.id() + "\" of " + patient.clinic() + " is there twice");
      }
      for (ImplantEntry entry : all.get(i).implants()) {
        String pump = entry.implant().pumpModel() + " " + entry.implant().serial();
        if (!pumps.add(pump)) {
          in.problem("patients/" + i + "/implants", "pump " + pump + " is there twice");
        }
      }
    }
  }
}
