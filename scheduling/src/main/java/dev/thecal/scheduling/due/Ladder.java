package dev.thecal.scheduling.due;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One computation of a dated window, rung by rung from the latest day backwards. */
final class Ladder {

  private static final Citation POLICY = Citation.of("The clinic's refill policy", "refill");

  private final DepletionFacts pump;
  private final RefillPolicy policy;
  private final ClinicDays clinic;
  private final LocalDate filledOn;
  private final LocalDate coreLatest;
  private final Cited<Integer> margin;
  private final List<Finding> findings;

  Ladder(
      DepletionFacts pump,
      RefillPolicy policy,
      ClinicDays clinic,
      LocalDate filledOn,
      LocalDate coreLatest) {
    this.pump = pump;
    this.policy = policy;
    this.clinic = clinic;
    this.filledOn = filledOn;
    this.coreLatest = coreLatest;
    this.margin = policy.margins().of(pump.drugs());
    this.findings = new ArrayList<>(pump.findings());
  }

  DueWindow window() {
    Rung limit = limit();
    Rung earliest = earliest(limit.on());
    Optional<Rung> latest = openOnOrBefore(limit);
    Optional<Rung> recommended = latest.map(last -> recommended(earliest, last));
    Optional<Rung> orderBy = recommended.map(this::orderBy);
    Optional<Rung> bookBy =
        recommended.flatMap(aim -> orderBy.map(order -> bookBy(aim, order.on())));
    if (latest.isEmpty()) {
      findings.add(NoDay.because(pump, limit.on(), policy));
    }
    draftMargin();
    return new DueWindow(
        orderBy,
        bookBy,
        Optional.of(earliest),
        recommended,
        latest,
        Optional.of(hardStop()),
        DueWindows.alarm(pump),
        DueWindows.empty(pump),
        limit.reason(),
        findings);
  }

  private Rung hardStop() {
    return new Rung(
        coreLatest,
        pump.binding(),
        "No refill may be planned after this day (" + pump.binding() + ").",
        pump.source());
  }

  /** The last day before the calendar is asked: core's latest less the safety days, or the clinic's own interval. */
  private Rung limit() {
    var byPump = new Rung(
        coreLatest.minusDays(policy.safetyDays()),
        pump.binding(),
        coreLatest + " is the last day by " + pump.binding() + "; "
            + Days.inWords(policy.safetyDays()) + " kept for safety.",
        pump.source());
    return policy
        .maximumBetween()
        .map(most -> new Rung(
            filledOn.plus(most),
            "clinic-interval",
            "The clinic refills at least every " + Days.inWords(most) + ".",
            POLICY))
        .filter(own -> own.on().isBefore(byPump.on()))
        .orElse(byPump);
  }

  private Rung earliest(LocalDate limit) {
    var dayAfter = new Rung(
        filledOn.plusDays(1), "day-after-fill", "The pump was filled on " + filledOn + ".", POLICY);
    Stream<Rung> payer = policy.minimumBetween().stream()
        .map(least -> new Rung(
            filledOn.plus(least),
            "payer-interval",
            "The payer asks for at least " + Days.inWords(least) + " between refills.",
            POLICY));
    Stream<Rung> waste = policy.wasteDays().stream()
        .map(days -> new Rung(
            limit.minusDays(days),
            "waste",
            "Earlier than " + Days.inWords(days) + " before the latest day wastes drug.",
            POLICY));
    Rung first = Stream.of(Stream.of(dayAfter), payer, waste)
        .flatMap(rungs -> rungs)
        .max(Comparator.comparing(Rung::on))
        .orElseThrow();
    return clinic
        .firstOpen(first.on(), coreLatest)
        .map(open -> moved(first, open))
        .orElse(first);
  }

  private Rung recommended(Rung earliest, Rung latest) {
    var aim = new Rung(
        latest.on().minusDays(margin.value()),
        "margin",
        Days.inWords(margin.value()) + " before the latest day, to recover from a missed visit"
            + (policy.margins().travelDays() == 0
                ? "."
                : "; " + Days.inWords(policy.margins().travelDays())
                    + " of them for weather or the way."),
        margin.source());
    if (earliest.on().isAfter(latest.on())) {
      emptyWindow(earliest, latest);
      return new Rung(latest.on(), latest.reason(), "The window is empty: not later.", POLICY);
    }
    Rung open = openOnOrBefore(aim).orElse(aim);
    if (open.on().isBefore(earliest.on())) {
      warn(
          "margin-shortened",
          "The margin of " + Days.inWords(margin.value()) + " does not fit between " + earliest.on()
              + " and " + latest.on() + ": the first useful day is recommended instead. Watch this"
              + " visit; a missed one leaves little time.",
          margin.source());
      return earliest;
    }
    noRoomForMissedVisit(open.on(), latest.on());
    return open;
  }

  /** Recovering takes the next open day, and the drug again if it could not be kept. */
  private void noRoomForMissedVisit(LocalDate recommended, LocalDate latest) {
    LocalDate ready = recommended.plusDays(Math.max(1, policy.orderLeadDays()));
    if (clinic.firstOpen(ready, latest).isEmpty()) {
      warn(
          "no-room-for-missed-visit",
          "A visit missed on " + recommended + " cannot be made good by " + latest
              + ": the drug takes "
              + Days.inWords(policy.orderLeadDays())
              + ". Widen the margin or keep the drug in stock.",
          margin.source());
    }
  }

  private Rung orderBy(Rung recommended) {
    LocalDate on = recommended.on().minusDays(policy.orderLeadDays());
    if (on.isBefore(filledOn)) {
      warn(
          "lead-time-impossible",
          "The drug takes " + Days.inWords(policy.orderLeadDays()) + ", so for " + recommended.on()
              + " it had to be ordered on " + on + ", before the fill of " + filledOn
              + ". Order it together with the present fill, or take it from stock.",
          POLICY);
    }
    var order = new Rung(
        on,
        "order-lead-time",
        "The drug takes " + Days.inWords(policy.orderLeadDays()) + " to arrive.",
        POLICY);
    return lastOpenWithinMonth(order);
  }

  /** An order is made for a visit, so the visit is booked first. */
  private Rung bookBy(Rung recommended, LocalDate orderBy) {
    LocalDate ahead = recommended.on().minusDays(policy.bookAheadDays());
    var book = orderBy.isBefore(ahead)
        ? new Rung(orderBy, "order-lead-time", "The drug is ordered for a booked visit.", POLICY)
        : new Rung(
            ahead,
            "book-ahead",
            "Visits are booked " + Days.inWords(policy.bookAheadDays()) + " ahead.",
            POLICY);
    return lastOpenWithinMonth(book);
  }

  private Optional<Rung> openOnOrBefore(Rung rung) {
    return clinic.lastOpen(rung.on(), filledOn).map(open -> moved(rung, open));
  }

  private Rung lastOpenWithinMonth(Rung rung) {
    return clinic
        .lastOpen(rung.on(), rung.on().minusDays(31))
        .map(open -> moved(rung, open))
        .orElse(rung);
  }

  private static Rung moved(Rung rung, LocalDate open) {
    return open.equals(rung.on())
        ? rung
        : new Rung(
            open,
            "calendar",
            rung.text() + " The clinic is closed on " + rung.on() + ", so " + open + ".",
            rung.source());
  }

  private void emptyWindow(Rung earliest, Rung latest) {
    warn(
        "empty-window",
        "There is no day for this refill: not before " + earliest.on() + " (" + earliest.reason()
            + "), not after " + latest.on() + " (" + latest.reason()
            + "). Safety goes first: book by " + latest.on() + " and ask for an exception from the "
            + earliest.reason() + " rule.",
        pump.source());
  }

  private void draftMargin() {
    if (!margin.enforced()) {
      findings.add(new Finding(
          "draft-margin",
          Severity.INFO,
          "The margin of " + Days.inWords(margin.value())
              + " is a draft without a published source; it is used because it only brings the"
              + " refill forward.",
          margin.source()));
    }
  }

  private void warn(String code, String text, Citation source) {
    findings.add(new Finding(code, Severity.WARN, text, source));
  }
}
