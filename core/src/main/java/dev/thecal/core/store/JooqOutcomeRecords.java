package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.CHART_ENTRY;
import static dev.thecal.core.store.generated.Tables.COMPLICATION;
import static dev.thecal.core.store.generated.Tables.FILL;
import static dev.thecal.core.store.generated.Tables.IMPLANT;
import static dev.thecal.core.store.generated.Tables.PATIENT_STATUS;
import static dev.thecal.core.store.generated.Tables.PROGRAMME;
import static dev.thecal.core.store.generated.Tables.REFILL_VISIT;
import static dev.thecal.core.store.generated.Tables.REFILL_VISIT_STEP;
import static dev.thecal.core.store.generated.Tables.TITRATION_VISIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeState;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.outcome.Complication;
import dev.thecal.core.outcome.OutcomeRecords;
import dev.thecal.core.outcome.Period;
import dev.thecal.core.outcome.ReconciledVisit;
import dev.thecal.core.patient.ChartItem;
import dev.thecal.core.patient.Medication;
import dev.thecal.core.patient.Noted;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.titration.TitrationVisit;
import dev.thecal.core.visit.StepKind;
import dev.thecal.core.visit.VisitState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;

/** What analyses are made of: one statement for a whole clinic each. */
final class JooqOutcomeRecords implements OutcomeRecords {

  private final BoundContext bound;

  JooqOutcomeRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public List<Implant> listImplants(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound.with(sql -> sql.select(IMPLANT.BODY)
        .from(IMPLANT)
        .where(IMPLANT.CLINIC_ID.eq(clinic.value()))
        .orderBy(IMPLANT.PATIENT_ID, IMPLANT.IMPLANTED_ON, IMPLANT.IMPLANT_ID)
        .fetch(row -> Json.read(row.value1(), Implant.class)));
  }

  @Override
  public Map<PatientId, LocalDate> listLeft(Access access, ClinicId clinic) {
    access.to(clinic);
    List<String> kinds = Stream.of(StatusKind.values())
        .filter(StatusKind::leavesRefillList)
        .map(Reads::name)
        .toList();
    Map<PatientId, LocalDate> left = new HashMap<>();
    bound
        .with(sql -> sql.select(PATIENT_STATUS.PATIENT_ID, min(PATIENT_STATUS.FROM_ON))
            .from(PATIENT_STATUS)
            .where(PATIENT_STATUS.CLINIC_ID.eq(clinic.value()))
            .and(PATIENT_STATUS.CURRENT_KIND.in(kinds))
            .groupBy(PATIENT_STATUS.PATIENT_ID)
            .fetch())
        .forEach(row -> left.put(new PatientId(row.value1()), row.value2()));
    return left;
  }

  @Override
  public List<Complication> listComplications(Access access, ClinicId clinic, Period period) {
    access.to(clinic);
    return bound.with(sql -> sql.select(COMPLICATION.BODY)
        .from(COMPLICATION)
        .where(COMPLICATION.CLINIC_ID.eq(clinic.value()))
        .and(COMPLICATION.NOTICED_ON.between(period.from(), period.to()))
        .and(COMPLICATION.ERROR_REASON.isNull())
        .orderBy(COMPLICATION.NOTICED_ON, COMPLICATION.PATIENT_ID, COMPLICATION.COMPLICATION_ID)
        .fetch(row -> Json.read(row.value1(), Complication.class)));
  }

  @Override
  public Map<PatientId, List<Noted<ChartItem>>> listScores(
      Access access, ClinicId clinic, LocalDate until) {
    return chart(access, clinic, until, kind(ChartItem.Kind.SCORE));
  }

  @Override
  public Map<PatientId, List<Noted<ChartItem>>> listMedicines(
      Access access, ClinicId clinic, LocalDate until) {
    Condition reviewed = kind(ChartItem.Kind.FACT).and(CHART_ENTRY.CODE.eq(Medication.REVIEWED));
    return chart(access, clinic, until, kind(ChartItem.Kind.MEDICATION).or(reviewed));
  }

  @Override
  public List<TitrationVisit> listTitrationVisits(
      Access access, ClinicId clinic, Instant from, Instant before) {
    access.to(clinic);
    return bound.with(sql -> sql.select(TITRATION_VISIT.BODY)
        .from(TITRATION_VISIT)
        .where(TITRATION_VISIT.CLINIC_ID.eq(clinic.value()))
        .and(within(TITRATION_VISIT.VISITED_AT, from, before))
        .and(TITRATION_VISIT.ERROR_REASON.isNull())
        .orderBy(TITRATION_VISIT.VISITED_AT, TITRATION_VISIT.RECORDED_AT, TITRATION_VISIT.VISIT_ID)
        .fetch(row -> Json.read(row.value1(), TitrationVisit.class)));
  }

  @Override
  public List<Programme> listProgrammes(Access access, ClinicId clinic, Instant before) {
    access.to(clinic);
    return bound.with(sql -> sql.select(PROGRAMME.BODY)
        .from(PROGRAMME)
        .where(PROGRAMME.CLINIC_ID.eq(clinic.value()))
        .and(PROGRAMME.STATE.eq(Reads.name(ProgrammeState.IN_PUMP)))
        .and(PROGRAMME.FROM_AT.lt(utc(before)))
        .and(PROGRAMME.ERROR_REASON.isNull())
        .orderBy(PROGRAMME.FROM_AT, PROGRAMME.RECORDED_AT, PROGRAMME.PROGRAMME_ID)
        .fetch(row -> Json.read(row.value1(), Programme.class)));
  }

  @Override
  public List<Fill> listFills(Access access, ClinicId clinic, Instant from, Instant before) {
    access.to(clinic);
    var earlier = FILL.as("earlier");
    var lastBefore = field(select(max(earlier.FILLED_AT))
        .from(earlier)
        .where(earlier.CLINIC_ID.eq(FILL.CLINIC_ID))
        .and(earlier.PATIENT_ID.eq(FILL.PATIENT_ID))
        .and(earlier.IMPLANT_ID.eq(FILL.IMPLANT_ID))
        .and(earlier.FILLED_AT.lt(utc(from)))
        .and(earlier.ERROR_REASON.isNull()));
    return bound.with(sql -> sql.select(FILL.BODY)
        .from(FILL)
        .where(FILL.CLINIC_ID.eq(clinic.value()))
        .and(FILL.FILLED_AT.lt(utc(before)))
        .and(FILL.FILLED_AT.ge(coalesce(lastBefore, val(utc(from)))))
        .and(FILL.ERROR_REASON.isNull())
        .orderBy(FILL.FILLED_AT, FILL.RECORDED_AT, FILL.FILL_ID)
        .fetch(row -> Json.read(row.value1(), Fill.class)));
  }

  @Override
  public List<ReconciledVisit> listReconciledVisits(
      Access access, ClinicId clinic, Instant from, Instant before) {
    access.to(clinic);
    var newer = REFILL_VISIT_STEP.as("newer");
    String drawn = Reads.name(StepKind.ASPIRATION);
    return bound.with(sql -> sql.select(REFILL_VISIT.PATIENT_ID, REFILL_VISIT_STEP.RESULT)
        .from(REFILL_VISIT)
        .leftJoin(REFILL_VISIT_STEP)
        .on(REFILL_VISIT_STEP.CLINIC_ID.eq(REFILL_VISIT.CLINIC_ID))
        .and(REFILL_VISIT_STEP.PATIENT_ID.eq(REFILL_VISIT.PATIENT_ID))
        .and(REFILL_VISIT_STEP.VISIT_ID.eq(REFILL_VISIT.VISIT_ID))
        .and(REFILL_VISIT_STEP.KIND.eq(drawn))
        .and(notExists(selectOne()
            .from(newer)
            .where(newer.CLINIC_ID.eq(REFILL_VISIT_STEP.CLINIC_ID))
            .and(newer.PATIENT_ID.eq(REFILL_VISIT_STEP.PATIENT_ID))
            .and(newer.VISIT_ID.eq(REFILL_VISIT_STEP.VISIT_ID))
            .and(newer.KIND.eq(drawn))
            .and(newer.STEP_NO.gt(REFILL_VISIT_STEP.STEP_NO))))
        .where(REFILL_VISIT.CLINIC_ID.eq(clinic.value()))
        .and(REFILL_VISIT.STATE.eq(Reads.name(VisitState.FINISHED)))
        .and(within(REFILL_VISIT.CLOSED_AT, from, before))
        .orderBy(REFILL_VISIT.CLOSED_AT, REFILL_VISIT.PATIENT_ID, REFILL_VISIT.VISIT_ID)
        .fetch(row -> new ReconciledVisit(
            new PatientId(row.value1()),
            Optional.ofNullable(row.value2()).map(JooqOutcomeRecords::comparison))));
  }

  private static ReconciledVisit.Comparison comparison(String result) {
    JsonNode answer = Json.read(result, JsonNode.class);
    return new ReconciledVisit.Comparison(
        answer.get("investigate").asBoolean(), answer.get("direction").asText());
  }

  private Map<PatientId, List<Noted<ChartItem>>> chart(
      Access access, ClinicId clinic, LocalDate until, Condition which) {
    access.to(clinic);
    Map<PatientId, List<Noted<ChartItem>>> found = new HashMap<>();
    bound
        .with(sql -> sql.selectFrom(CHART_ENTRY)
            .where(CHART_ENTRY.CLINIC_ID.eq(clinic.value()))
            .and(which)
            .and(CHART_ENTRY.NOTED_ON.le(until))
            .and(CHART_ENTRY.ERROR_REASON.isNull())
            .and(exists(selectOne()
                .from(IMPLANT)
                .where(IMPLANT.CLINIC_ID.eq(CHART_ENTRY.CLINIC_ID))
                .and(IMPLANT.PATIENT_ID.eq(CHART_ENTRY.PATIENT_ID))))
            .orderBy(CHART_ENTRY.NOTED_ON, CHART_ENTRY.RECORDED_AT, CHART_ENTRY.ENTRY_ID)
            .fetch())
        .forEach(row -> found
            .computeIfAbsent(new PatientId(row.getPatientId()), all -> new ArrayList<>())
            .add(JooqChartEntries.noted(row)));
    return found;
  }

  private static Condition kind(ChartItem.Kind kind) {
    return CHART_ENTRY.KIND.eq(Reads.name(kind));
  }

  private static Condition within(Field<OffsetDateTime> at, Instant from, Instant before) {
    return at.ge(utc(from)).and(at.lt(utc(before)));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
