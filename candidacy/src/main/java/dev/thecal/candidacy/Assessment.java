package dev.thecal.candidacy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * What a policy's rules say about a patient, why, what is missing and what would change it. It advises; the
 * treating clinician decides.
 *
 * @param policy id of the policy
 * @param policyVersion as its owner counts
 * @param engine version of the rules and of the lattice
 * @param on the day for which it holds
 * @param decision of the clinical and product findings; for staff only
 * @param coverage of the payer's criteria, beside the decision
 * @param sentence who decides
 * @param findings in the order of the policy
 * @param missing what to ask, the question that settles most first
 * @param whatWouldChange the decision for the better
 * @param withheld how many findings this view leaves out because they are sensitive
 */
public record Assessment(
    String policy,
    String policyVersion,
    String engine,
    LocalDate on,
    Decision decision,
    Coverage coverage,
    String sentence,
    List<PolicyFinding> findings,
    List<MissingFact> missing,
    List<WhatWouldChange> whatWouldChange,
    int withheld) {

  /** Stands on every rendering. */
  public static final String CLINICIAN_DECIDES =
      "This is a summary of rules, not a decision: the treating clinician decides with the patient.";

  public Assessment {
    requireNonNull(policy, "policy");
    requireNonNull(on, "on");
    requireNonNull(decision, "decision");
    requireNonNull(coverage, "coverage");
    requireNonNull(sentence, "sentence");
    findings = List.copyOf(findings);
    missing = List.copyOf(missing);
    whatWouldChange = List.copyOf(whatWouldChange);
  }

  /**
   * The same without every finding, question and change of rules that read sensitive facts. What is left out
   * depends on the policy alone, so that a gap tells nothing.
   */
  public Assessment withoutSensitive() {
    List<PolicyFinding> open = findings.stream().filter(one -> !one.sensitive()).toList();
    return new Assessment(
        policy,
        policyVersion,
        engine,
        on,
        decision,
        coverage,
        sentence,
        open,
        Questions.of(open),
        whatWouldChange.stream().filter(one -> !one.sensitive()).toList(),
        withheld + findings.size() - open.size());
  }
}
