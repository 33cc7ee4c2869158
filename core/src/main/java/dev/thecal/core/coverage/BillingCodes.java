package dev.thecal.core.coverage;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The clinic's own billing codes, kept as one list that is replaced as a whole. */
public final class BillingCodes {

  private static final Versioned<BillingCodeList> NONE =
      new Versioned<>(new BillingCodeList(List.of()), 0);

  private final BillingCodeRecords records;
  private final ClinicDirectory directory;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public BillingCodes(
      BillingCodeRecords records,
      ClinicDirectory directory,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.directory = directory;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * The newest list; an empty one of version 0 if the clinic has supplied none.
   *
   * @throws Refusal NOT_FOUND if there is no such clinic
   */
  public Versioned<BillingCodeList> get(Access access, ClinicId clinic) {
    directory.get(access, clinic);
    return records.find(access, clinic).orElse(NONE);
  }

  /**
   * Replaces the list; the older one is kept.
   *
   * @throws Refusal STALE if somebody replaced it meanwhile, NOT_FOUND if there is no such clinic
   */
  public Versioned<BillingCodeList> replace(
      Access access, ClinicId clinic, BillingCodeList list, long expectedVersion) {
    return transactions.call(() -> {
      var next = new Versioned<>(list, expectedVersion + 1);
      if (get(access, clinic).version() != expectedVersion || !records.add(access, clinic, next)) {
        throw Refusal.stale("the list of billing codes");
      }
      audit.record(
          access,
          clinic,
          "billing-codes-replaced",
          "clinic/" + clinic,
          "version " + next.version());
      return next;
    });
  }

  /**
   * @throws Refusal INVALID with each code that the clinic's list does not hold for that day
   */
  void require(Access access, ClinicId clinic, List<String> used, LocalDate on) {
    if (used.isEmpty()) {
      return;
    }
    List<InputProblem> problems = get(access, clinic).value().problems(used, on);
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
  }
}
