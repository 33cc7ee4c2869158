package dev.thecal.core.patient;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.List;

/** Notes what a chart holds and reads it as one. */
public final class Chart {

  private final ChartEntries entries;
  private final PatientRegister register;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public Chart(
      ChartEntries entries, PatientRegister register, AuditTrail audit, Transactions transactions) {
    this.entries = entries;
    this.register = register;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * @throws Refusal NOT_FOUND if this clinic has no such patient, CONFLICT if the entry's id is taken, INVALID
   *     for a medication that replaces none on the list
   */
  public Noted<ChartItem> note(Access access, ClinicId clinic, PatientId patient, ChartNote note) {
    NotInFuture.require(access, pointer(note.item()), note.item().notedOn());
    return transactions.call(() -> {
      register.get(access, clinic, patient);
      requireReplaced(access, clinic, patient, note);
      var noted = entries.add(access, clinic, patient, note);
      String action = Reads.name(note.item().kind()) + "-noted";
      audit.record(
          access, clinic, action, subject(patient, note.id()), note.item().subject());
      return noted;
    });
  }

  /**
   * @throws Refusal NOT_FOUND if this clinic has no such patient
   */
  public PatientChart read(Access access, ClinicId clinic, PatientId patient) {
    return transactions.call(() -> {
      register.get(access, clinic, patient);
      return PatientChart.of(entries.list(access, clinic, patient));
    });
  }

  /**
   * Leaflets that the patient was given, oldest first; their texts make them no part of {@link #read}.
   *
   * @throws Refusal NOT_FOUND if this clinic has no such patient
   */
  public List<Noted<Handout>> handouts(Access access, ClinicId clinic, PatientId patient) {
    return transactions.call(() -> {
      register.get(access, clinic, patient);
      return entries.list(access, clinic, patient).stream()
          .filter(noted -> noted.item() instanceof Handout)
          .map(noted -> noted.as(Handout.class))
          .toList();
    });
  }

  /**
   * Marks an entry as wrong; it stays readable.
   *
   * @throws Refusal NOT_FOUND if there is no such entry, or it is marked already
   */
  public void markInError(Access access, ClinicId clinic, PatientId patient, ErrorMark mark) {
    transactions.run(() -> {
      if (!entries.mark(access, clinic, patient, mark)) {
        throw Refusal.notFound("standing chart entry", mark.id());
      }
      audit.record(
          access, clinic, "chart-entry-in-error", subject(patient, mark.id()), mark.reason());
    });
  }

  private void requireReplaced(Access access, ClinicId clinic, PatientId patient, ChartNote note) {
    if (note.item() instanceof Medication medication && medication.replaces().isPresent()) {
      String replaced = medication.replaces().get();
      var list = PatientChart.of(entries.list(access, clinic, patient)).medicationList();
      if (list.stream().noneMatch(entry -> entry.id().equals(replaced))) {
        throw Refusal.invalid(
            "/replaces",
            "\"" + replaced + "\" is no entry of the present medication list; read the list again");
      }
    }
  }

  private static String pointer(ChartItem item) {
    return switch (item.kind()) {
      case CONDITION, FAILED_THERAPY, ALLERGY, MEDICATION -> "/notedOn";
      case SCORE, FACT, WEIGHT, HANDOUT -> "/on";
    };
  }

  private static String subject(PatientId patient, String entry) {
    return "patient/" + patient + "/chart/" + entry;
  }
}
