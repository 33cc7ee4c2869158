package dev.thecal.scheduling.reminder;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Hands waiting messages over, each in three steps: claim it and make its text in one transaction, hand it over outside
 * any, write down what became of it in another. A node that dies in between leaves a claim behind.
 */
public final class ReminderSender {

  /** A claim that old is of a node that died: the ways out answer or time out long before. */
  static final Duration CLAIM_LASTS = Duration.ofMinutes(10);

  private final Reminders reminders;
  private final ReminderPolicies policies;
  private final ReminderDraft draft;
  private final ReminderOutcomes outcomes;
  private final ClinicDirectory directory;
  private final Transactions transactions;
  private final Map<ReminderChannel, MessageChannel> channels =
      new EnumMap<>(ReminderChannel.class);

  /**
   * @param channels that are configured; messages for others wait and count as late
   */
  @Inject
  public ReminderSender(
      Reminders reminders,
      ReminderPolicies policies,
      ReminderDraft draft,
      ReminderOutcomes outcomes,
      ClinicDirectory directory,
      Transactions transactions,
      Set<MessageChannel> channels) {
    this.reminders = reminders;
    this.policies = policies;
    this.draft = draft;
    this.outcomes = outcomes;
    this.directory = directory;
    this.transactions = transactions;
    channels.forEach(channel -> this.channels.put(channel.channel(), channel));
  }

  /**
   * Sends what is due, outside quiet hours, at most as many as the clinic's policy says.
   *
   * @param accesses the access at the time of each step; its actor names the node
   * @return how many were handed over
   */
  public int send(Supplier<Access> accesses, ClinicId clinic) {
    Access access = accesses.get();
    outcomes.settleAbandoned(access, clinic, access.at().minus(CLAIM_LASTS));
    Optional<ReminderPolicy> policy = policies.find(access, clinic).map(Versioned::value);
    if (policy.isEmpty() || channels.isEmpty()) {
      return 0;
    }
    ReminderClinic known = ReminderClinic.of(directory, access, clinic);
    if (isQuiet(policy.get(), known, access.at())) {
      return 0;
    }
    return sendAll(accesses, known, policy.get());
  }

  private static boolean isQuiet(ReminderPolicy policy, ReminderClinic clinic, Instant at) {
    return !policy.quiet().endOrSame(at, clinic.zone()).equals(at);
  }

  private int sendAll(Supplier<Access> accesses, ReminderClinic clinic, ReminderPolicy policy) {
    Set<ReminderChannel> open = EnumSet.copyOf(channels.keySet());
    List<Versioned<Reminder>> due =
        reminders.listDue(accesses.get(), clinic.id(), open, policy.mostPerRun());
    int sent = 0;
    for (Versioned<Reminder> row : due) {
      ReminderChannel channel = row.value().channel();
      if (open.contains(channel)) {
        Optional<Delivery.Outcome> outcome = sendOne(accesses, clinic, row);
        sent += outcome.filter(Delivery.Outcome.TAKEN::equals).isPresent() ? 1 : 0;
        if (outcome.filter(Delivery.Outcome.UNREACHABLE::equals).isPresent()) {
          open.remove(channel);
        }
      }
    }
    return sent;
  }

  /** Empty if nothing was handed over. One bad row never stops the others. */
  private Optional<Delivery.Outcome> sendOne(
      Supplier<Access> accesses, ReminderClinic clinic, Versioned<Reminder> row) {
    Optional<ReminderDraft.Claimed> claimed;
    try {
      Access access = accesses.get();
      claimed = transactions.call(() -> draft.claim(access, clinic, row));
    } catch (RuntimeException e) {
      outcomes.failed(accesses.get(), row, e);
      return Optional.empty();
    }
    return claimed.map(one -> handOver(accesses, one));
  }

  private Delivery.Outcome handOver(Supplier<Access> accesses, ReminderDraft.Claimed claimed) {
    MessageChannel way = channels.get(claimed.row().value().channel());
    if (way == null) {
      throw new IllegalStateException("no way out for " + claimed.row().value().channel());
    }
    Delivery delivery = handOver(way, claimed.message());
    outcomes.record(accesses.get(), claimed.row(), delivery);
    return delivery.outcome();
  }

  /** A way out that fails by our own mistake may have handed the message over all the same. */
  private static Delivery handOver(MessageChannel way, Outgoing message) {
    try {
      return way.hand(message);
    } catch (RuntimeException e) {
      return new Delivery(Delivery.Outcome.UNKNOWN, "It failed on our side: " + e.getMessage());
    }
  }
}
