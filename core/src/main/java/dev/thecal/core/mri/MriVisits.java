package dev.thecal.core.mri;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which visits a scan needs. The hours are planning defaults of ours but for the recovery of the pump. */
final class MriVisits {

  /** The pump is empty for as short as can be. */
  private static final Duration EMPTIED_AHEAD = Duration.ofHours(24);
  /** The patient waits for it. */
  private static final Duration CHECKED_AFTER = Duration.ofHours(4);
  /** A stopped rotor may need 2 to 24 hours (Medtronic MRI guidelines, August 2008). */
  private static final Duration RECOVERY_FROM = Duration.ofHours(2);

  private static final Duration RECOVERY_USUAL = Duration.ofHours(24);

  private MriVisits() {}

  static List<MriVisit> around(Instant scanAt, MriRule rule) {
    var visits = new ArrayList<MriVisit>();
    if (rule.emptyFirst()) {
      visits.add(visit(
          MriVisit.Need.EMPTY_THE_PUMP,
          scanAt.minus(EMPTIED_AHEAD),
          scanAt,
          "Empty the pump before the scan"));
    }
    visits.add(visit(
        MriVisit.Need.CHECK_THE_PUMP,
        scanAt,
        scanAt.plus(CHECKED_AFTER),
        rule.emptyFirst()
            ? "Fill and reset the pump after the scan, and check that it runs"
            : "Check after the scan that the pump runs, before the patient leaves"));
    return visits;
  }

  /** A pump that was found stopped after the scan needs another visit. */
  static MriOrder afterCheck(MriOrder order, MriEvent event, MriRule rule) {
    Optional<MriEvent> scan = order.last(MriEvent.Kind.SCANNED);
    boolean stopped = event.kind() == MriEvent.Kind.CHECKED && !event.running().orElse(false);
    if (!stopped || scan.isEmpty()) {
      return order;
    }
    Stream<MriVisit> others =
        order.visits().stream().filter(visit -> visit.need() != MriVisit.Need.CHECK_AGAIN);
    MriVisit next = again(scan.get().at(), event.at(), rule);
    return order.with(Stream.concat(others, Stream.of(next)).toList());
  }

  private static MriVisit again(Instant scannedAt, Instant checkedAt, MriRule rule) {
    Instant from = checkedAt.plus(RECOVERY_FROM);
    Instant to = scannedAt.plus(rule.recovery().orElse(RECOVERY_USUAL));
    return visit(
        MriVisit.Need.CHECK_AGAIN,
        from,
        to.isBefore(from) ? from : to,
        "Check again whether the pump runs");
  }

  private static MriVisit visit(MriVisit.Need need, Instant from, Instant to, String text) {
    return new MriVisit(need, from, to, text, Optional.empty(), Optional.empty());
  }
}
