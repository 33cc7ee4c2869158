package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.FILL;
import static dev.thecal.core.store.generated.Tables.RECALL;
import static dev.thecal.core.store.generated.Tables.RECALL_CASE;
import static dev.thecal.core.store.generated.Tables.RECALL_ENTRY;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.recall.Contact;
import dev.thecal.core.recall.Decision;
import dev.thecal.core.recall.Hit;
import dev.thecal.core.recall.Recall;
import dev.thecal.core.recall.RecallCase;
import dev.thecal.core.recall.RecallId;
import dev.thecal.core.recall.RecallRecords;
import dev.thecal.core.store.generated.tables.records.RecallCaseRecord;
import dev.thecal.core.store.generated.tables.records.RecallEntryRecord;
import dev.thecal.core.store.generated.tables.records.RecallRecord;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Condition;

/** Recalls in SQL; contacts and decisions are appended. */
final class JooqRecallRecords implements RecallRecords {

  private static final String CONTACT = "contact";
  private static final String DECISION = "decision";
  /** Rows held at a time while all fills of a clinic are read. */
  private static final int FETCHED_AT_ONCE = 1000;

  private final BoundContext bound;

  JooqRecallRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, Recall recall) {
    access.to(recall.clinic());
    RecallRecord row = row(recall, 1);
    row.setClinicId(recall.clinic().value());
    row.setRecallId(recall.id().value());
    return bound.with(
            sql -> sql.insertInto(RECALL).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public boolean replace(Access access, Recall recall, long expectedVersion) {
    access.to(recall.clinic());
    return bound.with(sql -> sql.update(RECALL)
            .set(row(recall, expectedVersion + 1))
            .where(RECALL.CLINIC_ID.eq(recall.clinic().value()))
            .and(RECALL.RECALL_ID.eq(recall.id().value()))
            .and(RECALL.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public Optional<Versioned<Recall>> find(Access access, ClinicId clinic, RecallId id) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(RECALL)
        .where(RECALL.CLINIC_ID.eq(clinic.value()))
        .and(RECALL.RECALL_ID.eq(id.value()))
        .fetchOptional(JooqRecallRecords::recall));
  }

  @Override
  public List<Versioned<Recall>> list(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(RECALL)
        .where(RECALL.CLINIC_ID.eq(clinic.value()))
        .orderBy(RECALL.NOTICED_ON.desc(), RECALL.RECALL_ID)
        .fetch(JooqRecallRecords::recall));
  }

  @Override
  public List<RecallCase> listCases(Access access, Recall recall) {
    access.to(recall.clinic());
    Map<String, List<RecallEntryRecord>> entries = bound
        .with(sql -> sql.selectFrom(RECALL_ENTRY)
            .where(RECALL_ENTRY.CLINIC_ID.eq(recall.clinic().value()))
            .and(RECALL_ENTRY.RECALL_ID.eq(recall.id().value()))
            .orderBy(RECALL_ENTRY.ENTRY_NO)
            .fetch())
        .stream()
        .collect(Collectors.groupingBy(RecallEntryRecord::getPatientId));
    return bound.with(sql -> sql.selectFrom(RECALL_CASE)
        .where(cases(recall))
        .orderBy(RECALL_CASE.PATIENT_ID)
        .fetch(row -> one(row, entries.getOrDefault(row.getPatientId(), List.of()))));
  }

  @Override
  public void saveHits(Access access, Recall recall, RecallCase found) {
    access.to(recall.clinic());
    var row = new RecallCaseRecord();
    row.setClinicId(recall.clinic().value());
    row.setRecallId(recall.id().value());
    row.setPatientId(found.patient().value());
    row.setFoundAt(found.foundAt().atOffset(ZoneOffset.UTC));
    row.setHits(Json.write(found.hits()));
    bound.with(sql -> {
      int changed = sql.update(RECALL_CASE)
          .set(RECALL_CASE.FOUND_AT, row.getFoundAt())
          .set(RECALL_CASE.HITS, row.getHits())
          .where(cases(recall))
          .and(RECALL_CASE.PATIENT_ID.eq(row.getPatientId()))
          .execute();
      return changed > 0
          ? changed
          : sql.insertInto(RECALL_CASE).set(row).onConflictDoNothing().execute();
    });
  }

  @Override
  public void addContact(Access access, Recall recall, PatientId patient, Contact contact) {
    addEntry(access, recall, patient, CONTACT, Json.write(contact));
  }

  @Override
  public void addDecision(Access access, Recall recall, PatientId patient, Decision decision) {
    addEntry(access, recall, patient, DECISION, Json.write(decision));
  }

  @Override
  public void eachFill(Access access, ClinicId clinic, Consumer<Fill> reader) {
    access.to(clinic);
    bound.with(sql -> {
      try (var rows = sql.select(FILL.BODY)
          .from(FILL)
          .where(FILL.CLINIC_ID.eq(clinic.value()))
          .and(FILL.ERROR_REASON.isNull())
          .orderBy(FILL.PATIENT_ID, FILL.IMPLANT_ID, FILL.FILLED_AT, FILL.RECORDED_AT)
          .fetchSize(FETCHED_AT_ONCE)
          .fetchLazy()) {
        rows.forEach(row -> reader.accept(Json.read(row.value1(), Fill.class)));
      }
      return true;
    });
  }

  private void addEntry(Access access, Recall recall, PatientId patient, String kind, String body) {
    access.to(recall.clinic());
    bound.with(sql -> sql.insertInto(RECALL_ENTRY)
        .set(RECALL_ENTRY.CLINIC_ID, recall.clinic().value())
        .set(RECALL_ENTRY.RECALL_ID, recall.id().value())
        .set(RECALL_ENTRY.PATIENT_ID, patient.value())
        .set(RECALL_ENTRY.KIND, kind)
        .set(RECALL_ENTRY.BODY, body)
        .set(RECALL_ENTRY.RECORDED_BY, access.actor().id())
        .set(RECALL_ENTRY.RECORDED_AT, access.at().atOffset(ZoneOffset.UTC))
        .execute());
  }

  private static RecallCase one(RecallCaseRecord row, List<RecallEntryRecord> entries) {
    return new RecallCase(
        new PatientId(row.getPatientId()),
        List.of(Json.read(row.getHits(), Hit[].class)),
        row.getFoundAt().toInstant(),
        bodies(entries, CONTACT, Contact.class),
        bodies(entries, DECISION, Decision.class));
  }

  private static <T> List<T> bodies(List<RecallEntryRecord> entries, String kind, Class<T> type) {
    return entries.stream()
        .filter(entry -> entry.getKind().equals(kind))
        .map(entry -> Json.read(entry.getBody(), type))
        .toList();
  }

  private static Condition cases(Recall recall) {
    return RECALL_CASE
        .CLINIC_ID
        .eq(recall.clinic().value())
        .and(RECALL_CASE.RECALL_ID.eq(recall.id().value()));
  }

  private static RecallRecord row(Recall recall, long version) {
    var row = new RecallRecord();
    row.setRowVersion(version);
    row.setNoticedOn(recall.noticedOn());
    row.setState(recall.open() ? "open" : "closed");
    row.setBody(Json.write(recall));
    return row;
  }

  private static Versioned<Recall> recall(RecallRecord row) {
    return new Versioned<>(Json.read(row.getBody(), Recall.class), row.getRowVersion());
  }
}
