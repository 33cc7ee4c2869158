package dev.thecal.core.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialInputTest {

  @Test
  void all_problems_are_told_at_once() {
    assertThat(problems("""
        {"method":"injection","setting":"office","drug":"Morphine","startedOn":"2026-05-02",
         "endedOn":"2026-05-01","doses":[{"givenAt":"09:00","dose":"75"}],
         "response":{"baselineNrs":11,"functionImproved":"yes","wants":true}}"""))
        .containsExactlyInAnyOrder(
            "/method",
            "/setting",
            "/drug",
            "/endedOn",
            "/doses/0/givenAt",
            "/doses/0/dose",
            "/response/baselineNrs",
            "/response/functionImproved",
            "/response/wants");
  }

  @Test
  void an_injection_is_never_a_dose_per_day_and_nothing_is_per_hour() {
    assertThat(problems(dosed("single-injection", "75 mcg"))).isEmpty();
    assertThat(problems(dosed("single-injection", "75 mcg/day"))).containsExactly("/doses/0/dose");
    assertThat(problems(dosed("continuous-catheter", "75 mcg/day"))).isEmpty();
    assertThat(problems(dosed("continuous-catheter", "75 mcg/h"))).containsExactly("/doses/0/dose");
  }

  private static String dosed(String method, String dose) {
    return """
        {"method":"%s","setting":"hospital-inpatient","drug":"morphine","startedOn":"2026-05-01",
         "doses":[{"givenAt":"2026-05-01T09:00:00Z","dose":"%s"}]}""".formatted(method, dose);
  }

  private static List<String> problems(String json) {
    var in = JsonInput.parse(json);
    TrialInput.read(in, Accesses.SPINE, new PatientId("p-1"));
    return in.finish().stream().map(InputProblem::pointer).toList();
  }
}
