package dev.thecal.core.trial;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.thecal.core.evidence.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A trial with its outcome, both as they were when it was recorded.
 *
 * @param trial as it was done
 * @param threshold of the clinic at that time
 * @param payer the outcome by the payer's own threshold, if one was told; it decides about payment only
 * @param findings what was not by the rules; it was recorded all the same
 * @param outcome by that threshold
 */
public record JudgedTrial(
    Trial trial,
    SuccessThreshold threshold,
    Optional<PayerOutcome> payer,
    List<Finding> findings,
    TrialOutcome outcome) {

  /**
   * The same trial by a payer's rule.
   *
   * @param payer whose
   * @param success empty when something is missing
   */
  public record PayerOutcome(String payer, SuccessThreshold threshold, Optional<Boolean> success) {}

  public JudgedTrial {
    findings = List.copyOf(findings);
  }

  /** Reads an older record as well, which has neither payer nor findings. */
  @JsonCreator
  static JudgedTrial of(
      @JsonProperty("trial") Trial trial,
      @JsonProperty("threshold") SuccessThreshold threshold,
      @JsonProperty("payer") Optional<PayerOutcome> payer,
      @JsonProperty("findings") Optional<List<Finding>> findings,
      @JsonProperty("outcome") TrialOutcome outcome) {
    return new JudgedTrial(trial, threshold, payer, findings.orElse(List.of()), outcome);
  }

  /** Nothing is missing and every part of the outcome is met. */
  public boolean successful() {
    return outcome.success().orElse(false);
  }
}
