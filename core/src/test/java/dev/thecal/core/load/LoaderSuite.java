package dev.thecal.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.ChartInput;
import dev.thecal.core.patient.ChartNote;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.Stage;
import dev.thecal.core.store.Database;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.CoreSamples;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What loading files must do, on both databases. */
abstract class LoaderSuite {

  private static final LocalDate TODAY = LocalDate.ofInstant(Accesses.NOW, ZoneOffset.UTC);
  private static final NetworkAccess ACCESS =
      new NetworkAccess(new Actor("loader-1"), Purpose.SAMPLE_DATA, Accesses.NOW);
  private static final FileSource SAMPLES = new CoreSamples(Set.of());
  private static final List<String> TABLES = List.of(
      "clinic", "patient", "chart_entry", "trial", "implant", "fill", "programme", "audit_entry");

  private static final PatientId P1 = new PatientId("p-1");
  private static final String PATIENT = """
      {"clinic": "spine-surgery", "id": "p-1", "familyName": "A", "givenName": "B",
       "bornOn": "1960-01-01"}
      """;
  private static final String DIARY = """
      {"clinic": "%s", "patient": "%s", "id": "d-1", "instrument": "nrs", "value": 4,
       "on": "{today-2}"}
      """;

  @TempDir
  Path folder;

  private Database database;
  private TestServices services;
  private Loader loader;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    services = TestServices.over(database, Set.of(new DiaryFile()));
    loader = services.loader();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void loading_the_samples_twice_changes_nothing() {
    LoadSummary first = loader.load(services.samples(), ACCESS, TODAY);
    Map<String, Integer> rows = rows();

    LoadSummary again = loader.load(services.samples(), ACCESS, TODAY);
    LoadSummary nextDay = loader.load(services.samples(), ACCESS, TODAY.plusDays(1));

    assertThat(rows()).isEqualTo(rows);
    assertThat(first.clinicsChanged()).isEqualTo(5);
    assertThat(first.patientsAdded()).isGreaterThanOrEqualTo(60);
    assertThat(first.patientsKnown()).isZero();
    assertThat(again.clinicsChanged()).isZero();
    assertThat(again.patientsAdded()).isZero();
    assertThat(again.patientsKnown()).isEqualTo(first.patientsAdded());
    assertThat(nextDay.patientsAdded()).isZero();
    assertThat(again.featuresAdded().values()).allMatch(added -> added == 0);
    assertThat(again.stories()).isEqualTo(first.stories());
  }

  @Test
  void a_patient_is_loaded_with_all_that_is_on_record() {
    loader.load(SAMPLES, ACCESS, TODAY);
    var access = Accesses.to(Accesses.SPINE);
    var patient = new PatientId("ss-11");

    assertThat(services.register().get(access, Accesses.SPINE, patient).value().stage())
        .isEqualTo(Stage.MAINTENANCE);
    assertThat(services.implants().getInBody(access, Accesses.SPINE, patient))
        .satisfies(implant -> {
          assertThat(implant.value().pumpModel()).isEqualTo("synchromed-ii-20");
          assertThat(implant.value().implantedOn()).isEqualTo(TODAY.minusDays(780));
        });
  }

  @Test
  void a_changed_profile_is_saved_and_its_patients_stay() throws IOException {
    copy("clinics/spine-surgery.json", "\"Sample Spine Surgery\"", "\"Renamed\"");
    loader.load(SAMPLES, ACCESS, TODAY);

    LoadSummary summary = loader.load(new FolderSource(folder), ACCESS, TODAY);

    assertThat(summary.clinics()).containsExactly(new ClinicId("spine-surgery"));
    assertThat(summary.clinicsChanged()).isEqualTo(1);
    assertThat(summary.patientsAdded()).isZero();
  }

  @Test
  void every_problem_of_every_file_is_told_and_nothing_is_written() throws IOException {
    copy("clinics/spine-surgery.json", "\"painScoreAtLeast\": 4", "\"painScoreAtLeast\": 40");
    copy("clinics/rehab-and-pain.json", "\"condition\": \"c09\"", "\"condition\": \"c99\"");
    write("patients.json", """
        {"patients": [
          {"clinic": "spine-surgry", "id": "p-1", "familyName": "A", "givenName": "B", "bornOn": "1960-01-01",
           "conditions": [{"id": "e-1", "condition": "c77", "notedOn": "{today-1}"},
                          {"condition": "c01", "notedOn": "{today-1}"}],
           "trials": [{"id": "t-1", "method": "single-injection", "setting": "clinic-office",
                       "drug": "morphin", "startedOn": "{today-9}"}],
           "implants": [{"id": "i-1", "pumpModel": "synchromed-ii-2", "serial": "1",
                         "site": "lower-left-abdomen", "implantedOn": "{tomorrow}",
                         "catheterUnknownReason": "old", "trial": "t-2",
                         "fills": [{"id": "f-1", "filledAt": "{today-1}T10:00:00Z", "drug": "morphine",
                                    "concentration": "10 mg", "volume": "20 mL"}]}]}]}
        """);

    var refusal = catchThrowableOfType(
        Refusal.class, () -> loader.load(new FolderSource(folder), ACCESS, TODAY));

    String patient = "patients.json#/patients/0";
    assertThat(refusal.problems())
        .extracting(InputProblem::pointer)
        .containsExactlyInAnyOrder(
            "clinics/rehab-and-pain.json#/conditions/8/condition",
            "clinics/spine-surgery.json#/policies/candidacy/severity/painScoreAtLeast",
            patient + "/clinic",
            patient + "/conditions/0/condition",
            patient + "/conditions/1/id",
            patient + "/trials/0/drug",
            patient + "/implants/0/pumpModel",
            patient + "/implants/0/trial",
            patient + "/implants/0/implantedOn",
            patient + "/implants/0/fills/0/concentration");
    assertThat(refusal.problems())
        .extracting(InputProblem::detail)
        .anyMatch(text -> text.contains("\"spine-surgry\"; maybe \"spine-surgery\""))
        .anyMatch(text -> text.contains("\"morphin\"; maybe \"morphine\""))
        .anyMatch(text -> text.contains("\"c77\""));
    assertThat(rows()).allSatisfy((table, count) -> assertThat(count).as(table).isZero());
  }

  @Test
  void a_patient_who_cannot_be_written_whole_is_not_written_at_all() throws IOException {
    copy("clinics/spine-surgery.json", "", "");
    write("patients.json", """
        {"patients": [{"clinic": "spine-surgery", "id": "p-1", "familyName": "A", "givenName": "B",
          "bornOn": "1960-01-01", "implants": [{"id": "i-1", "pumpModel": "synchromed-ii-20", "serial": "1",
            "site": "lower-left-abdomen", "implantedOn": "{today}", "catheterUnknownReason": "old"}]}]}
        """);

    var refusal = catchThrowableOfType(
        Refusal.class, () -> loader.load(new FolderSource(folder), ACCESS, TODAY));

    assertThat(refusal.code()).isEqualTo("no-successful-trial");
    assertThat(TestClinics.count(database, "patient")).isZero();
  }

  @Test
  void a_further_file_is_written_by_its_own_reader_and_only_once() throws IOException {
    copy("clinics/spine-surgery.json", "", "");
    write("patients.json", "{\"patients\": [" + PATIENT + "]}");
    write("diary.json", "{\"entries\": [" + DIARY.formatted("spine-surgery", "p-1") + "]}");
    write("dairy.json", "{}");

    var first = loader.load(new FolderSource(folder), ACCESS, TODAY);
    var again = loader.load(new FolderSource(folder), ACCESS, TODAY);

    assertThat(first.featuresAdded()).isEqualTo(Map.of("diary.json", 1));
    assertThat(first.unread()).containsExactly("dairy.json");
    assertThat(again.featuresAdded()).isEqualTo(Map.of("diary.json", 0));
    assertThat(services
            .chart()
            .read(Accesses.to(Accesses.SPINE), Accesses.SPINE, P1)
            .scores())
        .singleElement()
        .satisfies(score -> assertThat(score.item().on()).isEqualTo(TODAY.minusDays(2)));
  }

  @Test
  void a_patient_on_record_may_be_named_without_being_in_the_files() throws IOException {
    copy("clinics/spine-surgery.json", "", "");
    write("patients.json", "{\"patients\": [" + PATIENT + "]}");
    loader.load(new FolderSource(folder), ACCESS, TODAY);
    Files.delete(folder.resolve("patients.json"));
    write("diary.json", "{\"entries\": [" + DIARY.formatted("spine-surgery", "p-1") + "]}");

    assertThat(loader.load(new FolderSource(folder), ACCESS, TODAY).featuresAdded())
        .isEqualTo(Map.of("diary.json", 1));
  }

  @Test
  void problems_of_further_files_stop_everything_too() throws IOException {
    copy("clinics/spine-surgery.json", "", "");
    write("patients.json", "{\"patients\": [" + PATIENT + "]}");
    write(
        "diary.json",
        "{\"entries\": [" + DIARY.formatted("spine-surgery", "p-2") + ", "
            + DIARY.formatted("spine-surgry", "p-1").replace("4", "40") + "]}");

    var refusal = catchThrowableOfType(
        Refusal.class, () -> loader.load(new FolderSource(folder), ACCESS, TODAY));

    assertThat(refusal.problems())
        .extracting(InputProblem::pointer)
        .containsExactlyInAnyOrder(
            "diary.json#/entries/0/patient",
            "diary.json#/entries/1/clinic",
            "diary.json#/entries/1/value");
    assertThat(rows()).allSatisfy((table, count) -> assertThat(count).as(table).isZero());
  }

  /** A file of scores. */
  private final class DiaryFile implements SampleFile {

    @Override
    public String name() {
      return "diary.json";
    }

    @Override
    public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
      return in.requiredList("entries", entry -> entry(entry, scope));
    }

    private Supplier<SampleEntry> entry(JsonInput in, SampleScope scope) {
      var owner = scope.owner(in);
      Catalogue.requireId(in);
      var note = ChartInput.readScore(in);
      return () -> new DiaryEntry(owner, note.get());
    }
  }

  private final class DiaryEntry implements SampleEntry {

    private final SampleScope.Owner owner;
    private final ChartNote note;

    DiaryEntry(SampleScope.Owner owner, ChartNote note) {
      this.owner = owner;
      this.note = note;
    }

    @Override
    public ClinicId clinic() {
      return owner.clinic();
    }

    @Override
    public boolean write(Access access) {
      boolean known =
          services.chart().read(access, owner.clinic(), owner.patient()).scores().stream()
              .anyMatch(score -> score.id().equals(note.id()));
      if (!known) {
        services.chart().note(access, owner.clinic(), owner.patient(), note);
      }
      return !known;
    }
  }

  private Map<String, Integer> rows() {
    return TABLES.stream()
        .collect(Collectors.toMap(table -> table, table -> TestClinics.count(database, table)));
  }

  private void copy(String name, String from, String to) throws IOException {
    write(name, SAMPLES.read(name).replace(from, to));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
