package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.CHART_ENTRY;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.ChartEntries;
import dev.thecal.core.patient.ChartItem;
import dev.thecal.core.patient.ChartNote;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.Noted;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.generated.tables.records.ChartEntryRecord;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Chart entries in SQL: the item as JSON, beside it what a query may ask for. */
final class JooqChartEntries implements ChartEntries {

  private final BoundContext bound;

  JooqChartEntries(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public Noted<ChartItem> add(Access access, ClinicId clinic, PatientId patient, ChartNote note) {
    access.to(clinic);
    var noted =
        new Noted<>(note.id(), note.item(), access.actor().id(), access.at(), Optional.empty());
    ChartEntryRecord row = row(noted);
    row.setClinicId(clinic.value());
    row.setPatientId(patient.value());
    try {
      bound.with(sql -> sql.insertInto(CHART_ENTRY).set(row).execute());
    } catch (IntegrityConstraintViolationException e) {
      throw Refusal.conflict(
          "chart-entry-exists", "the chart has an entry with the id \"" + note.id() + "\"");
    }
    return noted;
  }

  @Override
  public List<Noted<ChartItem>> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(CHART_ENTRY)
        .where(of(clinic, patient))
        .orderBy(CHART_ENTRY.NOTED_ON, CHART_ENTRY.RECORDED_AT, CHART_ENTRY.ENTRY_ID)
        .fetch(JooqChartEntries::noted));
  }

  @Override
  public boolean mark(Access access, ClinicId clinic, PatientId patient, ErrorMark mark) {
    access.to(clinic);
    return bound.with(sql -> sql.update(CHART_ENTRY)
            .set(CHART_ENTRY.ERROR_REASON, mark.reason())
            .where(of(clinic, patient))
            .and(CHART_ENTRY.ENTRY_ID.eq(mark.id()))
            .and(CHART_ENTRY.ERROR_REASON.isNull())
            .execute())
        == 1;
  }

  private static Condition of(ClinicId clinic, PatientId patient) {
    return CHART_ENTRY.CLINIC_ID.eq(clinic.value()).and(CHART_ENTRY.PATIENT_ID.eq(patient.value()));
  }

  private static ChartEntryRecord row(Noted<ChartItem> noted) {
    var row = new ChartEntryRecord();
    row.setEntryId(noted.id());
    row.setKind(Reads.name(noted.item().kind()));
    row.setCode(noted.item().subject());
    row.setNotedOn(noted.item().notedOn());
    row.setBody(Json.write(noted.item()));
    row.setRecordedBy(noted.recordedBy());
    row.setRecordedAt(noted.recordedAt().atOffset(ZoneOffset.UTC));
    return row;
  }

  static Noted<ChartItem> noted(ChartEntryRecord row) {
    ChartItem.Kind kind = Reads.oneOf(ChartItem.Kind.class).apply(row.getKind());
    return new Noted<>(
        row.getEntryId(),
        Json.read(row.getBody(), kind.type()),
        row.getRecordedBy(),
        row.getRecordedAt().toInstant(),
        Optional.ofNullable(row.getErrorReason()));
  }
}
