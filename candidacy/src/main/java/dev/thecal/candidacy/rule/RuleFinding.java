package dev.thecal.candidacy.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a rule answers, and why.
 *
 * @param rule its id
 * @param verdict never a guess
 * @param reason in words, with the values that led to it
 * @param source where the rule comes from
 * @param missing what to ask; for a conflict, what to settle
 * @param change what would make the rule hold; empty if nothing in reach does
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RuleFinding(
    String rule,
    Verdict verdict,
    String reason,
    Citation source,
    List<Question> missing,
    Optional<Change> change) {

  public RuleFinding {
    missing = List.copyOf(missing);
  }

  public static RuleFinding of(CandidacyRule rule, Verdict verdict, String reason) {
    return new RuleFinding(rule.id(), verdict, reason, rule.source(), List.of(), Optional.empty());
  }

  public RuleFinding asking(FactKey<?>... keys) {
    List<Question> questions =
        Arrays.stream(keys).<Question>map(Question::of).distinct().toList();
    return new RuleFinding(rule, verdict, reason, source, questions, change);
  }

  /** The rule holds once this fact changes, by treatment or by choice. */
  public RuleFinding changedBy(FactKey<?> key, String text) {
    return with(new Change(text, Optional.of(key.name()), Optional.empty(), false));
  }

  /** As {@link #changedBy} for an obstacle that ends in the course of usual care. */
  public RuleFinding passingWith(FactKey<?> key, String text) {
    return with(new Change(text, Optional.of(key.name()), Optional.empty(), true));
  }

  /** The rule holds from that day on if nothing else happens. */
  public RuleFinding changedOn(LocalDate from, String text) {
    return with(new Change(text, Optional.empty(), Optional.of(from), true));
  }

  private RuleFinding with(Change one) {
    return new RuleFinding(rule, verdict, reason, source, missing, Optional.of(one));
  }

  /** The obstacle ends by time or by usual care. */
  public boolean passing() {
    return change.map(Change::passing).orElse(false);
  }
}
