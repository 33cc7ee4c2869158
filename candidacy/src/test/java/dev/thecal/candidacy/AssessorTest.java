package dev.thecal.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.rule.NoActiveInfection;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Verdict;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessorTest {

  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);
  private static final Candidacy CANDIDACY = Candidacy.shipped();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spine-surgery",
        "spine-and-pain",
        "rehab-and-pain",
        "comprehensive-pain",
        "community-pain"
      })
  void who_passes_everything_is_a_candidate_at_each_clinic(String policy) {
    Assessment answer = CANDIDACY.assess(SamplePatient.passing(), policy, MAY_6);

    assertThat(answer.decision()).isEqualTo(Decision.CANDIDATE);
    assertThat(answer.missing()).isEmpty();
    assertThat(answer.whatWouldChange()).isEmpty();
    assertThat(answer.sentence()).contains("clinician decides");
    assertThat(answer.coverage()).isEqualTo(Coverage.NOT_ASKED);
  }

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
      active-infection        | true                 | contraindicated
      bleeding-disorder       | true                 | contraindicated
      blood-thinners          | "warfarin"           | not-now
      active-infection        | [true, false]        | needs-review
      imaging-done            | ''                   | incomplete
      active-infection        | ''                   | incomplete
      imaging-done            | false                | not-now
      pain-severity           | "moderate"           | not-now
      trial-succeeded         | ''                   | trial-next
      trial-succeeded         | false                | not-now
      """)
  void one_fact_decides(String fact, String json, String expected) {
    Assessment answer =
        CANDIDACY.assess(SamplePatient.but(fact, json), "comprehensive-pain", MAY_6);

    assertThat(Reads.name(answer.decision())).isEqualTo(expected);
  }

  @Test
  void ziconotide_after_psychosis_is_contraindicated_and_another_drug_is_not() {
    Facts facts = SamplePatient.but("psychosis-history", "true", "planned-drug", "\"ziconotide\"");
    Facts other = SamplePatient.but("psychosis-history", "true", "planned-drug", "\"morphine\"");

    Assessment answer = CANDIDACY.assess(facts, "spine-and-pain", MAY_6);

    assertThat(answer.decision()).isEqualTo(Decision.CONTRAINDICATED);
    assertThat(answer.whatWouldChange())
        .singleElement()
        .satisfies(one -> assertThat(one.then()).isEqualTo(Decision.CANDIDATE));
    assertThat(CANDIDACY.assess(other, "spine-and-pain", MAY_6).decision())
        .isEqualTo(Decision.CANDIDATE);
  }

  @Test
  void time_alone_is_told_with_its_day() {
    Assessment answer = CANDIDACY.assess(
        SamplePatient.but("pain-since", "\"2025-12-01\""), "spine-and-pain", MAY_6);

    assertThat(answer.decision()).isEqualTo(Decision.NOT_NOW);
    assertThat(answer.whatWouldChange()).singleElement().satisfies(one -> {
      assertThat(one.from()).contains(LocalDate.of(2026, 6, 1));
      assertThat(one.then()).isEqualTo(Decision.CANDIDATE);
    });
  }

  @Test
  void two_obstacles_of_one_strength_are_told_together() {
    Assessment answer = CANDIDACY.assess(
        SamplePatient.but("imaging-done", "false", "pain-since", "\"2025-12-01\""),
        "spine-and-pain",
        MAY_6);

    assertThat(answer.whatWouldChange()).singleElement().satisfies(one -> {
      assertThat(one.changes())
          .extracting(WhatWouldChange.RuleChange::rule)
          .containsExactly("pain-has-lasted-long-enough", "cleared-examined-and-imaged");
      assertThat(one.from()).isEmpty();
      // Six months after 1 December 2025, and the imaging by then.
      assertThat(one.notBefore()).contains(LocalDate.of(2026, 6, 1));
    });
    assertThat(AssessmentText.of(answer))
        .contains("(from 1 June 2026 if the rest is done) -> candidate");
  }

  @Test
  void each_wider_set_of_changes_leads_further() {
    // The infection forbids; without it the missing imaging still holds the patient back.
    Assessment answer = CANDIDACY.assess(
        SamplePatient.but("active-infection", "true", "imaging-done", "false"),
        "spine-and-pain",
        MAY_6);

    assertThat(answer.whatWouldChange())
        .extracting(one -> one.changes().size(), WhatWouldChange::then)
        .containsExactly(tuple(1, Decision.NOT_NOW), tuple(2, Decision.CANDIDATE));
  }

  @Test
  void nothing_known_asks_first_what_settles_most() {
    Assessment answer = CANDIDACY.assess(Facts.builder().build(), "spine-and-pain", MAY_6);

    assertThat(answer.decision()).isEqualTo(Decision.INCOMPLETE);
    assertThat(answer.missing().get(0).question().fact()).isEqualTo("indication");
    assertThat(answer.missing())
        .isSortedAccordingTo((a, b) -> Integer.compare(b.settles(), a.settles()));
  }

  @Test
  void findings_stand_in_the_order_of_the_policy_and_twice_the_same() {
    var policy = CANDIDACY.policies().get("rehab-and-pain");
    Assessment answer = CANDIDACY.assess(SamplePatient.passing(), "rehab-and-pain", MAY_6);

    assertThat(answer.findings())
        .extracting(one -> one.finding().rule())
        .containsExactlyElementsOf(
            policy.rules().stream().map(rule -> rule.rule()).toList());
    assertThat(Json.write(CANDIDACY.assess(SamplePatient.passing(), "rehab-and-pain", MAY_6)))
        .isEqualTo(Json.write(answer));
  }

  @Test
  void coverage_stands_beside_the_decision() {
    Assessment answer = CANDIDACY.assess(
        SamplePatient.but("life-expectancy-months", "2.9"), "medicare-ncd-280-14-pain", MAY_6);

    assertThat(answer.decision()).isEqualTo(Decision.CANDIDATE);
    assertThat(answer.coverage()).isEqualTo(Coverage.CRITERIA_NOT_MET);
    assertThat(CANDIDACY
            .assess(
                SamplePatient.but("life-expectancy-months", "3"), "medicare-ncd-280-14-pain", MAY_6)
            .coverage())
        .isEqualTo(Coverage.CRITERIA_MET);
  }

  @Test
  void a_waiver_does_not_satisfy_medicare() {
    Facts facts = SamplePatient.but("trial-succeeded", "", "trial-waived", "true");

    assertThat(CANDIDACY.assess(facts, "spine-and-pain", MAY_6).decision())
        .isEqualTo(Decision.CANDIDATE);
    assertThat(CANDIDACY.assess(facts, "medicare-ncd-280-14-pain", MAY_6).coverage())
        .isEqualTo(Coverage.INCOMPLETE);
  }

  @Test
  void spasticity_does_not_slip_through_a_policy_about_pain() {
    Assessment answer = CANDIDACY.assess(
        SamplePatient.but("indication", "\"spasticity\""), "medicare-ncd-280-14-pain", MAY_6);

    assertThat(answer.coverage()).isEqualTo(Coverage.CRITERIA_NOT_MET);
  }

  @Test
  void facts_dated_later_do_not_count() {
    Facts facts = SamplePatient.but(
        "trial-succeeded", "{\"value\": true, \"on\": \"2026-05-07\", \"source\": \"trial\"}");

    assertThat(CANDIDACY.assess(facts, "spine-and-pain", MAY_6).decision())
        .isEqualTo(Decision.TRIAL_NEXT);
    assertThat(CANDIDACY.assess(facts, "spine-and-pain", MAY_6.plusDays(1)).decision())
        .isEqualTo(Decision.CANDIDATE);
  }

  @Test
  void the_view_without_sensitive_facts_tells_nothing_of_them() {
    Facts facts = SamplePatient.but("psychosis-history", "true", "planned-drug", "\"ziconotide\"");

    Assessment staff = CANDIDACY.assess(facts, "spine-and-pain", MAY_6);
    Assessment open = staff.withoutSensitive();

    assertThat(Json.write(staff)).contains("psychosis");
    assertThat(Json.write(open)).doesNotContain("psychosis").doesNotContain("another drug than");
    // Psychosis, mental health, substance use, the risk tool, MAO inhibitors and sedatives are
    // sensitive.
    assertThat(AssessmentText.of(open)).doesNotContain("psychosis").contains("6 findings");
    Assessment unknown =
        CANDIDACY.assess(SamplePatient.but("psychosis-history", ""), "spine-and-pain", MAY_6);
    assertThat(Json.write(unknown.withoutSensitive())).doesNotContain("psychosis");
    assertThat(unknown.withoutSensitive().withheld()).isEqualTo(open.withheld());
  }

  @Test
  void the_text_names_decision_reasons_sources_and_who_decides() {
    String text = AssessmentText.of(CANDIDACY.assess(
        SamplePatient.but("pain-since", "\"2025-12-01\""), "spine-and-pain", MAY_6));

    assertThat(text)
        .contains("Policy spine-and-pain, version 1, on 6 May 2026")
        .contains("Decision: not-now; coverage: not-asked")
        .contains("the treating clinician decides")
        .contains("pain since 1 December 2025, not yet 6 months [eviCore")
        .contains("6 months are reached on 1 June 2026 -> candidate");
  }

  @Test
  void an_assessment_reads_back_from_its_json() {
    Assessment answer = CANDIDACY.assess(
        SamplePatient.but("blood-thinners", "\"warfarin\""), "spine-and-pain", MAY_6);

    assertThat(Json.read(Json.write(answer), Assessment.class)).isEqualTo(answer);
  }

  @Test
  void a_policy_out_of_force_is_refused() {
    assertThatThrownBy(() ->
            CANDIDACY.assess(SamplePatient.passing(), "spine-and-pain", LocalDate.of(2025, 12, 31)))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("policy-not-in-force"));
  }

  @Test
  void two_rules_of_one_name_are_refused() {
    assertThatThrownBy(
            () -> new Assessor(List.of(new NoActiveInfection(), new NoActiveInfection())))
        .hasMessageContaining("two rules are named \"no-active-infection\"");
  }

  @Test
  void conflict_names_both_sources() {
    Assessment answer = CANDIDACY.assess(
        SamplePatient.but(
            "active-infection",
            "[{\"value\": true, \"on\": \"2026-05-01\", \"source\": \"laboratory\"},"
                + " {\"value\": false, \"on\": \"2026-05-01\", \"source\": \"examination\"}]"),
        "spine-and-pain",
        MAY_6);

    assertThat(answer.findings().stream()
            .filter(one -> one.finding().verdict() == Verdict.CONFLICT)
            .map(one -> one.finding().reason()))
        .containsExactly("active-infection is in dispute: true (laboratory, 1 May 2026), "
            + "false (examination, 1 May 2026)");
  }
}
