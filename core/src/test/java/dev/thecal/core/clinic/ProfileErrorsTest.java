package dev.thecal.core.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.MalformedJson;
import dev.thecal.core.testkit.TestProfiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileErrorsTest {

  private static final String GOOD = TestProfiles.text(new ClinicId("spine-surgery"));

  @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
  @CsvSource(delimiter = '|', textBlock = """
      "therapy": {        | "thearpy": {          | /thearpy                                   | maybe "therapy"
      "therapy": {        | "thearpy": {          | /therapy                                   | is missing
      "America/New_York"  | "America/NewYork"     | /zone                                      | maybe "America/New_York"
      "America/New_York"  | "EST"                 | /zone                                      | region/city
      "least": "6 weeks"  | "least": "6 mL"       | /policies/refill/interval/least            | unknown unit "mL" in "6 mL"
      "least": "6 weeks"  | "least": "6 week"     |                                            |
      "least": "6 weeks"  | "least": "6 wekks"    | /policies/refill/interval/least            | maybe "weeks"
      "least": "6 weeks"  | "least": 6            | /policies/refill/interval/least            | a text in quotes
      "least": "6 weeks"  | "least": "9 months"   | /policies/refill/interval                  | ends before it begins
      "6 months"          | "0 months"            | /policies/candidacy/priorTherapy/failedForAtLeast | 1 to 999
      ">= 0.5"            | "50 %"                | /policies/trial/successThreshold           | never per cent
      "moderate to severe"| " "                   | /policies/candidacy/severity/words         | a text of 1
      "painScoreAtLeast": 4 | "painScoreAtLeast": 11 | /policies/candidacy/severity/painScoreAtLeast | from 0 to 10
      "painScoreAtLeast": 4 | "painScoreAtLeast": 10 |                                         |
      "kind": "cited"     | "kind": "heard"       | /policies/candidacy/priorTherapy/basis/kind | is not one of clinic, cited, draft
      "toll-free"         | "tollfree"            | /contact/channels/1                        | is not one of
      "from": "08:00"     | "from": "16:30"       | /sites/0/openingHours/0                    | closes at 16:30
      "from": "08:00"     | "from": "16:29"       |                                            |
      "from": "08:00"     | "from": "8 o'clock"   | /sites/0/openingHours/0/from               | for example 08:30
      "212-555-0110"      | "call us"             | /contact/phone                             | is not a phone number
      "id": "north"       | "id": "main"          | /sites                                     | is there twice
      "id": "north"       | "id": "nord"          | /team/0/sites                              | maybe "nord"
      "days": 10          | "days": 61            | /policies/refill/margins/0/days            | from 0 to 60
      "days": 10          | "days": 60            |                                            |
      "drugClass": "other" | "drugClass": "opioid" | /policies/refill                          | named twice
      "homeService": false | "homeService": true  | /policies/refill                           | disagree
      "by": "sample-medical-director" | "by": "sample-surgeon-a" | /policies/triage/approval/by  | no medical director
      "sample": true      | "sample": false       | /policies/triage/approval/sample           | write true
      """)
  void names_pointer_and_cure(String from, String to, String pointer, String detail) {
    String text = changed(from, to);

    if (pointer == null) {
      assertThat(ClinicProfile.parse(text).id().value()).isEqualTo("spine-surgery");
      return;
    }
    assertThat(problems(text)).anySatisfy(problem -> {
      assertThat(problem.pointer()).isEqualTo(pointer);
      assertThat(problem.detail()).contains(detail);
    });
  }

  @Test
  void all_problems_are_told_at_once() {
    String text = changed("\"zone\"", "\"zoen\"").replace("\"6 weeks\"", "\"6 mL\"");

    assertThat(problems(text))
        .extracting(InputProblem::pointer)
        .contains(
            "/zone",
            "/zoen",
            "/policies/refill/interval/least",
            "/policies/aftercare/noStrenuousActivity/least");
  }

  @Test
  void a_channel_needs_its_number() {
    String text = GOOD.replace("\"tollFree\": \"800-555-0199\",", "");

    assertThat(problems(text)).singleElement().satisfies(problem -> {
      assertThat(problem.pointer()).isEqualTo("/contact");
      assertThat(problem.detail()).contains("toll-free needs the field \"tollFree\"");
    });
  }

  @Test
  void a_claim_is_not_supported_by_nothing() {
    String text = changed("\"standing\": \"unproven\"", "\"standing\": \"supported\"");

    assertThat(problems(text))
        .singleElement()
        .satisfies(problem -> assertThat(problem.detail()).contains("supported by nothing"));
  }

  @Test
  void what_is_no_object_is_malformed() {
    assertThatThrownBy(() -> ClinicProfile.parse("[]")).isInstanceOf(MalformedJson.class);
  }

  /** The first place only: later ones stay good. */
  private static String changed(String from, String to) {
    assertThat(GOOD).contains(from);
    int at = GOOD.indexOf(from);
    return GOOD.substring(0, at) + to + GOOD.substring(at + from.length());
  }

  private static List<InputProblem> problems(String text) {
    return catchThrowableOfType(Refusal.class, () -> ClinicProfile.parse(text)).problems();
  }
}
