package dev.thecal.core.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.ChartInput;
import dev.thecal.core.patient.ChartNote;
import dev.thecal.core.patient.MedicationInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientInput;
import dev.thecal.core.trial.TrialInput;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads one patient of a file with the readers of the services, and follows every reference. */
final class PatientEntryReader {

  private static final ClinicId NO_CLINIC = new ClinicId("none");
  private static final PatientId NO_PATIENT = new PatientId("none");

  private final Catalogue catalogue;
  private final Collection<String> clinics;

  PatientEntryReader(Catalogue catalogue, Collection<String> clinics) {
    this.catalogue = catalogue;
    this.clinics = List.copyOf(clinics);
  }

  Supplier<PatientEntry> read(JsonInput in) {
    ClinicId clinic = in.required("clinic", ClinicId::new).optional().orElse(NO_CLINIC);
    Catalogue.check(in, "clinic", clinics);
    PatientId id = in.required("id", PatientId::new).optional().orElse(NO_PATIENT);
    var patient = PatientInput.read(in, clinic);
    var story = in.optional("story", Reads.text(300));
    var notes = notes(in);
    var trials = in.optionalList("trials", item -> {
      catalogue.checkDrug(item);
      Catalogue.requireId(item);
      return TrialInput.read(item, clinic, id);
    });
    var pumps = new ImplantEntryReader(catalogue, clinic, id, ids(in, "trials"));
    var implants = in.optionalList("implants", pumps::read);
    return () -> new PatientEntry(
        patient.get(),
        story.optional(),
        notes.stream().flatMap(field -> orNone(field).stream()).toList(),
        orNone(trials),
        orNone(implants));
  }

  private List<Field<List<ChartNote>>> notes(JsonInput in) {
    return List.of(
        in.optionalList("conditions", item -> {
          catalogue.checkCondition(item);
          Catalogue.requireId(item);
          return ChartInput.readCondition(item);
        }),
        in.optionalList("failedTherapies", withId(ChartInput::readFailedTherapy)),
        in.optionalList("scores", withId(ChartInput::readScore)),
        in.optionalList("facts", withId(ChartInput::readFact)),
        in.optionalList("allergies", withId(ChartInput::readAllergy)),
        in.optionalList("medications", withId(MedicationInput::read)),
        in.optionalList("weights", withId(ChartInput::readWeight)));
  }

  private static <T> Function<JsonInput, Supplier<T>> withId(
      Function<JsonInput, Supplier<T>> reader) {
    return item -> {
      Catalogue.requireId(item);
      return reader.apply(item);
    };
  }

  private static List<String> ids(JsonInput in, String list) {
    return in.optionalRaw(list).optional().stream()
        .flatMap(PatientEntryReader::elements)
        .map(element -> element.path("id").asText())
        .toList();
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static <T> List<T> orNone(Field<List<T>> field) {
    return field.optional().orElse(List.of());
  }
}
