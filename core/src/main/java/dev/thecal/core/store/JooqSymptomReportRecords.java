package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.SYMPTOM_REPORT;
import static dev.thecal.core.store.generated.Tables.SYMPTOM_REPORT_STEP;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.generated.tables.records.SymptomReportRecord;
import dev.thecal.core.store.generated.tables.records.SymptomReportStepRecord;
import dev.thecal.core.triage.FiledReport;
import dev.thecal.core.triage.FollowUp;
import dev.thecal.core.triage.Level;
import dev.thecal.core.triage.OpenCursor;
import dev.thecal.core.triage.ReportId;
import dev.thecal.core.triage.SymptomReport;
import dev.thecal.core.triage.SymptomReportRecords;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Symptom reports in SQL, with one row for each step. */
final class JooqSymptomReportRecords implements SymptomReportRecords {

  private final BoundContext bound;

  JooqSymptomReportRecords(BoundContext bound) {
    this.bound = bound;
  }

  private record Key(String patient, String report) {}

  @Override
  public boolean add(Access access, FiledReport filed, Level level) {
    SymptomReport report = filed.report();
    access.to(report.clinic());
    var added = new SymptomReportRecord();
    added.setClinicId(report.clinic().value());
    added.setPatientId(report.patient().value());
    added.setReportId(report.id().value());
    added.setReportedAt(report.reportedAt().atOffset(ZoneOffset.UTC));
    added.setOpenRank(level.rank());
    added.setBody(Json.write(report));
    added.setTriage(filed.triage());
    added.setRecordedBy(filed.recordedBy());
    added.setRecordedAt(filed.recordedAt().atOffset(ZoneOffset.UTC));
    return bound.with(sql ->
            sql.insertInto(SYMPTOM_REPORT).set(added).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public boolean addStep(Access access, FiledReport filed, FollowUp step) {
    SymptomReport report = filed.report();
    access.to(report.clinic());
    var added = new SymptomReportStepRecord();
    added.setClinicId(report.clinic().value());
    added.setPatientId(report.patient().value());
    added.setReportId(report.id().value());
    added.setStepNo(filed.version());
    added.setKind(Reads.name(step.kind()));
    added.setBody(Json.write(step));
    boolean first = bound.with(sql ->
            sql.insertInto(SYMPTOM_REPORT_STEP).set(added).onConflictDoNothing().execute())
        == 1;
    if (first && ends(step)) {
      bound.with(sql -> sql.update(SYMPTOM_REPORT)
          .setNull(SYMPTOM_REPORT.OPEN_RANK)
          .where(of(report.clinic(), report.patient()))
          .and(SYMPTOM_REPORT.REPORT_ID.eq(report.id().value()))
          .execute());
    }
    return first;
  }

  private static boolean ends(FollowUp step) {
    return switch (step.kind()) {
      case TAKEN, DONE, ESCALATED -> false;
      case CLOSED, ENTERED_IN_ERROR -> true;
    };
  }

  @Override
  public Optional<FiledReport> find(
      Access access, ClinicId clinic, PatientId patient, ReportId id) {
    access.to(clinic);
    return bound
        .with(sql -> withSteps(
            sql,
            clinic,
            sql.selectFrom(SYMPTOM_REPORT)
                .where(of(clinic, patient))
                .and(SYMPTOM_REPORT.REPORT_ID.eq(id.value()))
                .fetch()))
        .stream()
        .findFirst();
  }

  @Override
  public List<FiledReport> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> withSteps(
        sql,
        clinic,
        sql.selectFrom(SYMPTOM_REPORT)
            .where(of(clinic, patient))
            .orderBy(SYMPTOM_REPORT.REPORTED_AT.desc(), SYMPTOM_REPORT.REPORT_ID)
            .fetch()));
  }

  @Override
  public List<FiledReport> listOpen(
      Access access, ClinicId clinic, Optional<OpenCursor> after, int limit) {
    access.to(clinic);
    return bound.with(sql -> withSteps(
        sql,
        clinic,
        sql.selectFrom(SYMPTOM_REPORT)
            .where(SYMPTOM_REPORT.CLINIC_ID.eq(clinic.value()))
            .and(SYMPTOM_REPORT.OPEN_RANK.isNotNull())
            .and(after.map(JooqSymptomReportRecords::beyond).orElse(DSL.noCondition()))
            .orderBy(
                SYMPTOM_REPORT.OPEN_RANK,
                SYMPTOM_REPORT.REPORTED_AT,
                SYMPTOM_REPORT.PATIENT_ID,
                SYMPTOM_REPORT.REPORT_ID)
            .limit(limit)
            .fetch()));
  }

  private static Condition beyond(OpenCursor last) {
    return row(
            SYMPTOM_REPORT.OPEN_RANK,
            SYMPTOM_REPORT.REPORTED_AT,
            SYMPTOM_REPORT.PATIENT_ID,
            SYMPTOM_REPORT.REPORT_ID)
        .greaterThan(
            val(last.rank()),
            val(last.reportedAt().atOffset(ZoneOffset.UTC)),
            val(last.patient().value()),
            val(last.id().value()));
  }

  private static Condition of(ClinicId clinic, PatientId patient) {
    return SYMPTOM_REPORT
        .CLINIC_ID
        .eq(clinic.value())
        .and(SYMPTOM_REPORT.PATIENT_ID.eq(patient.value()));
  }

  /** One query for the steps of all. */
  private static List<FiledReport> withSteps(
      DSLContext sql, ClinicId clinic, List<SymptomReportRecord> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Key, List<FollowUp>> steps = sql
        .selectFrom(SYMPTOM_REPORT_STEP)
        .where(SYMPTOM_REPORT_STEP.CLINIC_ID.eq(clinic.value()))
        .and(row(SYMPTOM_REPORT_STEP.PATIENT_ID, SYMPTOM_REPORT_STEP.REPORT_ID)
            .in(rows.stream().map(r -> row(r.getPatientId(), r.getReportId())).toList()))
        .orderBy(SYMPTOM_REPORT_STEP.STEP_NO)
        .fetch()
        .stream()
        .collect(Collectors.groupingBy(
            step -> new Key(step.getPatientId(), step.getReportId()),
            Collectors.mapping(
                step -> Json.read(step.getBody(), FollowUp.class), Collectors.toList())));
    return rows.stream()
        .map(row -> filed(
            row, steps.getOrDefault(new Key(row.getPatientId(), row.getReportId()), List.of())))
        .toList();
  }

  private static FiledReport filed(SymptomReportRecord row, List<FollowUp> steps) {
    return new FiledReport(
        Json.read(row.getBody(), SymptomReport.class),
        row.getTriage(),
        row.getRecordedBy(),
        row.getRecordedAt().toInstant(),
        steps);
  }
}
