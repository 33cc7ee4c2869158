package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_HOME_SETTING;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Json;
import dev.thecal.core.merge.MergeBlock;
import dev.thecal.core.merge.OwnedRecord;
import dev.thecal.core.merge.PatientRows;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.home.HomeSetting;
import dev.thecal.scheduling.home.HomeSettings;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingHomeSettingRecord;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** Home settings in SQL; they move with their patient when two records are merged. */
final class JooqHomeSettings implements HomeSettings, PatientRows {

  private static final String KIND = "home-setting";

  private final BoundContext bound;

  JooqHomeSettings(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public Optional<Versioned<HomeSetting>> find(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_HOME_SETTING)
        .where(of(clinic, patient))
        .fetchOptional(row -> new Versioned<>(setting(row), row.getRowVersion())));
  }

  @Override
  public boolean put(Access access, HomeSetting setting, long expectedVersion) {
    access.to(setting.clinic());
    var row = row(access, setting, expectedVersion + 1);
    return bound.with(sql -> expectedVersion == 0
            ? sql.insertInto(SCHEDULING_HOME_SETTING)
                .set(row)
                .onConflictDoNothing()
                .execute()
            : sql.update(SCHEDULING_HOME_SETTING)
                .set(row)
                .where(of(setting.clinic(), setting.patient()))
                .and(SCHEDULING_HOME_SETTING.ROW_VERSION.eq(expectedVersion))
                .execute())
        == 1;
  }

  @Override
  public List<OwnedRecord> list(Access access, ClinicId clinic, PatientId patient) {
    return find(access, clinic, patient).stream()
        .map(found -> new OwnedRecord(KIND, patient.value()))
        .toList();
  }

  @Override
  public List<MergeBlock> blocks(
      Access access, ClinicId clinic, PatientId survivor, PatientId merged) {
    boolean both = find(access, clinic, survivor).isPresent()
        && find(access, clinic, merged).isPresent();
    return both
        ? List.of(new MergeBlock(
            "home-setting-twice",
            "both records tell what the home is like",
            "a person must say which home counts; until then the records stay apart"))
        : List.of();
  }

  @Override
  public void move(Access access, ClinicId clinic, Move move) {
    access.to(clinic);
    if (move.records().stream().anyMatch(record -> record.kind().equals(KIND))) {
      bound.with(sql -> sql.update(SCHEDULING_HOME_SETTING)
          .set(SCHEDULING_HOME_SETTING.PATIENT_ID, move.to().value())
          .where(of(clinic, move.from()))
          .execute());
    }
  }

  /** A merge moves the row: the patient is the row's, not the body's. */
  private static HomeSetting setting(SchedulingHomeSettingRecord row) {
    return Json.read(row.getBody(), HomeSetting.class).of(new PatientId(row.getPatientId()));
  }

  private static Condition of(ClinicId clinic, PatientId patient) {
    return SCHEDULING_HOME_SETTING
        .CLINIC_ID
        .eq(clinic.value())
        .and(SCHEDULING_HOME_SETTING.PATIENT_ID.eq(patient.value()));
  }

  private static SchedulingHomeSettingRecord row(Access access, HomeSetting setting, long version) {
    var row = new SchedulingHomeSettingRecord();
    row.setClinicId(setting.clinic().value());
    row.setPatientId(setting.patient().value());
    row.setRowVersion(version);
    row.setBody(Json.write(setting));
    row.setRecordedBy(access.actor().id());
    row.setRecordedAt(access.at().atOffset(ZoneOffset.UTC));
    return row;
  }
}
