package dev.thecal.candidacy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.candidacy.rule.PainIsSevere;
import dev.thecal.candidacy.rule.ShippedRules;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {

  private static final PolicyReader READER = new PolicyReader(ShippedRules.all());

  @Test
  void every_shipped_policy_loads_and_has_a_trial_gate() {
    PolicyBook book = PolicyBook.read(READER, ShippedPolicies.files());

    assertThat(book.list())
        .extracting(Policy::id)
        .containsExactly(
            "community-pain",
            "comprehensive-pain",
            "consensus-selection",
            "medicare-ncd-280-14-pain",
            "medicare-ncd-280-14-spasticity",
            "product-labels",
            "rehab-and-pain",
            "sample-payer-a",
            "sample-payer-b",
            "spine-and-pain",
            "spine-surgery",
            "strictest-of-all");
    assertThat(book.list())
        .filteredOn(policy -> policy.audience() == Policy.Audience.CLINIC)
        .allSatisfy(policy -> assertThat(policy.rules())
            .extracting(PolicyRule::rule)
            .contains("trial-has-succeeded", "pain-is-severe", "no-active-infection"));
  }

  @Test
  void a_draft_figure_stays_a_draft_with_its_own_source() {
    Policy policy = PolicyBook.read(READER, ShippedPolicies.files()).get("spine-surgery");
    var cut = policy.rules().get(0).parameters().get(PainIsSevere.LEAST_PAIN_SCORE);

    assertThat(cut.value()).isEqualByComparingTo("4");
    assertThat(cut.enforced()).isFalse();
    assertThat(cut.source().title()).isEqualTo("No source found");
  }

  @Test
  void tells_all_problems_at_once_with_the_cure() {
    assertThatThrownBy(() -> READER.read("""
                    {"id": "Wrong Id", "version": "1", "name": "x", "audience": "clinic", "owner": "x",
                     "effectiveFrom": "2026-05-06", "effectiveTo": "2026-05-05",
                     "source": {"title": "x", "locator": "y"},
                     "rules": [{"rule": "no-active-infektion", "level": "absolut"},
                               {"rule": "pain-is-severe", "level": "required",
                                "parameters": {"leastPainSkore": 7, "leastSeverity": "bad"}}]}
                    """))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems())
                .extracting(InputProblem::pointer)
                .containsExactlyInAnyOrder(
                    "/id",
                    "/effectiveTo",
                    "/rules/0/rule",
                    "/rules/0/level",
                    "/rules/1/parameters/leastPainSkore",
                    "/rules/1/parameters/leastSeverity"))
        .satisfies(e -> assertThat(((Refusal) e).problems().toString())
            .contains("maybe \"no-active-infection\"")
            .contains("maybe \"leastPainScore\""));
  }

  @Test
  void a_rule_stands_once_and_coverage_alone_is_no_policy() {
    String head = """
        {"id": "x", "version": "1", "name": "x", "audience": "payer", "owner": "x",
         "effectiveFrom": "2026-05-06", "source": {"title": "x", "locator": "y"}, "rules": [
        """;
    String entry = "{\"rule\": \"life-expectancy-is-long-enough\", \"level\": \"required\"}";

    assertThatThrownBy(() -> READER.read(head + entry + "," + entry + "]}"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems())
                .extracting(InputProblem::detail)
                .containsExactly(
                    "rule \"life-expectancy-is-long-enough\" stands twice",
                    "no clinical rule: coverage alone decides nothing about a patient; add one"));
  }

  @Test
  void the_problems_of_all_files_come_together() {
    assertThatThrownBy(() -> PolicyBook.read(READER, Map.of("a.json", "{}", "b.json", "not json")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems())
                .extracting(InputProblem::pointer)
                .contains("a.json#/id", "b.json"));
  }

  @Test
  void two_policies_of_one_id_are_refused_and_an_unknown_one_is_not_found() {
    Policy policy = PolicyBook.read(READER, ShippedPolicies.files()).get("spine-surgery");

    assertThatThrownBy(() -> new PolicyBook(List.of(policy, policy)))
        .hasMessageContaining("two policies are named \"spine-surgery\"");
    assertThatThrownBy(() -> new PolicyBook(List.of(policy)).get("spine-surgry"))
        .hasMessage("there is no candidacy policy \"spine-surgry\"; maybe \"spine-surgery\"");
  }

  @Test
  void both_ends_of_the_time_in_force_are_inclusive() {
    Policy policy = READER.read("""
        {"id": "x", "version": "1", "name": "x", "audience": "clinic", "owner": "x",
         "effectiveFrom": "2026-05-06", "effectiveTo": "2026-05-07",
         "source": {"title": "x", "locator": "y"},
         "rules": [{"rule": "no-active-infection", "level": "absolute"}]}
        """);

    assertThat(policy.inForce(LocalDate.of(2026, 5, 5))).isFalse();
    assertThat(policy.inForce(LocalDate.of(2026, 5, 6))).isTrue();
    assertThat(policy.inForce(LocalDate.of(2026, 5, 7))).isTrue();
    assertThat(policy.inForce(LocalDate.of(2026, 5, 8))).isFalse();
  }
}
