package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_SCORE;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_SEVERITY;

import dev.thecal.candidacy.fact.FactType;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.PainSeverity;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.json.Reads;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The pain is as severe as the clinic asks. The clinician's word decides; a score is a stand-in for it, and
 * one measured against a draft cut can only speak against.
 */
public final class PainIsSevere extends StatedRule {

  public static final RuleParameter<PainSeverity> LEAST_SEVERITY = new RuleParameter<>(
      "leastSeverity",
      FactType.oneOf(PainSeverity.class),
      "the mildest word that is enough",
      Sources.cited(
          PainSeverity.SEVERE, Sources.medicareContractor("opioid drugs: severe chronic pain")));

  public static final RuleParameter<BigDecimal> LEAST_PAIN_SCORE = new RuleParameter<>(
      "leastPainScore",
      FactType.number(0, 10),
      "score from 0 to 10 that stands in for the word, inclusive",
      Sources.draft(
          BigDecimal.valueOf(7),
          Citation.of("No source found", "7 of 10 as a stand-in for severe: from memory")));

  public PainIsSevere() {
    super(
        "pain-is-severe",
        RuleKind.CLINICAL,
        Sources.medicareContractor("opioid drugs for severe chronic intractable pain"),
        INDICATION,
        PAIN_SEVERITY,
        PAIN_SCORE);
  }

  @Override
  public List<RuleParameter<?>> parameters() {
    return List.of(LEAST_SEVERITY, LEAST_PAIN_SCORE);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      asked.undisputed(PAIN_SEVERITY);
      asked.undisputed(PAIN_SCORE);
      return asked.then(() -> byWordAndScore(facts, parameters));
    });
  }

  private RuleFinding byWordAndScore(Facts facts, RuleParameters parameters) {
    Optional<PainSeverity> word = facts.find(PAIN_SEVERITY);
    Optional<BigDecimal> score = facts.find(PAIN_SCORE);
    PainSeverity least = parameters.value(LEAST_SEVERITY);
    Cited<BigDecimal> cut = parameters.get(LEAST_PAIN_SCORE);
    boolean scoreTooLow = score.filter(s -> s.compareTo(cut.value()) < 0).isPresent();
    if (word.isEmpty()) {
      return score
          .map(s -> byScore(s, cut, scoreTooLow))
          .orElseGet(() -> unknown("neither a word nor a score for the pain", PAIN_SEVERITY));
    }
    String said = "pain is judged " + Reads.name(word.get());
    if (word.get().compareTo(least) < 0) {
      return notMet(said + ", " + Reads.name(least) + " is asked for")
          .changedBy(PAIN_SEVERITY, "pain that is " + Reads.name(least));
    }
    return scoreTooLow
        ? conflict(
            said + ", but the score of " + score.get() + " is below " + words(cut),
            PAIN_SEVERITY,
            PAIN_SCORE)
        : met(said);
  }

  private RuleFinding byScore(BigDecimal score, Cited<BigDecimal> cut, boolean tooLow) {
    String said = "pain score of " + score;
    if (tooLow) {
      return notMet(said + " is below " + words(cut))
          .changedBy(PAIN_SCORE, "pain of " + cut.value() + " or more, judged severe enough");
    }
    return cut.enforced()
        ? met(said + " reaches " + words(cut))
        : unknown(said + " reaches " + words(cut) + ", but a draft decides nothing", PAIN_SEVERITY);
  }

  private static String words(Cited<BigDecimal> cut) {
    return (cut.enforced() ? "the clinic's line of " : "the draft line of ") + cut.value();
  }
}
