package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Writes down what became of messages that were handed over, or were left halfway by a node that died. */
public final class ReminderOutcomes {

  private static final int MOST_ATTEMPTS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);

  private final Reminders reminders;
  private final ReminderRules rules;
  private final Transactions transactions;

  @Inject
  public ReminderOutcomes(Reminders reminders, ReminderRules rules, Transactions transactions) {
    this.reminders = reminders;
    this.rules = rules;
    this.transactions = transactions;
  }

  /** Writes the other side's answer down. */
  void record(Access access, Versioned<Reminder> claimed, Delivery delivery) {
    Reminder next = after(claimed.value(), delivery, access.at());
    transactions.run(() -> {
      if (reminders.replace(access, next, claimed.version())) {
        rules.noted(access, next, "reminder-" + next.stateName(), delivery.detail());
      } else if (next.state() == ReminderState.SENT) {
        late(access, next);
      }
    });
  }

  /** Another node took this one for dead meanwhile; that the message was taken is still a fact. */
  private void late(Access access, Reminder sent) {
    reminders
        .find(access, sent.clinic(), sent.id())
        .filter(now -> now.value().state() == ReminderState.UNCERTAIN)
        .ifPresent(now -> {
          if (reminders.replace(access, sent, now.version())) {
            rules.noted(access, sent, "reminder-sent", "late");
          }
        });
  }

  private static Reminder after(Reminder row, Delivery delivery, Instant at) {
    Optional<String> why = Optional.of(delivery.detail());
    int tried = row.attempts() + 1;
    Instant later = at.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(tried - 1, MOST_ATTEMPTS)));
    return switch (delivery.outcome()) {
      case TAKEN -> row.to(ReminderState.SENT, Optional.empty(), at);
      case REFUSED -> row.to(ReminderState.DEAD, why, at);
      case UNREACHABLE -> row.again(at.plus(FIRST_PAUSE), row.attempts(), why, at);
      case REFUSED_NOW -> retried(row, later, tried, why, at);
      case UNKNOWN ->
        row.channel().repeatable()
            ? retried(row, later, tried, why, at)
            : row.to(ReminderState.UNCERTAIN, why, at);
    };
  }

  private static Reminder retried(
      Reminder row, Instant later, int tried, Optional<String> why, Instant at) {
    return tried < MOST_ATTEMPTS
        ? row.again(later, tried, why, at)
        : row.to(ReminderState.DEAD, why, at);
  }

  /** Messages that a node claimed before that moment and never wrote down: sent again where that is harmless. */
  void settleAbandoned(Access access, ClinicId clinic, Instant before) {
    reminders.list(access, clinic, ReminderState.SENDING).stream()
        .filter(row -> row.value().claim().filter(c -> c.at().isBefore(before)).isPresent())
        .forEach(row -> transactions.run(() -> settle(access, row)));
  }

  private void settle(Access access, Versioned<Reminder> row) {
    Optional<String> why =
        Optional.of("The server stopped while it was sending this. It may have been sent.");
    Reminder next = row.value().channel().repeatable()
        ? row.value().again(access.at(), row.value().attempts(), why, access.at())
        : row.value().to(ReminderState.UNCERTAIN, why, access.at());
    if (reminders.replace(access, next, row.version())) {
      rules.noted(access, next, "reminder-" + next.stateName(), "left halfway");
    }
  }

  /** The text could not be made. */
  void failed(Access access, Versioned<Reminder> row, RuntimeException cause) {
    Reminder dead = row.value()
        .to(
            ReminderState.DEAD,
            Optional.of("The message could not be made: " + cause.getMessage()),
            access.at());
    transactions.run(() -> {
      if (reminders.replace(access, dead, row.version())) {
        rules.noted(access, dead, "reminder-dead", "could not be made");
      }
    });
  }
}
