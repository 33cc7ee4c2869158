package dev.thecal.candidacy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.core.evidence.Verdict;
import dev.thecal.core.json.Reads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of every limit on 6 May 2026: last no, first yes, missing, conflicting, not applicable. */
class RuleBoundariesTest {

  private static final LocalDate MAY_6 = LocalDate.of(2026, 5, 6);

  // P pain, N non-malignant pain, M malignant pain, S spasticity; every limit is the rule's own
  // fallback.
  private static final String TABLE = """
      pump-is-meant-for-pain | met            | P
      pump-is-meant-for-pain | not-met        | S
      pump-is-meant-for-pain | unknown        |
      pump-is-meant-for-pain | conflict       | "indication": ["pain", "spasticity"]
      pain-is-severe | not-met        | P, "pain-severity": "moderate"
      pain-is-severe | met            | P, "pain-severity": "severe"
      pain-is-severe | met            | P, "pain-severity": "severe", "pain-score": 7
      pain-is-severe | conflict       | P, "pain-severity": "severe", "pain-score": 6.9
      pain-is-severe | not-met        | P, "pain-severity": "moderate", "pain-score": 9
      pain-is-severe | not-met        | P, "pain-score": 6.9
      pain-is-severe | unknown        | P, "pain-score": 7
      pain-is-severe | unknown        | P
      pain-is-severe | unknown        | "pain-severity": "severe"
      pain-is-severe | conflict       | P, "pain-severity": ["mild", "severe"]
      pain-is-severe | conflict       | P, "pain-severity": "severe", "pain-score": [8, 9]
      pain-is-severe | not-applicable | S
      pain-has-lasted-long-enough | not-met        | N, "pain-since": "2025-11-07"
      pain-has-lasted-long-enough | met            | N, "pain-since": "2025-11-06"
      pain-has-lasted-long-enough | unknown        | N
      pain-has-lasted-long-enough | unknown        | P, "pain-since": "2020-01-01"
      pain-has-lasted-long-enough | conflict       | N, "pain-since": ["2020-01-01", "2021-01-01"]
      pain-has-lasted-long-enough | not-applicable | M, "pain-since": "2026-05-01"
      pain-has-lasted-long-enough | not-applicable | S
      conservative-therapy-has-failed | not-met        | N, "conservative-therapy-months": 5.9
      conservative-therapy-has-failed | met            | N, "conservative-therapy-months": 6
      conservative-therapy-has-failed | unknown        | N
      conservative-therapy-has-failed | conflict       | N, "conservative-therapy-months": [5, 6]
      conservative-therapy-has-failed | not-applicable | M
      other-treatments-have-failed | not-met  | "other-treatments-failed": false
      other-treatments-have-failed | met      | "other-treatments-failed": true
      other-treatments-have-failed | unknown  |
      other-treatments-have-failed | conflict | "other-treatments-failed": [true, false]
      drug-combinations-have-failed | not-met        | P, "drug-combinations-failed": false
      drug-combinations-have-failed | met            | P, "drug-combinations-failed": true
      drug-combinations-have-failed | unknown        | P
      drug-combinations-have-failed | conflict       | P, "drug-combinations-failed": [true, false]
      drug-combinations-have-failed | not-applicable | S
      strong-analgesics-have-failed | not-met        | M, "strong-analgesics-failed": false
      strong-analgesics-have-failed | met            | M, "strong-analgesics-failed": true
      strong-analgesics-have-failed | unknown        | M
      strong-analgesics-have-failed | conflict       | M, "strong-analgesics-failed": [true, false]
      strong-analgesics-have-failed | not-applicable | N
      no-larger-surgery-is-open | not-met  | "larger-surgery": "open"
      no-larger-surgery-is-open | met      | "larger-surgery": "declined"
      no-larger-surgery-is-open | met      | "larger-surgery": "not-an-option"
      no-larger-surgery-is-open | unknown  |
      no-larger-surgery-is-open | conflict | "larger-surgery": ["open", "declined"]
      daily-analgesic-use-is-recorded | met            | P, "daily-analgesic-use": false
      daily-analgesic-use-is-recorded | met            | P, "daily-analgesic-use": true
      daily-analgesic-use-is-recorded | unknown        | P
      daily-analgesic-use-is-recorded | conflict       | P, "daily-analgesic-use": [true, false]
      daily-analgesic-use-is-recorded | not-applicable | S
      loss-of-function-is-recorded | met      | "function-score": "ODI 46 %"
      loss-of-function-is-recorded | unknown  |
      loss-of-function-is-recorded | conflict | "function-score": ["ODI 46 %", "ODI 52 %"]
      noninvasive-spasticity-treatment-has-failed | not-met        | S, "oral-baclofen-failed": true, "noninvasive-spasticity-weeks": 5.9
      noninvasive-spasticity-treatment-has-failed | met            | S, "oral-baclofen-failed": true, "noninvasive-spasticity-weeks": 6
      noninvasive-spasticity-treatment-has-failed | not-met        | S, "oral-baclofen-failed": false, "noninvasive-spasticity-weeks": 6
      noninvasive-spasticity-treatment-has-failed | unknown        | S, "oral-baclofen-failed": true
      noninvasive-spasticity-treatment-has-failed | conflict       | S, "oral-baclofen-failed": true, "noninvasive-spasticity-weeks": [6, 7]
      noninvasive-spasticity-treatment-has-failed | not-applicable | P
      one-year-after-brain-injury | not-met        | S, "spasticity-origin": "brain-injury", "brain-injury-on": "2025-05-07"
      one-year-after-brain-injury | met            | S, "spasticity-origin": "brain-injury", "brain-injury-on": "2025-05-06"
      one-year-after-brain-injury | unknown        | S, "spasticity-origin": "brain-injury"
      one-year-after-brain-injury | conflict       | S, "spasticity-origin": "brain-injury", "brain-injury-on": ["2020-01-01", "2021-01-01"]
      one-year-after-brain-injury | not-applicable | S, "spasticity-origin": "stroke", "brain-injury-on": "2026-05-01"
      no-active-infection | not-met  | "active-infection": true
      no-active-infection | met      | "active-infection": false
      no-active-infection | unknown  |
      no-active-infection | conflict | "active-infection": [true, false]
      no-bleeding-disorder | not-met  | "bleeding-disorder": true
      no-bleeding-disorder | met      | "bleeding-disorder": false
      no-bleeding-disorder | unknown  |
      no-bleeding-disorder | conflict | "bleeding-disorder": [true, false]
      anticoagulant-is-washed-out | met      | "blood-thinners": "none"
      anticoagulant-is-washed-out | not-met  | "blood-thinners": "clopidogrel"
      anticoagulant-is-washed-out | unknown  |
      anticoagulant-is-washed-out | conflict | "blood-thinners": ["none", "warfarin"]
      body-size-is-sufficient | not-met  | "body-size-sufficient": false
      body-size-is-sufficient | met      | "body-size-sufficient": true
      body-size-is-sufficient | unknown  |
      body-size-is-sufficient | conflict | "body-size-sufficient": [true, false]
      pocket-is-not-too-deep | not-met  | "pocket-depth": "2.5001 cm"
      pocket-is-not-too-deep | met      | "pocket-depth": "2.5 cm"
      pocket-is-not-too-deep | unknown  |
      pocket-is-not-too-deep | conflict | "pocket-depth": ["2 cm", "3 cm"]
      csf-path-is-free | not-met  | "csf-path-obstructed": true
      csf-path-is-free | met      | "csf-path-obstructed": false
      csf-path-is-free | unknown  |
      csf-path-is-free | conflict | "csf-path-obstructed": [true, false]
      no-allergy-to-drug-or-material | not-met  | "drug-or-material-allergy": true
      no-allergy-to-drug-or-material | met      | "drug-or-material-allergy": false
      no-allergy-to-drug-or-material | unknown  |
      no-allergy-to-drug-or-material | conflict | "drug-or-material-allergy": [true, false]
      no-ziconotide-after-psychosis | not-met        | "planned-drug": "ziconotide", "psychosis-history": true
      no-ziconotide-after-psychosis | not-met        | "planned-drug": "Morphine 10 mg/mL with Ziconotide", "psychosis-history": true
      no-ziconotide-after-psychosis | unknown        | "planned-drug": "Prialt", "psychosis-history": true
      no-ziconotide-after-psychosis | unknown        | "planned-drug": "morphine and Prialt", "psychosis-history": true
      no-ziconotide-after-psychosis | not-applicable | "planned-drug": "morphine sulfate 10 mg/mL and bupivacaine", "psychosis-history": true
      no-ziconotide-after-psychosis | met            | "planned-drug": "ziconotide", "psychosis-history": false
      no-ziconotide-after-psychosis | met            | "psychosis-history": false
      no-ziconotide-after-psychosis | unknown        | "planned-drug": "ziconotide"
      no-ziconotide-after-psychosis | unknown        | "psychosis-history": true
      no-ziconotide-after-psychosis | conflict       | "planned-drug": "ziconotide", "psychosis-history": [true, false]
      no-ziconotide-after-psychosis | not-applicable | "planned-drug": "morphine", "psychosis-history": true
      psychological-evaluation-is-done | not-met        | N, "psychological-evaluation-done": false
      psychological-evaluation-is-done | met            | N, "psychological-evaluation-done": true
      psychological-evaluation-is-done | unknown        | N
      psychological-evaluation-is-done | conflict       | N, "psychological-evaluation-done": [true, false]
      psychological-evaluation-is-done | not-applicable | M
      psychological-evaluation-is-weighed-in-cancer | not-met        | M, "psychological-evaluation-done": false
      psychological-evaluation-is-weighed-in-cancer | met            | M, "psychological-evaluation-done": true
      psychological-evaluation-is-weighed-in-cancer | unknown        | M
      psychological-evaluation-is-weighed-in-cancer | conflict       | M, "psychological-evaluation-done": [true, false]
      psychological-evaluation-is-weighed-in-cancer | not-applicable | N
      cleared-examined-and-imaged | not-met  | "medically-cleared": true, "physical-exam-done": true, "imaging-done": false
      cleared-examined-and-imaged | met      | "medically-cleared": true, "physical-exam-done": true, "imaging-done": true
      cleared-examined-and-imaged | unknown  | "medically-cleared": true, "physical-exam-done": true
      cleared-examined-and-imaged | conflict | "medically-cleared": true, "physical-exam-done": [true, false]
      patient-consents-and-wishes-trial | not-met  | "consent-given": true, "wishes-trial": false
      patient-consents-and-wishes-trial | not-met  | "consent-given": false, "wishes-trial": true
      patient-consents-and-wishes-trial | met      | "consent-given": true, "wishes-trial": true
      patient-consents-and-wishes-trial | unknown  | "consent-given": true
      patient-consents-and-wishes-trial | conflict | "consent-given": true, "wishes-trial": [true, false]
      trial-has-succeeded | not-met  | "trial-succeeded": false
      trial-has-succeeded | not-met  | "trial-succeeded": false, "trial-waived": true
      trial-has-succeeded | met      | "trial-succeeded": true
      trial-has-succeeded | unknown  |
      trial-has-succeeded | unknown  | "trial-waived": true
      trial-has-succeeded | conflict | "trial-succeeded": [true, false]
      life-expectancy-is-long-enough | not-met        | P, "life-expectancy-months": 3
      life-expectancy-is-long-enough | met            | P, "life-expectancy-months": 3.1
      life-expectancy-is-long-enough | unknown        | P
      life-expectancy-is-long-enough | conflict       | P, "life-expectancy-months": [2, 12]
      life-expectancy-is-long-enough | not-applicable | S
      less-invasive-therapy-does-not-help | not-met        | P, "unresponsive-to-less-invasive": false
      less-invasive-therapy-does-not-help | met            | P, "unresponsive-to-less-invasive": true
      less-invasive-therapy-does-not-help | unknown        | P
      less-invasive-therapy-does-not-help | conflict       | P, "unresponsive-to-less-invasive": [true, false]
      less-invasive-therapy-does-not-help | not-applicable | S
      """;

  /** The rows of the rules that came later, in the same form. */
  private static final String MORE = text("/rule-boundaries.txt");

  /** What a rule cannot answer, and why. */
  private static final Map<Verdict, Map<String, String>> CANNOT = Map.of(
      Verdict.NOT_MET,
      Map.of(
          "cancer-is-classified", "a class is no obstacle",
          "daily-analgesic-use-is-recorded", "the record is enough unless a policy asks for more",
          "loss-of-function-is-recorded", "what is not recorded is unknown",
          "pain-is-characterised", "what is not recorded is unknown",
          "pain-is-classified", "a class is no obstacle"));

  /** Asked of everybody, whatever is planned. */
  private static final Set<String> FOR_EVERYBODY = Set.of(
      "age-suits-the-drug",
      "anticoagulant-is-washed-out",
      "body-size-is-sufficient",
      "can-return-for-refills",
      "cleared-examined-and-imaged",
      "csf-path-is-free",
      "drug-is-approved-for-this-use",
      "drug-is-not-excluded-by-the-pump",
      "frequent-mri-suits-the-pump",
      "health-is-optimised",
      "implanted-devices-are-tolerated",
      "infection-risks-are-reduced",
      "loss-of-function-is-recorded",
      "mental-health-disorder-is-controlled",
      "no-active-infection",
      "no-allergy-to-drug-or-material",
      "no-allergy-to-the-planned-drug",
      "no-bleeding-disorder",
      "no-larger-surgery-is-open",
      "no-other-programmable-implant",
      "not-pregnant-or-breast-feeding",
      "other-treatments-have-failed",
      "patient-consents-and-wishes-trial",
      "pocket-is-not-too-deep",
      "pump-is-meant-for-pain",
      "pump-is-meant-for-spasticity",
      "substance-use-does-not-forbid-it",
      "trial-has-succeeded");

  record Row(String rule, Verdict expected, String facts) {
    @Override
    public String toString() {
      return rule + " " + Reads.name(expected) + " {" + facts + "}";
    }
  }

  static Stream<Row> rows() {
    return Stream.concat(TABLE.lines(), MORE.lines()).map(line -> {
      List<String> cells =
          Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      return new Row(
          cells.get(0), Reads.oneOf(Verdict.class).apply(cells.get(1)), expand(cells.get(2)));
    });
  }

  private static String expand(String facts) {
    return facts
        .replaceFirst("^P\\b", "\"indication\": \"pain\"")
        .replaceFirst("^S\\b", "\"indication\": \"spasticity\"")
        .replaceFirst("^N\\b", "\"indication\": \"pain\", \"pain-origin\": \"non-malignant\"")
        .replaceFirst("^M\\b", "\"indication\": \"pain\", \"pain-origin\": \"malignant\"");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void each_side_of_each_limit(Row row) {
    RuleFinding finding = rule(row.rule())
        .assess(FactKeys.shipped().read("{" + row.facts() + "}"), RuleParameters.none(), MAY_6);

    assertThat(finding.verdict()).as(finding.reason()).isEqualTo(row.expected());
    assertThat(finding.rule()).isEqualTo(row.rule());
    assertThat(finding.missing().isEmpty())
        .as("asks exactly when it does not know")
        .isEqualTo(!Set.of(Verdict.UNKNOWN, Verdict.CONFLICT).contains(row.expected()));
  }

  @Test
  void every_shipped_rule_is_shown_with_every_verdict_that_it_can_give() {
    var seen = new TreeMap<String, Set<Verdict>>();
    rows()
        .forEach(row -> seen.computeIfAbsent(row.rule(), id -> EnumSet.noneOf(Verdict.class))
            .add(row.expected()));

    assertThat(seen.keySet())
        .containsExactlyInAnyOrderElementsOf(
            ShippedRules.all().stream().map(CandidacyRule::id).toList());
    seen.forEach((rule, verdicts) -> assertThat(EnumSet.allOf(Verdict.class))
        .as(rule)
        .allMatch(verdict -> verdicts.contains(verdict) != cannot(rule, verdict)));
  }

  private static boolean cannot(String rule, Verdict verdict) {
    return CANNOT.getOrDefault(verdict, Map.of()).containsKey(rule)
        || (verdict == Verdict.NOT_APPLICABLE && FOR_EVERYBODY.contains(rule));
  }

  @Test
  void every_rule_and_every_fallback_is_cited_and_every_question_is_declared() {
    var keys = FactKeys.shipped();
    for (CandidacyRule rule : ShippedRules.all()) {
      assertThat(rule.source().title()).as(rule.id()).isNotBlank();
      assertThat(rule.reads())
          .as(rule.id())
          .isNotEmpty()
          .allMatch(key -> keys.find(key.name()).isPresent());
      assertThat(rule.parameters())
          .allSatisfy(
              parameter -> assertThat(parameter.fallback().source().locator()).isNotBlank());
    }
  }

  private static String text(String resource) {
    try (var in = RuleBoundariesTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CandidacyRule rule(String id) {
    return ShippedRules.all().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
