package dev.thecal.content.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.core.clinic.ClinicProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Map<String, String> values = ClinicValues.of(clinic(file));

    assertThat(LeafletLibrary.shipped().list("en"))
        .allSatisfy(leaflet -> assertThat(new LeafletHtml().render(leaflet, values))
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
        .containsEntry("trial.methods", "one shot, or more than one shot")
        .containsEntry("clinic.therapy-name", "intrathecal pain pump");
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
