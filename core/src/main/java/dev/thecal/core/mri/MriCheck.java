package dev.thecal.core.mri;

import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.drug.WithdrawalRisk;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.ProgrammeMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What speaks against a scan, by the rule of the pump and what is on record. */
final class MriCheck {

  private static final Citation LEAVE = Citation.of(
      "TGA, SynchroMed II infusion pump, caution after MRI",
      "check the pump before the patient leaves",
      "https://tga.gov.au/safety/product-recalls/synchromed-ii-infusion-pump-caution-after-mri");
  private static final Citation ORDER = Citation.of("The order", "visits and events");

  private final MriOrder order;
  private final MriRule rule;
  private final InfusionHistory history;
  private final List<Finding> findings = new ArrayList<>();

  MriCheck(MriOrder order, MriRule rule, InfusionHistory history) {
    this.order = order;
    this.rule = rule;
    this.history = history;
  }

  /** Known when the scan is ordered: nothing of it refuses the order, all of it must be settled. */
  List<Finding> atOrder(Drugs drugs) {
    order.scanner().ifPresent(this::tooStrong);
    if (rule.emptyFirst()) {
      warn("empty-first", "all drug must be taken out of the pump before the scan", rule.source());
      withdrawal(drugs);
    }
    if (!rule.verified()) {
      warn(
          "rule-not-verified",
          "no rule that was read is on record for this pump: read the maker's manual",
          rule.source());
    }
    warn("check-before-leaving", "the pump is checked before the patient leaves", LEAVE);
    return findings;
  }

  /** What must not be when a scan is cleared: all of it refuses. */
  List<Finding> atClearance() {
    if (!rule.verified() && order.last(MriEvent.Kind.MANUAL_READ).isEmpty()) {
      refuse(
          "rule-not-verified",
          "no rule that was read is on record for this pump: record who read which manual",
          rule.source());
    }
    scanner();
    if (rule.emptyFirst()) {
      emptied(order.scanAt());
    }
    if (rule.neverStopFirst() && stopOrdered()) {
      refuse(
          "stopped-before-scan",
          "the pump was told to stop, or that is ordered: it must keep its programme before a scan",
          rule.source());
    }
    visits();
    return findings;
  }

  /** What was wrong with a scan that took place. */
  List<Finding> atScan(Instant scannedAt) {
    boolean cleared = order
        .last(MriEvent.Kind.CLEARED)
        .filter(event -> !event.at().isAfter(scannedAt))
        .isPresent();
    if (!cleared) {
      refuse("scan-without-clearance", "the scan took place before it was cleared", ORDER);
    }
    if (rule.emptyFirst()) {
      emptied(scannedAt);
    }
    return findings;
  }

  /** Why a check does not prove that the pump runs. */
  List<Finding> atCheck(MriEvent check) {
    if (!check.running().orElse(false)) {
      refuse(
          "pump-not-running",
          "the pump was found stopped: check again, and look for withdrawal",
          rule.source());
    }
    if (rule.interrogated() && !check.means().equals(Optional.of(MriEvent.Means.INTERROGATION))) {
      refuse("not-interrogated", "only an interrogation shows that this pump runs", rule.source());
    }
    if (rule.emptyFirst()
        && emptySince().filter(at -> !filledBetween(at, check.at())).isPresent()) {
      refuse("not-refilled", "the pump was emptied and no fill since is on record", ORDER);
    }
    return findings;
  }

  private void scanner() {
    if (order.scanner().isEmpty()) {
      refuse("scanner-unknown", "the field strength of the scanner is not told", rule.source());
      return;
    }
    tooStrong(order.scanner().get());
  }

  /** Such an order is never cleared; it stands all the same, since a scan that took place is recorded on it. */
  private void tooStrong(MriOrder.Scanner scanner) {
    if (rule.fieldStrengths().filter(all -> !all.contains(scanner.words())).isPresent()) {
      refuse(
          "scanner-too-strong",
          "this pump may be scanned at "
              + String.join(", ", new TreeSet<>(rule.fieldStrengths().get())) + ", not at "
              + scanner.words()
              + ": the scan cannot be cleared; cancel it and order it at such a scanner",
          rule.source());
    }
  }

  private void emptied(Instant scan) {
    Optional<Instant> empty = emptySince();
    if (empty.filter(at -> !at.isAfter(scan) && !filledBetween(at, scan)).isPresent()) {
      return;
    }
    if (order.emergency() && order.last(MriEvent.Kind.BOLUS_ACCEPTED).isPresent()) {
      return;
    }
    refuse(
        "drug-in-pump",
        empty.isPresent()
            ? "drug may be in the pump: it was filled after it was emptied, or emptied after the scan"
            : "it is not on record that all drug was taken out of the pump",
        rule.source());
  }

  private Optional<Instant> emptySince() {
    return order.last(MriEvent.Kind.EMPTIED).map(MriEvent::at);
  }

  private boolean filledBetween(Instant from, Instant to) {
    return history.standingFills().stream()
        .map(Fill::filledAt)
        .anyMatch(at -> !at.isBefore(from) && !at.isAfter(to));
  }

  /** Ordered or told since the scan was ordered. */
  private boolean stopOrdered() {
    return history.programmes().stream()
        .filter(
            programme -> programme.stands() && !programme.recordedAt().isBefore(order.orderedAt()))
        .reduce((earlier, later) -> later)
        .filter(programme -> programme.value().mode() == ProgrammeMode.STOPPED)
        .isPresent();
  }

  private void visits() {
    order.visits().stream()
        .filter(visit -> !order.emergency() && !visit.booked())
        .forEach(visit -> refuse(
            "visit-not-booked",
            visit.text() + ": no visit from " + visit.notBefore() + " to " + visit.notAfter()
                + " is booked",
            ORDER));
  }

  private void withdrawal(Drugs drugs) {
    history.findFill(order.orderedAt()).stream()
        .flatMap(fill -> fill.components().stream())
        .flatMap(component -> drugs.find(component.drug()).stream())
        .filter(drug -> drug.withdrawalRisk().value() == WithdrawalRisk.SEVERE)
        .forEach(this::severe);
  }

  private void severe(Drug drug) {
    warn(
        "withdrawal-while-empty",
        "while the pump is empty, withdrawal from " + drug.name() + " can be severe: plan for it",
        drug.withdrawalRisk().source());
  }

  private void warn(String code, String text, Citation source) {
    findings.add(new Finding(code, Severity.WARN, text, source));
  }

  private void refuse(String code, String text, Citation source) {
    findings.add(new Finding(code, Severity.REFUSE, text, source));
  }
}
