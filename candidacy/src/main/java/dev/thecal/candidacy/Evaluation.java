package dev.thecal.candidacy;

import java.util.List;

/** The findings of one run in the order of the policy, and what they amount to, counted on the way. */
final class Evaluation {

  private static final Decision[] STRONGEST_FIRST = Decision.values();
  private static final int NOWHERE = STRONGEST_FIRST.length - 1;

  private final PolicyFinding[] findings;
  private int count;
  private int decision = NOWHERE;
  private int criteria = NOWHERE;
  private int questions;

  Evaluation(int most) {
    this.findings = new PolicyFinding[most];
  }

  /**
   * @param criterion it counts for coverage
   */
  @SuppressWarnings("EnumOrdinal") // the stronger first
  void add(PolicyFinding one, boolean criterion) {
    findings[count++] = one;
    int pull = one.pull().ordinal();
    criteria = Math.min(criteria, criterion ? pull : NOWHERE);
    decision = Math.min(decision, one.isCoverage() ? NOWHERE : pull);
    if (one.isOpen()) {
      questions += one.finding().missing().size();
    }
  }

  List<PolicyFinding> findings() {
    return List.of(findings);
  }

  /** Of all that is no coverage criterion by its kind. */
  Decision decision() {
    return STRONGEST_FIRST[decision];
  }

  /** Where the criteria for coverage pull. */
  Decision criteria() {
    return STRONGEST_FIRST[criteria];
  }

  List<MissingFact> missing() {
    return Questions.of(findings, questions);
  }

  List<WhatWouldChange> whatWouldChange() {
    return Changes.of(findings, decision());
  }
}
