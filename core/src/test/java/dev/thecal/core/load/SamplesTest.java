package dev.thecal.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.condition.Conditions;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.patient.Stage;
import dev.thecal.core.pump.PumpModels;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {

  private static final Path ROOT = Path.of("..", "samples");
  private static final FolderSource FOLDER = new FolderSource(ROOT);
  private static final Catalogue CATALOGUE =
      new Catalogue(Conditions.shipped(), PumpModels.shipped(), Drugs.shipped());

  @ParameterizedTest(name = "loaded on {0}")
  @ValueSource(strings = {"2026-05-06", "2028-02-29", "2027-03-14", "2030-01-01"})
  void the_samples_are_right_on_any_day(String today) {
    assertThat(patients(LocalDate.parse(today)).problems()).isEmpty();
  }

  @Test
  void every_stage_and_every_clinic_has_patients() {
    List<PatientEntry> all = patients(LocalDate.of(2026, 5, 6)).value().orElseThrow();

    assertThat(all).hasSizeGreaterThanOrEqualTo(60);
    assertThat(all.stream().map(e -> e.patient().stage()).distinct())
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(Stage.values()));
    assertThat(all.stream()
            .filter(entry -> entry.story().isPresent())
            .collect(Collectors.groupingBy(e -> e.patient().clinic(), Collectors.counting()))
            .values())
        .hasSize(5)
        .allMatch(stories -> stories >= 3);
  }

  @Test
  void the_drugs_that_need_their_own_handling_are_there() {
    Stream<String> drugs = patients(LocalDate.of(2026, 5, 6)).value().orElseThrow().stream()
        .flatMap(entry -> entry.implants().stream())
        .flatMap(pump -> pump.fills().stream())
        .map(fill -> fill.drug());

    assertThat(drugs).contains("morphine", "hydromorphone", "baclofen", "ziconotide", "fentanyl");
  }

  @Test
  void on_the_class_path_the_index_names_every_file() throws IOException {
    URL[] roots = {ROOT.resolve("..").toAbsolutePath().normalize().toUri().toURL()};
    try (var loader = new URLClassLoader(roots, null)) {
      var source = new ClassPathSource(loader, "samples");

      assertThat(source.clinics()).isEqualTo(FOLDER.clinics());
      assertThat(source.patients()).isEqualTo(FOLDER.patients());
      // What figures a clinic's director decided is read by the server in demo mode, not by the
      // loader.
      assertThat(source.others())
          .isEqualTo(FOLDER.others().stream()
              .filter(name -> !name.equals("figure-decisions.json"))
              .toList());
      assertThat(source.read("patients.json")).isEqualTo(FOLDER.read("patients.json"));
    }
  }

  @Test
  void marks_become_days_and_everything_else_stays() {
    assertThat(RelativeDays.resolve(
            "{today} {today-1} {today+366}T09:00 {today-} {Today}", LocalDate.of(2024, 3, 1)))
        .isEqualTo("2024-03-01 2024-02-29 2025-03-02T09:00 {today-} {Today}");
  }

  private static ReadFile<List<PatientEntry>> patients(LocalDate today) {
    List<String> clinics = FOLDER.clinics().stream().map(ClinicFile::clinicOf).toList();
    return new PatientFile(CATALOGUE, clinics, today)
        .read("patients.json", FOLDER.read("patients.json"));
  }
}
