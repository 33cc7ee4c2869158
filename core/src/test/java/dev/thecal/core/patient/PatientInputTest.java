package dev.thecal.core.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.testkit.Accesses;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatientInputTest {

  private static final String SHORT =
      "{\"familyName\":\"Gray\",\"givenName\":\"Ada\",\"bornOn\":\"1960-02-29\"}";

  @Test
  void what_is_not_given_has_an_id_english_and_the_referral() {
    Patient patient = register(SHORT);

    assertThat(patient.id().value()).hasSize(36);
    assertThat(patient.language()).isEqualTo("en");
    assertThat(patient.stage()).isEqualTo(Stage.REFERRAL);
    assertThat(patient.phone()).isEmpty();
    assertThat(patient.clinic()).isEqualTo(Accesses.SPINE);
  }

  @Test
  void what_is_given_is_read() {
    Patient patient = register("""
        {"id":"p-1","familyName":" Gray ","givenName":"Ada","bornOn":"1960-02-29","sex":"female",
         "language":"es","phone":"555-0100","email":"ada@example.org","recordNumber":"R 1",
         "stage":"maintenance"}""");

    assertThat(patient)
        .isEqualTo(new Patient(
            Accesses.SPINE,
            new PatientId("p-1"),
            "Gray",
            "Ada",
            LocalDate.of(1960, 2, 29),
            Optional.of(Sex.FEMALE),
            "es",
            Optional.of("555-0100"),
            Optional.of("ada@example.org"),
            Optional.of("R 1"),
            Stage.MAINTENANCE));
  }

  @Test
  void all_problems_are_told_at_once() {
    var in = JsonInput.parse("""
        {"id":"P 1","familyName":" ","bornOn":"29.2.1960","sex":"f","language":"english",
         "phone":"call me","email":"ada","stge":"trial"}""");
    PatientInput.read(in, Accesses.SPINE);

    assertThatThrownBy(in::check)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems())
                .extracting(InputProblem::pointer)
                .containsExactlyInAnyOrder(
                    "/id",
                    "/familyName",
                    "/givenName",
                    "/bornOn",
                    "/sex",
                    "/language",
                    "/phone",
                    "/email",
                    "/stge"));
  }

  @Test
  void a_change_keeps_id_and_stage_and_refuses_another_id() {
    Patient existing = register("""
        {"id":"p-1","familyName":"Gray","givenName":"Ada","bornOn":"1960-02-29",
         "phone":"555-0100","stage":"trial"}""");
    var in = JsonInput.parse(SHORT);
    var changed = PatientInput.readChange(in, existing);
    in.check();

    assertThat(changed.get().id()).isEqualTo(existing.id());
    assertThat(changed.get().stage()).isEqualTo(Stage.TRIAL);
    assertThat(changed.get().phone()).isEmpty();

    var other = JsonInput.parse(SHORT.replace("{", "{\"id\":\"p-2\","));
    PatientInput.readChange(other, existing);
    assertThatThrownBy(other::check).isInstanceOf(Refusal.class).hasMessageContaining("/id");
  }

  private static Patient register(String json) {
    var in = JsonInput.parse(json);
    var patient = PatientInput.read(in, Accesses.SPINE);
    in.check();
    return patient.get();
  }
}
