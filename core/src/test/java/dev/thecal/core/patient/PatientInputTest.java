package dev.thecal.core.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.testkit.Accesses;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** A change that states everything; the phone is erased on purpose. */
  private static final String WHOLE = """
      {"familyName":"Gray","givenName":"Ada","bornOn":"1960-02-29","sex":null,"language":"es",
       "phone":null,"email":"ada@example.org","recordNumber":null}""";

  @Test
  void a_change_keeps_id_and_stage_and_erases_what_is_null() {
    Patient existing = existing();
    var in = JsonInput.parse(WHOLE);
    var changed = PatientInput.readChange(in, existing);
    in.check();

    assertThat(changed.get().id()).isEqualTo(existing.id());
    assertThat(changed.get().stage()).isEqualTo(Stage.TRIAL);
    assertThat(changed.get().phone()).isEmpty();
    assertThat(changed.get().email()).contains("ada@example.org");
  }

  @Test
  void what_was_read_can_be_sent_back_as_it_is() {
    Patient existing = existing();
    var in = JsonInput.parse(Json.write(existing));
    var changed = PatientInput.readChange(in, existing);
    in.check();

    assertThat(changed.get()).isEqualTo(existing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sex", "language", "phone", "email", "recordNumber"})
  void a_change_without_a_field_erases_nothing_and_names_the_field(String field) {
    String without =
        WHOLE.replaceFirst("\"" + field + "\":(null|\"[^\"]*\"),?", "").replaceFirst(",\\s*}", "}");

    assertThat(problems(without))
        .singleElement()
        .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("/" + field))
        .satisfies(problem -> assertThat(problem.detail()).contains(field, "null"));
  }

  @ParameterizedTest
  @CsvSource({"id, p-2", "clinic, rehab-and-pain"})
  void a_change_moves_nobody(String field, String other) {
    assertThat(problems(WHOLE.replaceFirst("\\{", "{\"" + field + "\":\"" + other + "\",")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("/" + field))
        .satisfies(problem -> assertThat(problem.detail()).contains(other));
  }

  private static Patient existing() {
    return register("""
        {"id":"p-1","familyName":"Gray","givenName":"Ada","bornOn":"1960-02-29",
         "phone":"555-0100","stage":"trial"}""");
  }

  private static List<InputProblem> problems(String change) {
    var in = JsonInput.parse(change);
    PatientInput.readChange(in, existing());
    return in.finish();
  }

  private static Patient register(String json) {
    var in = JsonInput.parse(json);
    var patient = PatientInput.read(in, Accesses.SPINE);
    in.check();
    return patient.get();
  }
}
