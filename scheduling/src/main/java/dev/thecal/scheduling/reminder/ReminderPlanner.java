package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the outbox in line with what patients are to be told now. Run twice, on two nodes, after a crash or after a
 * clock was set back it plans nothing twice: the key of the table holds one row.
 */
public final class ReminderPlanner {

  /** Rows are there before they are due, so that a sender that stands still is noticed. */
  private static final Duration AHEAD = Duration.ofHours(24);

  /** No occasion is of use longer than that after its day. */
  private static final int LOOK_BACK_DAYS = 14;

  private final Reminders reminders;
  private final ReminderPolicies policies;
  private final ReminderRules rules;
  private final ClinicDirectory directory;
  private final Transactions transactions;

  @Inject
  public ReminderPlanner(
      Reminders reminders,
      ReminderPolicies policies,
      ReminderRules rules,
      ClinicDirectory directory,
      Transactions transactions) {
    this.reminders = reminders;
    this.policies = policies;
    this.rules = rules;
    this.directory = directory;
    this.transactions = transactions;
  }

  /**
   * Plans what is due within a day and withdraws what is not wanted any more; one transaction per message.
   *
   * @return how many rows were added, opened again or withdrawn
   */
  public int plan(Access access, ClinicId clinic) {
    Optional<ReminderPolicy> policy = policies.find(access, clinic).map(Versioned::value);
    List<Versioned<Reminder>> waiting = reminders.list(access, clinic, ReminderState.WAITING);
    if (policy.isEmpty() && waiting.isEmpty()) {
      return 0;
    }
    ReminderClinic known = ReminderClinic.of(directory, access, clinic);
    Set<String> wanted = new HashSet<>();
    int changed = 0;
    for (Reminder reminder : policy.map(p -> wanted(access, known, p)).orElseGet(List::of)) {
      wanted.add(key(reminder));
      changed += transactions.call(() -> put(access, reminder)) ? 1 : 0;
    }
    for (Versioned<Reminder> row : waiting) {
      if (!wanted.contains(key(row.value()))) {
        changed += transactions.call(() -> takeBack(access, known, row)) ? 1 : 0;
      }
    }
    return changed;
  }

  private List<Reminder> wanted(Access access, ReminderClinic clinic, ReminderPolicy policy) {
    return policy.rules().stream()
        .flatMap(rule -> occasions(access, clinic, rule).stream()
            .map(occasion -> row(access, clinic, policy, rule, occasion)))
        .filter(row -> !row.sendAt().isAfter(access.at().plus(AHEAD)))
        .filter(row -> access.at().isBefore(row.until()))
        .toList();
  }

  private List<Occasion> occasions(Access access, ReminderClinic clinic, ReminderRule rule) {
    LocalDate today = clinic.today(access);
    // two days more: a day ahead, and places whose day is another one
    return rules
        .of(rule.purpose())
        .list(
            access,
            clinic,
            today.minusDays(LOOK_BACK_DAYS),
            today.plusDays(rule.daysBefore() + 2L));
  }

  private static Reminder row(
      Access access,
      ReminderClinic clinic,
      ReminderPolicy policy,
      ReminderRule rule,
      Occasion occasion) {
    Instant planned = occasion
        .dueOn()
        .minusDays(rule.daysBefore())
        .atTime(rule.at())
        .atZone(clinic.zone())
        .toInstant();
    Instant sendAt = policy.quiet().endOrSame(planned, clinic.zone());
    return Reminder.waiting(clinic.id(), Ids.next(), occasion, rule, sendAt, access.at());
  }

  private boolean put(Access access, Reminder wanted) {
    Optional<Versioned<Reminder>> known = reminders.find(access, wanted);
    if (rules.stopped(access, wanted).isPresent()) {
      return false;
    }
    if (known.isEmpty()) {
      return reminders.add(access, wanted) && rules.noted(access, wanted, "reminder-planned", "");
    }
    Reminder row = known.get().value();
    if (!replannable(row.state()) || row.waitsLike(wanted)) {
      return false;
    }
    Reminder again = row.replanned(wanted, access.at());
    return reminders.replace(access, again, known.get().version())
        && rules.noted(access, again, "reminder-planned", "again");
  }

  private static boolean replannable(ReminderState state) {
    return state == ReminderState.WITHDRAWN || state == ReminderState.WAITING;
  }

  /** What is not wanted and yet stands is not wanted because the clinic's rules have changed. */
  private boolean takeBack(Access access, ReminderClinic clinic, Versioned<Reminder> row) {
    Reminder judged = rules.standing(access, clinic, row.value());
    Reminder now = judged.state() == ReminderState.WAITING
        ? judged.to(
            ReminderState.WITHDRAWN, Optional.of("The clinic's rules have changed."), access.at())
        : judged;
    return reminders.replace(access, now, row.version())
        && rules.noted(access, now, "reminder-" + now.stateName(), now.problem().orElse(""));
  }

  private static String key(Reminder row) {
    return row.patient() + "/" + row.purpose() + "/" + row.dueOn() + "/" + row.channel();
  }
}
