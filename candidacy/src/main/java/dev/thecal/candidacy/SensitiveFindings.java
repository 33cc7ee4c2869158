package dev.thecal.candidacy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Scope;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;

/** Opens what rests on sensitive facts: to whoever has the scope and asks, and then with a row in the audit trail. */
public final class SensitiveFindings {

  /** Stands in lists of differences for what this access does not see. */
  public static final String HELD_BACK = "held back: sensitive";

  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public SensitiveFindings(AuditTrail audit, Transactions transactions) {
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * @param subject what is looked at, for example {@code patient/p-1/assessment/a-1}
   * @throws Refusal FORBIDDEN without the scope
   */
  public void open(Access access, ClinicId clinic, String subject) {
    access.to(clinic);
    if (!access.may(Scope.SENSITIVE)) {
      throw Refusal.forbidden(
          "\"" + access.actor().id()
              + "\" may not see what rests on sensitive facts; ask somebody who may, or leave the request for it out");
    }
    transactions.run(() -> audit.record(access, clinic, "sensitive-findings-read", subject, ""));
  }
}
