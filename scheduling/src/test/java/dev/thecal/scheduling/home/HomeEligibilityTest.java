package dev.thecal.scheduling.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may have a refill at home: everything known and in order, or not. */
class HomeEligibilityTest {

  private static final HomeEligibility.Policy AT_HOME = new HomeEligibility.Policy(true, false);
  private static final Drug MORPHINE = Drugs.shipped().get("morphine");
  private static final Drug BACLOFEN = approved(Drugs.shipped().get("baclofen"));

  @ParameterizedTest(name = "telephone {0}, safe {1}, caregiver {2}: {3}")
  @CsvSource({
    "true, true, true, ''",
    "false, true, true, no-telephone",
    ", true, true, telephone-unknown",
    "true, false, true, no-safe-home",
    "true, , true, safe-home-unknown",
    "true, true, false, no-caregiver",
    "true, true, , caregiver-unknown"
  })
  void every_question_must_be_answered_with_yes(
      Boolean telephone, Boolean safe, Boolean caregiver, String code) {
    HomeAnswer answer = HomeEligibility.judge(
        AT_HOME, Optional.of(List.of(BACLOFEN)), home(telephone, safe, caregiver, false));

    assertThat(answer.eligible()).isEqualTo(code.isEmpty());
    assertThat(codes(answer)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
  }

  @Test
  void a_controlled_drug_goes_into_homes_only_where_the_clinic_says_so() {
    assertThat(codes(judge(AT_HOME, BACLOFEN, MORPHINE))).containsExactly("controlled-substance");
    assertThat(judge(new HomeEligibility.Policy(true, true), MORPHINE).eligible())
        .isTrue();
    assertThat(codes(judge(new HomeEligibility.Policy(false, true), MORPHINE)))
        .containsExactly("home-not-offered");
  }

  @Test
  void a_no_that_nobody_verified_does_not_free_a_drug() {
    HomeAnswer answer = judge(AT_HOME, Drugs.shipped().get("baclofen"));

    assertThat(answer.eligible()).isFalse();
    assertThat(answer.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("drug/baclofen/controlled"));
  }

  @Test
  void nothing_known_is_a_no_and_two_people_are_only_said() {
    assertThat(codes(HomeEligibility.judge(AT_HOME, Optional.empty(), Optional.empty())))
        .containsExactly("drug-unknown", "home-not-assessed");
    HomeAnswer two = HomeEligibility.judge(
        AT_HOME, Optional.of(List.of(BACLOFEN)), home(true, true, true, true));
    assertThat(two.eligible()).isTrue();
    assertThat(codes(two)).containsExactly("two-people");
  }

  private static HomeAnswer judge(HomeEligibility.Policy policy, Drug... drugs) {
    return HomeEligibility.judge(
        policy, Optional.of(List.of(drugs)), home(true, true, true, false));
  }

  private static List<String> codes(HomeAnswer answer) {
    return answer.findings().stream().map(Finding::code).toList();
  }

  /** As a medical director's approval leaves it. */
  private static Drug approved(Drug drug) {
    return new Drug(
        drug.id(),
        drug.name(),
        drug.massUnit(),
        drug.uses(),
        drug.withdrawalRisk(),
        drug.adultsOnly(),
        new Cited<>(false, drug.controlled().source(), new Cited.Sourced()),
        drug.limits(),
        drug.stability(),
        drug.titration(),
        drug.care(),
        drug.notes());
  }

  private static Optional<HomeSetting> home(
      Boolean telephone, Boolean safe, Boolean caregiver, boolean two) {
    return Optional.of(new HomeSetting(
        new ClinicId("spine-surgery"),
        new PatientId("p-1"),
        Place.of("39.7", "-105"),
        Optional.ofNullable(telephone),
        Optional.ofNullable(safe),
        Optional.ofNullable(caregiver),
        two,
        LocalTime.of(8, 0),
        LocalTime.of(16, 0),
        Optional.empty(),
        "nurse-1",
        LocalDate.of(2026, 5, 1)));
  }
}
