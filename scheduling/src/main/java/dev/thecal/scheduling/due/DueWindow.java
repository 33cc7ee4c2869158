package dev.thecal.scheduling.due;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.evidence.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a pump's next refill must be ordered, booked and done. An absent rung means that nobody can know it.
 *
 * @param orderBy last day to order the drug for the recommended day
 * @param bookBy last day to have the visit booked
 * @param earliest first day on which a refill is useful and paid
 * @param recommended the day to aim at
 * @param latestAcceptable last open clinic day that still keeps the safety days
 * @param hardStop no refill is planned after this day; never after core's own latest day
 * @param alarm day of the low-reservoir alarm
 * @param empty day on which the reservoir has nothing left to give
 * @param binding what limits the latest day, {@code unknown} for a pump without a date
 * @param findings conflicts and doubts, each with a proposal in its text
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DueWindow(
    Optional<Rung> orderBy,
    Optional<Rung> bookBy,
    Optional<Rung> earliest,
    Optional<Rung> recommended,
    Optional<Rung> latestAcceptable,
    Optional<Rung> hardStop,
    Optional<Rung> alarm,
    Optional<Rung> empty,
    String binding,
    List<Finding> findings) {

  /** Sorts a pump without a date before every dated one: it is never off the list. */
  public static final LocalDate BEFORE_ALL = LocalDate.of(1000, 1, 1);

  private static final int UNDATED_DAYS = 7;

  /** Core's finding on a stability that nobody has verified. */
  private static final String DRAFT_STABILITY = "stability-draft";

  public DueWindow {
    findings = List.copyOf(findings);
  }

  /** Whether anybody knows by when the pump must be refilled. */
  @JsonIgnore
  public boolean dated() {
    return hardStop.isPresent();
  }

  /**
   * Whether a refill on that day comes too late: after the latest day, or more than a week from now where
   * nobody knows the latest day.
   *
   * @param today the site's local date
   */
  public boolean tooLate(LocalDate on, LocalDate today) {
    return on.isAfter(lastDay().orElse(today.plusDays(UNDATED_DAYS)));
  }

  /**
   * Whether somebody must look at the dates before anybody relies on them: there are none, or they stand on
   * a stability that is only a draft, or nobody reaches the patient. A draft may bring a date forward, it never permits waiting for it.
   */
  @JsonIgnore
  public boolean needsReview() {
    return !dated()
        || findings.stream()
            .anyMatch(f -> f.code().equals(DRAFT_STABILITY) || StatusFindings.lost(f));
  }

  /** The latest acceptable day, else the hard stop; empty for a pump without a date. */
  @JsonIgnore
  public Optional<LocalDate> lastDay() {
    return latestAcceptable.or(() -> hardStop).map(Rung::on);
  }

  /** The day the worklist sorts by: the last day; a pump that needs review comes before all others. */
  @JsonIgnore
  public LocalDate sortOn() {
    return needsReview() ? BEFORE_ALL : lastDay().orElse(BEFORE_ALL);
  }
}
