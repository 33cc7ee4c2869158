package dev.thecal.core.inquiry;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.Site;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The front desk's inbox: what visitors ask, each stored once, and who answers it. */
public final class Inquiries {

  private static final int LONGEST_KEY = 100;

  private final InquiryRecords records;
  private final ClinicDirectory directory;
  private final EmergencyWords words;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public Inquiries(
      InquiryRecords records,
      ClinicDirectory directory,
      EmergencyWords words,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.directory = directory;
    this.words = words;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Stores an inquiry, or finds the one that came with the same form: pressing twice asks once. What was sent
   * first counts.
   *
   * @param formKey made with the form, 1 to 100 characters
   * @throws Refusal NOT_FOUND for a clinic, INVALID for a site that the clinic does not have, CONFLICT in the
   *     rare case that the number is taken by another form
   */
  public Versioned<Inquiry> submit(
      Access access, ClinicId clinic, InquiryInput asked, String formKey) {
    if (formKey.isBlank() || formKey.length() > LONGEST_KEY) {
      throw Refusal.invalid("/formKey", "a key of 1 to 100 characters is expected");
    }
    requireSite(access, clinic, asked);
    InquiryId id = InquiryId.of(formKey);
    var inquiry = new Inquiry(
        clinic, id, formKey, asked, !words.in(asked.message()).isEmpty(), access.at(), List.of());
    return transactions.call(() -> {
      if (records.add(access, inquiry)) {
        audit.record(
            access,
            clinic,
            "inquiry-received",
            subject(id),
            Reads.name(asked.kind()) + (inquiry.urgent() ? ", urgent words" : ""));
        return new Versioned<>(inquiry, 1);
      }
      return same(access, clinic, formKey);
    });
  }

  /** What came with that form before; empty: nothing yet. */
  public Optional<Versioned<Inquiry>> findByForm(Access access, ClinicId clinic, String formKey) {
    return records
        .find(access, clinic, InquiryId.of(formKey))
        .filter(known -> known.value().formKey().equals(formKey));
  }

  /** Whether a message speaks of an emergency, also one that is not stored. */
  public List<EmergencyWords.Kind> emergency(String message) {
    return words.in(message);
  }

  /**
   * Somebody looks after it, also instead of somebody else.
   *
   * @throws Refusal NOT_FOUND, STALE, or CONFLICT if it is answered or closed
   */
  public Versioned<Inquiry> take(
      Access access, ClinicId clinic, InquiryId id, long expectedVersion) {
    return step(
        access, clinic, id, expectedVersion, new Step(InquiryState.TAKEN, "inquiry-taken", ""));
  }

  /**
   * Records the answer as it was given, whatever way it went.
   *
   * @throws Refusal NOT_FOUND, STALE, or CONFLICT if it is closed
   */
  public Versioned<Inquiry> answer(
      Access access, ClinicId clinic, InquiryId id, long expectedVersion, String answer) {
    return step(
        access,
        clinic,
        id,
        expectedVersion,
        new Step(InquiryState.ANSWERED, "inquiry-answered", answer));
  }

  /**
   * Puts it away for good; it stays readable.
   *
   * @throws Refusal NOT_FOUND, STALE, or CONFLICT if it is closed
   */
  public Versioned<Inquiry> close(
      Access access, ClinicId clinic, InquiryId id, long expectedVersion, String reason) {
    return step(
        access,
        clinic,
        id,
        expectedVersion,
        new Step(InquiryState.CLOSED, "inquiry-closed", reason));
  }

  /**
   * @throws Refusal NOT_FOUND
   */
  public Versioned<Inquiry> get(Access access, ClinicId clinic, InquiryId id) {
    return records
        .find(access, clinic, id)
        .orElseThrow(() -> Refusal.notFound("inquiry", id.value()));
  }

  /** As {@link InquiryRecords#list}. */
  public List<Versioned<Inquiry>> list(
      Access access,
      ClinicId clinic,
      InquiryState state,
      boolean urgent,
      Optional<InquiryCursor> after,
      int limit) {
    return records.list(access, clinic, state, urgent, after, limit);
  }

  private record Step(InquiryState to, String action, String note) {}

  private Versioned<Inquiry> step(
      Access access, ClinicId clinic, InquiryId id, long expectedVersion, Step step) {
    return transactions.call(() -> {
      Versioned<Inquiry> now = get(access, clinic, id);
      requireOpen(now.value(), step.to());
      Inquiry next = now.value()
          .with(new InquiryStep(step.to(), access.actor().id(), access.at(), step.note()));
      if (!records.replace(access, next, expectedVersion)) {
        throw Refusal.stale("inquiry \"" + id.reference() + "\"");
      }
      audit.record(access, clinic, step.action(), subject(id), "");
      return new Versioned<>(next, expectedVersion + 1);
    });
  }

  private static void requireOpen(Inquiry inquiry, InquiryState to) {
    InquiryState state = inquiry.state();
    boolean over = state == InquiryState.CLOSED
        || (to == InquiryState.TAKEN && state == InquiryState.ANSWERED);
    if (over) {
      throw Refusal.conflict(
          "inquiry-" + Reads.name(state),
          "inquiry \"" + inquiry.reference() + "\" is " + Reads.name(state)
              + "; call the visitor if there is more to say");
    }
  }

  private Versioned<Inquiry> same(Access access, ClinicId clinic, String formKey) {
    return findByForm(access, clinic, formKey)
        .orElseThrow(() -> Refusal.conflict(
            "inquiry-number-taken", "this number is taken; load the form again and send it"));
  }

  private void requireSite(Access access, ClinicId clinic, InquiryInput asked) {
    List<String> sites =
        directory.get(access, clinic).value().sites().stream().map(Site::id).toList();
    asked.site().filter(site -> !sites.contains(site)).ifPresent(site -> {
      throw Refusal.invalid(
          "/site",
          "the clinic has no site \"" + site + "\"; choose one of " + String.join(", ", sites));
    });
  }

  private static String subject(InquiryId id) {
    return "inquiry/" + id;
  }
}
