package dev.thecal.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Worklist, patient page and booking by form over the sample patients, without JavaScript. */
class StaffPagesTest {

  private static final String CLINIC = "comprehensive-pain";
  private static final String STAFF = "/staff/clinics/" + CLINIC;
  private static final Pattern SLOT = Pattern.compile("name=\"slot\" value=\"([^\"]+)\"");
  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void the_worklist_shows_what_the_api_lists_in_the_same_order() {
    String html = page(STAFF + "/worklist");
    List<String> api = pumps().stream().map(pump -> pump.get("name").asText()).toList();

    assertThat(html).contains("Who is due for a refill", "Staff only");
    assertThat(Pattern.compile("data-label=\"Patient\"><a href=\"[^\"]+\">([^<]+)</a>")
            .matcher(html)
            .results()
            .map(m -> m.group(1)))
        .containsExactlyElementsOf(api);
  }

  @Test
  void a_patient_page_has_the_curve_the_ladder_and_a_table_for_those_who_cannot_see_it() {
    String html = page(address(dated()));

    assertThat(html)
        .contains("data-curve=\"{", "The same as a table", "Low-reservoir alarm", "Hard stop")
        .contains("Refill visit");
  }

  @Test
  void a_form_books_once_and_the_second_gets_a_clear_no() {
    List<JsonNode> free = pumps().stream()
        .filter(pump -> pump.hasNonNull("daysToLatest") && !pump.hasNonNull("bookedFor"))
        .toList();
    String first = address(free.get(0));
    String second = address(free.get(1));
    String slot = slots(first).get(0);

    HttpResponse<String> booked = post(first, slot);
    assertThat(booked.statusCode()).isEqualTo(303);
    assertThat(page(first)).contains("chip-yes\">Booked", "/calendar.ics");

    HttpResponse<String> taken = post(second, slot);
    assertThat(taken.statusCode()).isIn(409, 422);
    assertThat(taken.body()).contains("Not booked:").contains("role=\"alert\"");
  }

  @Test
  void a_form_of_another_site_books_nothing() {
    HttpResponse<String> answer = SERVER.post(
        address(dated()) + "/bookings",
        "slot=x",
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Sec-Fetch-Site",
        "cross-site");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void dates_that_are_none_are_told() {
    HttpResponse<String> answer =
        SERVER.get(address(dated()) + "?from=soon&to=later", "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("is not a date");
  }

  private static List<String> slots(String patient) {
    String html = page(patient + "?from=2026-05-06&to=2026-12-31");
    return SLOT.matcher(html).results().map((MatchResult m) -> m.group(1)).toList();
  }

  private static HttpResponse<String> post(String patient, String slot) {
    String form = "slot=" + URLEncoder.encode(slot, StandardCharsets.UTF_8)
        + "&from=2026-05-06&to=2026-12-31&reason=asked+by+phone";
    return SERVER.post(
        patient + "/bookings", form, "Content-Type", "application/x-www-form-urlencoded");
  }

  private static JsonNode dated() {
    return pumps().stream()
        .filter(pump -> pump.hasNonNull("daysToLatest"))
        .findFirst()
        .orElseThrow();
  }

  private static String address(JsonNode pump) {
    return STAFF + "/patients/" + pump.get("patient").asText();
  }

  private static List<JsonNode> pumps() {
    JsonNode all =
        RunningServer.json(SERVER.get("/api/v1/clinics/" + CLINIC + "/worklist?limit=50"));
    return StreamSupport.stream(all.get("pumps").spliterator(), false).toList();
  }

  /** Leaves the page to be looked at. */
  private static String page(String path) {
    HttpResponse<String> answer = SERVER.get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(200);
    try {
      Path folder = Files.createDirectories(Path.of("target", "pages"));
      Files.writeString(
          folder.resolve(path.contains("worklist") ? "real-worklist.html" : "real-patient.html"),
          answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.body();
  }
}
