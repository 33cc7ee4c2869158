package dev.thecal.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.Coverage.Payer;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.testkit.TestProfiles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What payers ask for, codes that exclude each other, and the answer to a question about cost. */
class CoverageTest {

  private static final PayerPolicies POLICIES = PayerPolicies.shipped();

  @Test
  void a_replacement_asks_a_commercial_payer_for_evidence_of_the_end_of_life_only_there() {
    var policy = POLICIES.get("commercial-cmm-210");

    assertThat(codes(policy, Procedure.REPLACEMENT)).contains("end-of-life-evidence");
    assertThat(codes(policy, Procedure.IMPLANT)).doesNotContain("end-of-life-evidence");
  }

  @Test
  void a_requirement_nobody_has_read_is_asked_for_all_the_same() {
    assertThat(POLICIES
            .get("medicare-ncd-280-14")
            .requirements(Procedure.IMPLANT, Indication.CANCER_PAIN))
        .isNotEmpty()
        .noneMatch(requirement -> requirement.enforced());
  }

  @Test
  void codes_of_a_refill_with_and_without_programming_exclude_each_other() {
    assertThat(BillingCodeList.together(List.of("62370", "95991")))
        .extracting(Finding::code)
        .containsExactly("codes-exclude-each-other");
    assertThat(BillingCodeList.together(List.of("62369", "62370"))).isEmpty();
    assertThat(BillingCodeList.together(List.of("95990"))).isEmpty();
  }

  @Test
  void a_code_stands_twice_only_for_days_that_do_not_meet() {
    assertThat(problems("2026-09-30", "2026-10-01")).isEmpty();
    assertThat(problems("2026-10-01", "2026-10-01"))
        .extracting(InputProblem::pointer)
        .containsExactly("/codes/1");
  }

  @Test
  void a_question_about_cost_is_answered_with_the_three_factors_and_never_an_amount() {
    var answer = answer(Optional.of(Procedure.IMPLANT), Optional.of(Payer.MEDICARE));

    assertThat(answer.factors())
        .extracting(CostAnswer.Factor::name)
        .containsExactly("Type of procedure", "Location of the pump", "Method of payment");
    assertThat(answer.factors().get(0).told()).contains("implant");
    assertThat(answer.factors().get(1).ask()).isPresent();
    assertThat(answer.payerAccepted()).contains(true);
    assertThat(answer.documents())
        .extracting(CostAnswer.Documents::policy)
        .containsExactly("medicare-ncd-280-14");
  }

  @Test
  void a_payer_the_clinic_does_not_name_is_not_called_accepted() {
    assertThat(answer(Optional.empty(), Optional.of(Payer.MEDICAID)).payerAccepted())
        .contains(false);
    assertThat(answer(Optional.empty(), Optional.empty()).payerAccepted()).isEmpty();
  }

  private static CostAnswer answer(Optional<Procedure> procedure, Optional<Payer> payer) {
    return CostAnswer.of(
        new CostQuestion(procedure, Optional.empty(), payer),
        TestProfiles.of(new ClinicId("spine-surgery")).coverage(),
        POLICIES);
  }

  private static List<String> codes(PayerPolicy policy, Procedure procedure) {
    return policy.requirements(procedure, Indication.NON_CANCER_PAIN).stream()
        .map(requirement -> requirement.value().code())
        .toList();
  }

  private static List<InputProblem> problems(String firstUntil, String secondFrom) {
    var in = JsonInput.parse("""
        {"codes": [
          {"code": "1", "description": "a", "procedures": ["refill"], "validFrom": "2026-01-01", "validUntil": "%s"},
          {"code": "1", "description": "b", "procedures": ["refill"], "validFrom": "%s"}]}""".formatted(firstUntil, secondFrom));
    BillingCodeList.read(in);
    return in.finish();
  }
}
