package dev.thecal.candidacy;

import dev.thecal.core.patient.FailedTherapy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Months in which noninvasive treatment failed; treatments side by side count once. */
final class FailedMonths {

  /** The longest month, so that a part of one is never counted too long. */
  private static final int DAYS = 31;

  private record Span(LocalDate from, LocalDate until) {}

  private FailedMonths() {}

  /** Months to one decimal, rounded down; empty if no dated noninvasive treatment has failed. */
  static Optional<BigDecimal> of(List<FailedTherapy> therapies, LocalDate on) {
    List<Span> spans = merged(therapies.stream()
        .filter(FailedMonths::isNoninvasive)
        .filter(FailedMonths::wasTried)
        .filter(t -> t.startedOn().isPresent() && t.endedOn().isPresent())
        .map(t -> span(t.startedOn().get(), t.endedOn().get(), on))
        .filter(span -> span.from().isBefore(span.until()))
        .sorted(Comparator.comparing(Span::from))
        .toList());
    return spans.isEmpty()
        ? Optional.empty()
        : Optional.of(
            spans.stream().map(FailedMonths::months).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** The last day counts; what lies after the day of the assessment does not. */
  private static Span span(LocalDate first, LocalDate last, LocalDate on) {
    LocalDate until = last.isAfter(on) ? on : last;
    return new Span(first, until.plusDays(1));
  }

  private static List<Span> merged(List<Span> sorted) {
    var merged = new ArrayList<Span>();
    for (Span span : sorted) {
      Span last = merged.isEmpty() ? span : merged.get(merged.size() - 1);
      if (merged.isEmpty() || span.from().isAfter(last.until())) {
        merged.add(span);
      } else if (span.until().isAfter(last.until())) {
        merged.set(merged.size() - 1, new Span(last.from(), span.until()));
      }
    }
    return merged;
  }

  private static BigDecimal months(Span span) {
    long whole = ChronoUnit.MONTHS.between(span.from(), span.until());
    long days = ChronoUnit.DAYS.between(span.from().plusMonths(whole), span.until());
    return BigDecimal.valueOf(whole * 10 + days * 10 / DAYS, 1);
  }

  private static boolean isNoninvasive(FailedTherapy therapy) {
    return switch (therapy.therapyKind()) {
      case SELF_CARE,
          OVER_THE_COUNTER,
          ORAL_OPIOID,
          ORAL_NON_OPIOID,
          SKIN_PATCH,
          PHYSICAL_THERAPY,
          PSYCHOLOGICAL -> true;
      case INJECTION, NEUROSTIMULATION, SURGERY, OTHER -> false;
    };
  }

  private static boolean wasTried(FailedTherapy therapy) {
    return switch (therapy.reason()) {
      case INADEQUATE_RELIEF, INTOLERABLE_SIDE_EFFECTS, COMPLICATION -> true;
      case NOT_SUITABLE, DECLINED -> false;
    };
  }
}
