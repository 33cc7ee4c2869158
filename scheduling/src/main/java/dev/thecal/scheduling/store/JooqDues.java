package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_DUE;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.Dues;
import dev.thecal.scheduling.due.Rung;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingDueRecord;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectSeekStep2;

/** Refill windows in SQL, one row per pump. */
final class JooqDues implements Dues {

  private final BoundContext bound;

  JooqDues(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public void replace(Access access, ClinicId clinic, PatientId patient, List<Due> dues) {
    access.to(clinic);
    List<SchedulingDueRecord> rows = dues.stream().map(due -> row(access, due)).toList();
    List<String> kept = dues.stream().map(Due::implantId).toList();
    bound.with(sql -> {
      int removed = sql.deleteFrom(SCHEDULING_DUE)
          .where(of(clinic, patient))
          .and(SCHEDULING_DUE.IMPLANT_ID.notIn(kept))
          .execute();
      rows.forEach(row -> put(sql, row));
      return removed;
    });
  }

  @Override
  public List<Due> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> select(sql, clinic, patient).fetch(JooqDues::due));
  }

  @Override
  public List<Due> lock(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> select(sql, clinic, patient).forUpdate().fetch(JooqDues::due));
  }

  private static SelectSeekStep2<SchedulingDueRecord, ?, ?> select(
      DSLContext sql, ClinicId clinic, PatientId patient) {
    return sql.selectFrom(SCHEDULING_DUE)
        .where(of(clinic, patient))
        .orderBy(SCHEDULING_DUE.SORT_ON, SCHEDULING_DUE.IMPLANT_ID);
  }

  private static Condition of(ClinicId clinic, PatientId patient) {
    return SCHEDULING_DUE
        .CLINIC_ID
        .eq(clinic.value())
        .and(SCHEDULING_DUE.PATIENT_ID.eq(patient.value()));
  }

  private static void put(DSLContext sql, SchedulingDueRecord row) {
    int changed = sql.update(SCHEDULING_DUE)
        .set(row)
        .where(SCHEDULING_DUE.CLINIC_ID.eq(row.getClinicId()))
        .and(SCHEDULING_DUE.PATIENT_ID.eq(row.getPatientId()))
        .and(SCHEDULING_DUE.IMPLANT_ID.eq(row.getImplantId()))
        .execute();
    if (changed == 0) {
      sql.insertInto(SCHEDULING_DUE).set(row).execute();
    }
  }

  private static SchedulingDueRecord row(Access access, Due due) {
    DueWindow window = due.window();
    var row = new SchedulingDueRecord();
    row.setClinicId(access.to(due.clinic()).value());
    row.setPatientId(due.patient().value());
    row.setImplantId(due.implantId());
    row.setPumpBrand(due.pumpBrand().orElse(null));
    row.setSortOn(window.sortOn());
    row.setLatestOn(window.latestAcceptable().map(Rung::on).orElse(null));
    row.setRecommendedOn(window.recommended().map(Rung::on).orElse(null));
    row.setWindowJson(Json.write(window));
    row.setDrugs(String.join(",", new TreeSet<>(due.drugs())));
    row.setComputedAt(access.at().atOffset(ZoneOffset.UTC));
    return row;
  }

  static Due due(SchedulingDueRecord row) {
    return new Due(
        new ClinicId(row.getClinicId()),
        new PatientId(row.getPatientId()),
        row.getImplantId(),
        Optional.ofNullable(row.getPumpBrand()),
        Json.read(row.getWindowJson(), DueWindow.class),
        drugs(row.getDrugs()));
  }

  private static Set<String> drugs(String joined) {
    return joined.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(joined.split(",")));
  }
}
