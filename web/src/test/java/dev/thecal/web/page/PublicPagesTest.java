package dev.thecal.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public pages of the sample clinics over real HTTP. */
class PublicPagesTest {

  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);

  @BeforeAll
  static void loadTheSampleClinics() throws IOException {
    var directory = SERVER.server().application().get(ClinicDirectory.class);
    for (Path file : sampleClinics()) {
      ClinicProfile clinic = ClinicProfile.parse(Files.readString(file));
      directory.save(Accesses.to(clinic.id()), clinic);
    }
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void the_start_page_lists_the_clinics_and_says_that_it_is_a_demo() {
    assertThat(page("/").body())
        .contains("Sample Spine Surgery", "/clinics/rehab-and-pain", "not monitored, not a clinic");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spine-surgery",
        "spine-and-pain",
        "rehab-and-pain",
        "comprehensive-pain",
        "community-pain"
      })
  void a_clinic_has_a_page_of_its_own(String clinic) {
    String body = page("/clinics/" + clinic).body();

    assertThat(body)
        .contains(
            "Talk to a person",
            "/clinics/" + clinic + "/care",
            "/clinics/" + clinic + "/leaflets/the-trial")
        .contains("Accepting new patients")
        .doesNotContainIgnoringCase("run out")
        .doesNotContainIgnoringCase("stomach");
  }

  @Test
  void conditions_come_from_the_profile_and_a_clinic_without_any_shows_no_list() {
    assertThat(page("/clinics/rehab-and-pain/conditions").body())
        .contains("Peripheral neuropathy", "/clinics/rehab-and-pain/conditions/c07");
    assertThat(page("/clinics/spine-surgery/conditions").body()).doesNotContain("/conditions/c");
  }

  @Test
  void a_leaflet_shows_the_clinics_own_numbers_and_the_banner() {
    assertThat(page("/clinics/spine-and-pain/leaflets/after-the-implant").body())
        .contains("none for 6 to 8 weeks", "312-555-0121", "Not yet reviewed by a clinician");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/clinics/nowhere", "/clinics/spine-surgery/leaflets/nothing", "/nothing"})
  void what_does_not_exist_is_a_page_for_a_person(String path) {
    HttpResponse<String> answer = SERVER.get(path, "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<h1>Not found</h1>", "begin at the start page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/thecal.css",
        "/static/site.css",
        "/static/chart.js",
        "/static/icon.svg",
        "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
        "/webjars/uplot/1.6.30/dist/uPlot.iife.min.js",
        "/webjars/uplot/1.6.30/dist/uPlot.min.css"
      })
  void what_the_pages_refer_to_is_served(String path) {
    HttpResponse<String> answer = SERVER.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'self'");
  }

  private static HttpResponse<String> page(String path) {
    HttpResponse<String> answer = SERVER.get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    return answer;
  }

  private static List<Path> sampleClinics() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "samples", "clinics"))) {
      return files.toList();
    }
  }
}
