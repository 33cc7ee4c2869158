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
    return on.isAfter(dated() ? sortOn() : today.plusDays(UNDATED_DAYS));
  }

  /** The day the worklist sorts by: the latest acceptable one, else the hard stop, else before all others. */
  @JsonIgnore
  public LocalDate sortOn() {
    return latestAcceptable.or(() -> hardStop).map(Rung::on).orElse(BEFORE_ALL);
  }
}
