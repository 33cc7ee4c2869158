package dev.thecal.core.triage;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.CareTeam;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Takes symptom reports, answers them, and keeps who saw to them. Only a person closes one. */
public final class SymptomReports {

  private final SymptomReportRecords records;
  private final SituationReader situations;
  private final Triage triage;
  private final ClinicDirectory directory;
  private final PatientRegister register;
  private final AuditTrail audit;
  private final Events events;
  private final Transactions transactions;

  @Inject
  public SymptomReports(
      SymptomReportRecords records,
      SituationReader situations,
      Triage triage,
      ClinicDirectory directory,
      PatientRegister register,
      AuditTrail audit,
      Events events,
      Transactions transactions) {
    this.records = records;
    this.situations = situations;
    this.triage = triage;
    this.directory = directory;
    this.register = register;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
  }

  /**
   * Files a report with its answer.
   *
   * @throws Refusal NOT_FOUND without the patient, CONFLICT if the id is taken, INVALID in the future
   */
  public FiledReport file(Access access, SymptomReport report) {
    NotInFuture.require(access, "/reportedAt", report.reportedAt());
    return transactions.call(() -> {
      register.get(access, report.clinic(), report.patient());
      ClinicProfile profile = directory.get(access, report.clinic()).value();
      TriageAnswer answer =
          triage.answer(report, situations.read(access, report, profile), profile);
      var filed =
          new FiledReport(report, Json.write(answer), access.actor().id(), access.at(), List.of());
      if (!records.add(access, filed, answer.level())) {
        throw Refusal.conflict(
            "report-exists", "the patient has a report with the id \"" + report.id() + "\"");
      }
      audit(access, report, "symptoms-reported", Reads.name(answer.level()));
      events.publish(new SymptomReported(report, answer.level()), access);
      return filed;
    });
  }

  /**
   * Records what a clinician did about a report. It is closed only by one who has taken it.
   *
   * @param expectedVersion what the step was based on
   * @throws Refusal NOT_FOUND, INVALID if no clinician of the clinic did it or somebody was told in the future, CONFLICT if it is closed or
   *     nobody has taken it, STALE if somebody else did something meanwhile
   */
  public FiledReport followUp(
      Access access, SymptomReport report, FollowUp.Request request, long expectedVersion) {
    request.toldAt().ifPresent(at -> NotInFuture.require(access, "/toldAt", at));
    return transactions.call(() -> {
      FiledReport filed = get(access, report.clinic(), report.patient(), report.id());
      ClinicProfile profile = directory.get(access, report.clinic()).value();
      CareTeam.require(profile, "/by", request.by());
      requirePossible(filed, request);
      var step = new FollowUp(
          request.kind(),
          request.by(),
          request.text(),
          request.toldTo(),
          request.toldAt(),
          access.actor().id(),
          access.at());
      if (filed.version() != expectedVersion || !records.addStep(access, filed, step)) {
        throw Refusal.stale("report \"" + report.id() + "\"");
      }
      audit(access, report, "report-" + Reads.name(step.kind()), "by " + step.by());
      events.publish(new SymptomReportFollowedUp(filed.report(), step), access);
      return get(access, report.clinic(), report.patient(), report.id());
    });
  }

  /**
   * @throws Refusal NOT_FOUND if the patient has no such report
   */
  public FiledReport get(Access access, ClinicId clinic, PatientId patient, ReportId id) {
    return records
        .find(access, clinic, patient, id)
        .orElseThrow(() -> Refusal.notFound("symptom report", id.value()));
  }

  /** All of a patient, the newest first. */
  public List<FiledReport> list(Access access, ClinicId clinic, PatientId patient) {
    return records.list(access, clinic, patient);
  }

  /** Those of a clinic that nobody has closed, the most urgent first, then the oldest. */
  public List<FiledReport> listOpen(
      Access access, ClinicId clinic, Optional<OpenCursor> after, int limit) {
    return records.listOpen(access, clinic, after, limit);
  }

  private static void requirePossible(FiledReport filed, FollowUp.Request request) {
    switch (filed.state()) {
      case CLOSED, ENTERED_IN_ERROR ->
        throw Refusal.conflict(
            "report-closed",
            "report \"" + filed.report().id()
                + "\" is closed; file what is new as a report of its own");
      case OPEN -> {
        if (request.kind() == FollowUp.Kind.CLOSED || request.kind() == FollowUp.Kind.DONE) {
          throw Refusal.conflict(
              "report-not-taken",
              "nobody has taken report \"" + filed.report().id() + "\"; take it first");
        }
      }
      case TAKEN -> {}
    }
  }

  private void audit(Access access, SymptomReport report, String action, String detail) {
    audit.record(
        access,
        report.clinic(),
        action,
        "patient/" + report.patient() + "/symptom-report/" + report.id(),
        detail);
  }
}
