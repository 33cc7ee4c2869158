package dev.thecal.scheduling.transfer;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.status.NotedStatus;
import dev.thecal.core.status.PatientStatus;
import dev.thecal.core.status.StatusEnd;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.status.Statuses;
import dev.thecal.core.transaction.Transactions;
import dev.thecal.scheduling.due.Dues;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends patients to another clinic and takes them over. Until the other has accepted, the refill stays on the list of the clinic
 * that sends; only the acceptance takes it off.
 */
public final class TransferDesk {

  private final Transfers transfers;
  private final PatientRegister register;
  private final Statuses statuses;
  private final Dues dues;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public TransferDesk(
      Transfers transfers,
      PatientRegister register,
      Statuses statuses,
      Dues dues,
      AuditTrail audit,
      Transactions transactions) {
    this.transfers = transfers;
    this.register = register;
    this.statuses = statuses;
    this.dues = dues;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** What is sent where. */
  public record Wish(
      ClinicId from, PatientId patient, ClinicId to, Transfer.Kind kind, String reason) {}

  /**
   * @throws Refusal NOT_FOUND without the patient or the other clinic, INVALID to itself, CONFLICT {@code transfer-open}
   */
  public Versioned<Transfer> send(Access access, Wish wish) {
    if (wish.from().equals(wish.to())) {
      throw Refusal.invalid("/to", "the patient is at \"" + wish.to() + "\" already");
    }
    return transactions.call(() -> {
      register.get(access, wish.from(), wish.patient());
      var sent = new Transfer(
          wish.from(),
          Ids.next(),
          wish.patient(),
          wish.to(),
          wish.kind(),
          deadline(access, wish),
          wish.reason(),
          access.actor().id(),
          access.at(),
          Transfer.State.SENT,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
      if (!transfers.add(access, sent)) {
        throw Refusal.conflict(
            "transfer-open", "a transfer of this patient is open; withdraw it first");
      }
      if (wish.kind() == Transfer.Kind.MOVE) {
        status(access, sent, StatusKind.TRANSFERRING);
      }
      record(access, sent, sent.from(), "transfer-sent", "to " + sent.to());
      return new Versioned<>(sent, 1);
    });
  }

  /**
   * The clinic that was asked takes the patient over, with a record of its own.
   *
   * @throws Refusal NOT_FOUND without the transfer or the record, STALE, CONFLICT {@code transfer-closed}
   */
  public Versioned<Transfer> accept(Access access, Key key, PatientId toPatient) {
    return transactions.call(() -> {
      Transfer sent = asked(access, key);
      register.get(access, sent.to(), toPatient);
      Transfer accepted = sent.accepted(toPatient, access.actor().id(), access.at());
      if (sent.kind() == Transfer.Kind.MOVE) {
        Access both = withBoth(access, sent);
        endTransferring(both, sent, "accepted by " + sent.to());
        status(both, sent, StatusKind.TRANSFERRED);
      }
      return replace(access, key, accepted, "transfer-accepted");
    });
  }

  /**
   * @throws Refusal as {@link #accept}
   */
  public Versioned<Transfer> decline(Access access, Key key, String why) {
    return transactions.call(() -> {
      Transfer sent = asked(access, key);
      endTransferring(withBoth(access, sent), sent, "declined by " + sent.to());
      return replace(
          access,
          key,
          sent.ended(Transfer.State.DECLINED, access.actor().id(), access.at(), why),
          "transfer-declined");
    });
  }

  /**
   * The clinic that sends takes it back, as long as nobody has accepted.
   *
   * @throws Refusal as {@link #accept}
   */
  public Versioned<Transfer> withdraw(Access access, Key key, String why) {
    return transactions.call(() -> {
      Transfer sent = get(access, key.clinic(), key.id()).value();
      requireSent(sent, sent.from().equals(key.clinic()));
      endTransferring(access, sent, "withdrawn");
      return replace(
          access,
          key,
          sent.ended(Transfer.State.WITHDRAWN, access.actor().id(), access.at(), why),
          "transfer-withdrawn");
    });
  }

  /** Names a transfer as one of its clinics has read it. */
  public record Key(ClinicId clinic, String id, long expectedVersion) {}

  /**
   * @throws Refusal NOT_FOUND if the clinic neither sends it nor is asked for it
   */
  public Versioned<Transfer> get(Access access, ClinicId either, String id) {
    return transfers.find(access, either, id).orElseThrow(() -> Refusal.notFound("transfer", id));
  }

  /** All that the clinic sends or is asked for, open ones first, by deadline. */
  public List<Transfer> list(Access access, ClinicId either) {
    return transfers.list(access, either);
  }

  private Transfer asked(Access access, Key key) {
    Transfer sent = get(access, key.clinic(), key.id()).value();
    requireSent(sent, sent.to().equals(key.clinic()));
    return sent;
  }

  private static void requireSent(Transfer transfer, boolean own) {
    if (!own) {
      throw Refusal.conflict("transfer-not-yours", "the other clinic decides about this");
    }
    if (transfer.state() != Transfer.State.SENT) {
      throw Refusal.conflict("transfer-closed", "this transfer was decided before");
    }
  }

  private Versioned<Transfer> replace(Access access, Key key, Transfer changed, String action) {
    if (!transfers.replace(access, changed, key.expectedVersion())) {
      throw Refusal.stale("transfer \"" + key.id() + "\"");
    }
    record(access, changed, key.clinic(), action, changed.note().orElse(""));
    return new Versioned<>(changed, key.expectedVersion() + 1);
  }

  /** The clinic that sends has asked for it by sending. */
  private static Access withBoth(Access access, Transfer sent) {
    return new Access(
        access.actor(), Set.of(sent.from(), sent.to()), access.purpose(), access.at());
  }

  private void status(Access access, Transfer transfer, StatusKind kind) {
    boolean holds =
        statuses.view(access, transfer.from(), transfer.patient()).now().contains(kind);
    if (!holds) {
      statuses.record(
          access,
          new PatientStatus(
              transfer.from(),
              transfer.patient(),
              Ids.next(),
              kind,
              today(access),
              transfer.reason(),
              Optional.of(transfer.to().value()),
              Optional.empty()));
    }
  }

  private void endTransferring(Access access, Transfer transfer, String why) {
    statuses.view(access, transfer.from(), transfer.patient()).statuses().stream()
        .filter(NotedStatus::current)
        .map(NotedStatus::status)
        .filter(status -> status.kind() == StatusKind.TRANSFERRING)
        .forEach(status -> statuses.end(
            access,
            status,
            new StatusEnd(today(access), why),
            statuses
                .get(access, transfer.from(), transfer.patient(), status.id())
                .version()));
  }

  private Optional<LocalDate> deadline(Access access, Wish wish) {
    var pumps = dues.list(access, wish.from(), wish.patient());
    return pumps.stream().anyMatch(due -> due.window().lastDay().isEmpty())
        ? Optional.empty()
        : pumps.stream().flatMap(due -> due.window().lastDay().stream()).min(LocalDate::compareTo);
  }

  private static LocalDate today(Access access) {
    return LocalDate.ofInstant(access.at(), ZoneOffset.UTC);
  }

  private void record(
      Access access, Transfer transfer, ClinicId clinic, String action, String detail) {
    audit.record(access, clinic, action, "transfer/" + transfer.id(), detail);
  }
}
