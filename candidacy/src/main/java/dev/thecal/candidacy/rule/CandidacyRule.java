package dev.thecal.candidacy.rule;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.evidence.Citation;
import java.time.LocalDate;
import java.util.List;

/**
 * One sentence that must hold for a patient. Pure and total: the same facts, parameters and day give the
 * same finding, and missing facts give {@code UNKNOWN}, never an exception.
 */
public interface CandidacyRule {

  /** The sentence, lower case with hyphens, for example {@code no-active-infection}. */
  String id();

  /** Counts changes of its answers, from 1. */
  int version();

  RuleKind kind();

  Citation source();

  /** Every fact it may look at. */
  List<FactKey<?>> reads();

  /** What a policy may set. */
  default List<RuleParameter<?>> parameters() {
    return List.of();
  }

  /**
   * @param parameters this rule's own, as the policy sets them
   * @param on the day of the assessment
   */
  RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on);

  /** Its findings may give a sensitive fact away, whatever the verdict. */
  default boolean sensitive() {
    return reads().stream().anyMatch(FactKey::sensitive);
  }
}
