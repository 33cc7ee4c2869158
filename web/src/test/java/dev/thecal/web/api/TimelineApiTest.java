package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The timeline over HTTP and as a page. Now is 2026-05-06 15:30 UTC. */
class TimelineApiTest {

  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);
  private static final String STAFF = "/staff/clinics/spine-surgery/patients/";

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void a_whole_history_stands_in_order_with_every_kind_that_can_be_asked_for() {
    var ada = PumpPatient.on(SERVER, "timeline-1")
        .running("2026-04-15T14:00:00Z", "morphine", "10 mg/mL", "1 mg/day");
    ada.add("/statuses", """
        {"id":"stay","kind":"in-hospital","from":"2026-05-04","reason":"called"}""");

    JsonNode answer = ada.get("/timeline");

    assertThat(answer.at("/kinds").toString())
        .contains("booking", "assessment", "fill", "symptom-report", "recall", "mri-order");
    // Both moves are of 6 May, when the trial and the implant were recorded, the newer number on
    // top.
    assertThat(answer.at("/entries").findValuesAsText("kind"))
        .containsExactly(
            "stage-move", "stage-move", "status", "fill", "programme", "implant", "trial");
    assertThat(answer.at("/entries").findValuesAsText("text").get(3))
        .isEqualTo("Pump filled: 18 mL of morphine 10 mg/mL");
  }

  @Test
  void pages_by_link_and_a_filter_by_kind() {
    var ada = PumpPatient.on(SERVER, "timeline-2")
        .running("2026-04-15T14:00:00Z", "morphine", "10 mg/mL", "1 mg/day");
    List<String> kinds = new ArrayList<>();
    Optional<String> next = Optional.of(ada.path() + "/timeline?limit=2");
    while (next.isPresent()) {
      var page = SERVER.get(next.get());
      kinds.addAll(RunningServer.json(page).at("/entries").findValuesAsText("kind"));
      next = page.headers().firstValue("Link").map(link -> link.substring(1, link.indexOf('>')));
    }

    assertThat(kinds)
        .containsExactly("stage-move", "stage-move", "fill", "programme", "implant", "trial");
    assertThat(ada.get("/timeline?kind=fill&kind=trial").at("/entries").findValuesAsText("kind"))
        .containsExactly("fill", "trial");
  }

  @Test
  void what_is_wrong_is_named() {
    var ada = PumpPatient.on(SERVER, "timeline-3");

    var unknown = SERVER.get(ada.path() + "/timeline?kind=fil");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(unknown.body()).contains("maybe", "fill");
    assertThat(SERVER.get(ada.path() + "/timeline?cursor=W10").statusCode()).isEqualTo(400);
    assertThat(
            SERVER.get("/api/v1/clinics/spine-surgery/patients/nobody/timeline").statusCode())
        .isEqualTo(404);
  }

  @Test
  void the_page_works_without_script_and_keeps_what_was_wrong_readable() {
    PumpPatient.on(SERVER, "timeline-4").add("/scores", """
        {"id":"s-1","instrument":"nrs","value":8,"on":"2026-05-01"}""");
    var ada = new PumpPatient(SERVER, "/api/v1/clinics/spine-surgery/patients/timeline-4");
    assertThat(SERVER
            .post(ada.path() + "/chart/s-1/error", "{\"reason\":\"another patient\"}")
            .statusCode())
        .isLessThan(300);

    assertThat(page(STAFF + "timeline-4")).contains(STAFF + "timeline-4/timeline");
    assertThat(page(STAFF + "timeline-4/timeline"))
        .contains("Pump put in", "<del>Score nrs: 8</del>", "another patient", "Wed 6 May 2026")
        .doesNotContain("value=\"fact\"");
    assertThat(page(STAFF + "timeline-4/timeline?kind=implant"))
        .contains("Pump put in")
        .doesNotContain("Score nrs");
  }

  private static String page(String path) {
    var answer = SERVER.get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void what_went_wrong_is_on_it() {
    var ada = PumpPatient.on(SERVER, "timeline-9");
    ada.add("/complications", """
        {"id": "k-1", "kind": "catheter-kink", "noticedOn": "2026-05-05", "done": "straightened"}""");

    assertThat(ada.get("/timeline?kind=complication").at("/entries").findValuesAsText("text"))
        .containsExactly("Complication: Catheter kinked. Done: straightened");
  }
}
