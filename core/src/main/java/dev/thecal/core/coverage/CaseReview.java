package dev.thecal.core.coverage;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a case looks on a day.
 *
 * @param on the day
 * @param state where it stands, {@code expired} if its approval is over
 * @param missing what the payer asks for and nothing on the case shows yet
 * @param attentionOn the day on which somebody must look at it
 * @param attention why, in words; empty if nobody must
 */
public record CaseReview(
    LocalDate on,
    Standing state,
    List<Missing> missing,
    Optional<LocalDate> attentionOn,
    Optional<String> attention) {

  /** The states of a case and, besides, an approval that is over. */
  public enum Standing {
    PREPARING,
    SUBMITTED,
    APPROVED,
    EXPIRED,
    DENIED,
    WITHDRAWN
  }

  /**
   * A document that is not there.
   *
   * @param code of the requirement
   * @param text what it must show
   * @param verified false if nobody has read the payer's text: asked for to be on the safe side
   */
  public record Missing(String code, String text, boolean verified, Citation source) {}

  public static CaseReview of(AuthorisationCase one, PayerPolicy policy, LocalDate on) {
    return new CaseReview(
        on,
        one.expired(on) ? Standing.EXPIRED : Standing.valueOf(one.currentState().name()),
        missing(one, policy),
        one.attentionOn(),
        attention(one, on));
  }

  static List<Missing> missing(AuthorisationCase one, PayerPolicy policy) {
    return policy.requirements(one.request().procedure(), one.request().indication()).stream()
        .filter(requirement -> !one.shows(requirement.value().code()))
        .map(CaseReview::missing)
        .toList();
  }

  private static Missing missing(Cited<Requirement> requirement) {
    return new Missing(
        requirement.value().code(),
        requirement.value().text(),
        requirement.enforced(),
        requirement.source());
  }

  private static Optional<String> attention(AuthorisationCase one, LocalDate on) {
    CaseStep.Days days = one.lastStep().days();
    return switch (one.currentState()) {
      case PREPARING -> Optional.of("Collect the documents and submit the case");
      case SUBMITTED -> days.followUpOn().map(day -> "Ask the payer for its answer on " + day);
      case APPROVED ->
        days.until()
            .map(day -> day.isBefore(on)
                ? "The approval ended on " + day
                : "The approval ends on " + day + ": ask for the next one in time");
      case DENIED ->
        Optional.of(days.appealBy()
            .map(day -> "Decide on an appeal by " + day)
            .orElse("Decide on an appeal; the last day for it is not on record"));
      case WITHDRAWN -> Optional.empty();
    };
  }
}
