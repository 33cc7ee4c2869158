package dev.thecal.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.core.clinic.ClinicProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClinicValuesTest {

  private static final Path SAMPLES = Path.of("..", "samples", "clinics");

  static Stream<String> sampleClinics() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sampleClinics")
  void every_sample_clinic_fills_every_leaflet(String file) throws IOException {
    var leaflets = new ClinicLeaflets(LeafletLibrary.shipped(), clinic(file));

    assertThat(LeafletLibrary.shipped().all())
        .allSatisfy(leaflet -> assertThat(leaflets.html(leaflet, LocalDate.of(2026, 5, 6)))
            .doesNotContain("{{")
            .doesNotContainIgnoringCase("run out"));
  }

  @Test
  void the_figures_are_those_of_the_clinic() throws IOException {
    Map<String, String> values = ClinicValues.of(clinic("spine-and-pain.json"));

    assertThat(values)
        .containsEntry("aftercare.strenuous", "6 to 8 weeks")
        .containsEntry("aftercare.driving", "maybe not for 2 to 4 weeks")
        .containsEntry("refill.interval", "6 weeks to 6 months")
        .containsEntry("trial.threshold", "at least half")
        .containsEntry("trial.methods", "one shot or more than one shot")
        .containsEntry("clinic.therapy-name", "intrathecal pain pump");
  }

  @Test
  void both_languages_have_the_same_words() {
    for (String name : List.of("clinic", "leaflet")) {
      assertThat(Wording.of(name, "es").keys()).isEqualTo(Wording.of(name, "en").keys());
    }
  }

  @Test
  void in_spanish_too() throws IOException {
    assertThat(ClinicValues.of(clinic("spine-and-pain.json"), "es"))
        .containsEntry("aftercare.strenuous", "de 6 a 8 semanas")
        .containsEntry("refill.interval", "de 6 semanas a 6 meses")
        .containsEntry("trial.threshold", "al menos la mitad")
        .containsEntry("clinic.therapy-name", "bomba intratecal");
  }

  @Test
  void a_figure_that_is_not_the_clinics_own_says_so() throws IOException {
    assertThat(ClinicValues.of(clinic("comprehensive-pain.json")))
        .containsEntry(
            "aftercare.strenuous", "6 to 8 weeks, if your team has not told you otherwise")
        .containsEntry("refill.interval", "1 to 3 months")
        .containsEntry("trial.threshold", "more than half");
  }

  private static ClinicProfile clinic(String file) throws IOException {
    return ClinicProfile.parse(Files.readString(SAMPLES.resolve(file)));
  }
}
