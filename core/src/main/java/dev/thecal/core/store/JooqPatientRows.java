package dev.thecal.core.store;

import static dev.thecal.core.store.generated.DefaultSchema.DEFAULT_SCHEMA;
import static dev.thecal.core.store.generated.Tables.CARE_PLAN;
import static dev.thecal.core.store.generated.Tables.CARE_PLAN_REVIEW;
import static dev.thecal.core.store.generated.Tables.CHANGE_ORDER;
import static dev.thecal.core.store.generated.Tables.PATIENT;
import static dev.thecal.core.store.generated.Tables.STAGE_MOVE;
import static org.jooq.impl.DSL.replace;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.merge.MergeBlock;
import dev.thecal.core.merge.OwnedRecord;
import dev.thecal.core.merge.PatientRows;
import dev.thecal.core.patient.PatientId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Every table of core that hangs directly on a patient, found in the schema, so that a new one cannot be forgotten.
 * What hangs on those rows follows by {@code on update cascade}. Moves along the pathway are a record's own history
 * and stay; a plan of care is one whole.
 */
final class JooqPatientRows implements PatientRows {

  private static final OwnedRecord PLAN = new OwnedRecord("care-plan", "plan");
  private static final Set<Table<?>> APART = Set.of(STAGE_MOVE, CARE_PLAN, CARE_PLAN_REVIEW);
  private static final String CLINIC = PATIENT.CLINIC_ID.getName();
  private static final String OWNER = PATIENT.PATIENT_ID.getName();

  private final BoundContext bound;

  JooqPatientRows(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public List<OwnedRecord> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> Stream.concat(
            roots().flatMap(table -> records(sql, table, of(table, clinic, patient))),
            sql.fetchExists(CARE_PLAN, of(CARE_PLAN, clinic, patient))
                ? Stream.of(PLAN)
                : Stream.of())
        .toList());
  }

  @Override
  public List<MergeBlock> blocks(
      Access access, ClinicId clinic, PatientId survivor, PatientId merged) {
    access.to(clinic);
    return bound.with(sql -> openChange(sql, clinic, survivor) && openChange(sql, clinic, merged)
        ? List.of(new MergeBlock(
            "both-change-order",
            "both have a change of the programme that is not done",
            "withdraw one of the two changes first"))
        : List.of());
  }

  private static boolean openChange(DSLContext sql, ClinicId clinic, PatientId patient) {
    return sql.fetchExists(
        CHANGE_ORDER, of(CHANGE_ORDER, clinic, patient).and(CHANGE_ORDER.IS_OPEN.isNotNull()));
  }

  @Override
  public void move(Access access, ClinicId clinic, Move move) {
    access.to(clinic);
    bound.with(sql -> {
      roots()
          .forEach(table -> update(
              sql,
              table,
              of(table, clinic, move.from()).and(id(table).in(ids(table, move))),
              move));
      if (move.records().contains(PLAN)) {
        List.of(CARE_PLAN, CARE_PLAN_REVIEW)
            .forEach(table -> update(sql, table, of(table, clinic, move.from()), move));
      }
      bodies().forEach(table -> rewrite(sql, table, clinic, move));
      return move;
    });
  }

  private static Stream<Table<?>> roots() {
    return DEFAULT_SCHEMA.getTables().stream()
        .filter(table -> !APART.contains(table))
        .filter(table -> table.getReferences().stream()
            .anyMatch(key -> key.getKey().getTable().equals(PATIENT)));
  }

  private static Stream<Table<?>> bodies() {
    return DEFAULT_SCHEMA.getTables().stream()
        .filter(table -> table.field(OWNER) != null && table.field("body") != null);
  }

  private static Stream<OwnedRecord> records(DSLContext sql, Table<?> table, Condition which) {
    return sql.selectDistinct(id(table)).from(table).where(which).fetch(id(table)).stream()
        .map(id -> new OwnedRecord(kind(table), id));
  }

  private static void update(DSLContext sql, Table<?> table, Condition which, Move move) {
    sql.update(table).set(text(table, OWNER), move.to().value()).where(which).execute();
  }

  /** The stored JSON names its patient; the form is ours, without blanks. */
  private static void rewrite(DSLContext sql, Table<?> table, ClinicId clinic, Move move) {
    Field<String> body = text(table, "body");
    String before = "\"patient\":\"" + move.from() + "\"";
    sql.update(table)
        .set(body, replace(body, before, "\"patient\":\"" + move.to() + "\""))
        .where(of(table, clinic, move.to()))
        .and(body.like("%" + before + "%"))
        .execute();
  }

  private static List<String> ids(Table<?> table, Move move) {
    return move.records().stream()
        .filter(record -> record.kind().equals(kind(table)))
        .map(OwnedRecord::id)
        .toList();
  }

  private static String kind(Table<?> table) {
    return table.getName().replace('_', '-');
  }

  /** What tells the records of one patient apart: in the key beside clinic, patient and version. */
  private static Field<String> id(Table<?> table) {
    return Objects.requireNonNull(table.getPrimaryKey()).getFields().stream()
        .map(Field::getName)
        .filter(name -> !name.equals(CLINIC) && !name.equals(OWNER))
        .findFirst()
        .map(name -> text(table, name))
        .orElseThrow();
  }

  private static Condition of(Table<?> table, ClinicId clinic, PatientId patient) {
    return text(table, CLINIC).eq(clinic.value()).and(text(table, OWNER).eq(patient.value()));
  }

  private static Field<String> text(Table<?> table, String name) {
    return Objects.requireNonNull(table.field(name, String.class));
  }
}
