package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.TRIAL;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.generated.tables.records.TrialRecord;
import dev.thecal.core.trial.JudgedTrial;
import dev.thecal.core.trial.Trial;
import dev.thecal.core.trial.TrialId;
import dev.thecal.core.trial.TrialRecords;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Trials in SQL, one row per version. */
final class JooqTrialRecords implements TrialRecords {

  private final BoundContext bound;

  JooqTrialRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, Versioned<JudgedTrial> trial) {
    access.to(trial.value().trial().clinic());
    TrialRecord row = row(trial);
    row.setRecordedBy(access.actor().id());
    row.setRecordedAt(access.at().atOffset(ZoneOffset.UTC));
    return bound.with(
            sql -> sql.insertInto(TRIAL).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public List<Versioned<JudgedTrial>> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    var newest = new LinkedHashMap<TrialId, Versioned<JudgedTrial>>();
    bound
        .with(sql -> sql.selectFrom(TRIAL)
            .where(TRIAL.CLINIC_ID.eq(clinic.value()))
            .and(TRIAL.PATIENT_ID.eq(patient.value()))
            .orderBy(TRIAL.ROW_VERSION)
            .fetch(JooqTrialRecords::trial))
        .forEach(trial -> newest.put(trial.value().trial().id(), trial));
    return newest.values().stream()
        .sorted(Comparator.comparing(trial -> trial.value().trial().startedOn()))
        .toList();
  }

  private static TrialRecord row(Versioned<JudgedTrial> versioned) {
    Trial trial = versioned.value().trial();
    var row = new TrialRecord();
    row.setClinicId(trial.clinic().value());
    row.setPatientId(trial.patient().value());
    row.setTrialId(trial.id().value());
    row.setRowVersion(versioned.version());
    row.setStartedOn(trial.startedOn());
    row.setOutcome(Reads.name(versioned.value().outcome().result()));
    row.setBody(Json.write(versioned.value()));
    return row;
  }

  private static Versioned<JudgedTrial> trial(TrialRecord row) {
    return new Versioned<>(Json.read(row.getBody(), JudgedTrial.class), row.getRowVersion());
  }
}
