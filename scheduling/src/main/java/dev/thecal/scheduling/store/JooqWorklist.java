package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_DUE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.worklist.WorklistCursor;
import dev.thecal.scheduling.worklist.WorklistEntries;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/** The worklist in SQL: an index range, then the few patients on the page. */
final class JooqWorklist implements WorklistEntries {

  /** Core's table: this module generates only its own. */
  private static final Field<String> CLINIC_ID = field(name("clinic_id"), String.class);

  private static final Field<String> PATIENT_ID = field(name("patient_id"), String.class);
  private static final Field<String> GIVEN_NAME = field(name("given_name"), String.class);
  private static final Field<String> FAMILY_NAME = field(name("family_name"), String.class);
  private static final Field<String> PHONE = field(name("phone"), String.class);

  private final BoundContext bound;

  JooqWorklist(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public List<Due> page(Access access, ClinicId clinic, Optional<WorklistCursor> after, int limit) {
    access.to(clinic);
    return bound.with(sql ->
        sql.fetch(pageQuery(sql, clinic, after, limit)).into(SCHEDULING_DUE).map(JooqDues::due));
  }

  @Override
  public Map<PatientId, Contact> contacts(
      Access access, ClinicId clinic, Collection<PatientId> patients) {
    access.to(clinic);
    List<String> ids = patients.stream().map(PatientId::value).toList();
    return bound.with(sql -> sql.select(PATIENT_ID, GIVEN_NAME, FAMILY_NAME, PHONE)
        .from(table(name("patient")))
        .where(CLINIC_ID.eq(clinic.value()))
        .and(PATIENT_ID.in(ids))
        .fetchMap(
            found -> new PatientId(found.value1()),
            found -> new Contact(
                found.value2() + " " + found.value3(), Optional.ofNullable(found.value4()))));
  }

  /** Ordered by the whole index, so that no database sorts. */
  static Select<? extends Record> pageQuery(
      DSLContext sql, ClinicId clinic, Optional<WorklistCursor> after, int limit) {
    return sql.selectFrom(SCHEDULING_DUE)
        .where(SCHEDULING_DUE.CLINIC_ID.eq(clinic.value()))
        .and(after.map(JooqWorklist::beyond).orElseGet(JooqWorklist::fromTheTop))
        .orderBy(
            SCHEDULING_DUE.CLINIC_ID,
            SCHEDULING_DUE.SORT_ON,
            SCHEDULING_DUE.PATIENT_ID,
            SCHEDULING_DUE.IMPLANT_ID)
        .limit(limit);
  }

  /** True of each row; without a bound on the date H2 2.4 takes the primary key and sorts all pumps. */
  private static Condition fromTheTop() {
    return SCHEDULING_DUE.SORT_ON.ge(LocalDate.of(1, 1, 1));
  }

  /** The date alone, said again, is what lets H2 begin its index range there. */
  private static Condition beyond(WorklistCursor last) {
    return SCHEDULING_DUE
        .SORT_ON
        .ge(last.sortOn())
        .and(row(SCHEDULING_DUE.SORT_ON, SCHEDULING_DUE.PATIENT_ID, SCHEDULING_DUE.IMPLANT_ID)
            .gt(last.sortOn(), last.patient().value(), last.implantId()));
  }
}
