package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.CLINIC;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Clinics;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.store.generated.tables.records.ClinicRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.exception.IntegrityConstraintViolationException;

/** Clinic profiles in SQL, each as the JSON that a profile file holds. */
final class JooqClinics implements Clinics {

  private final BoundContext bound;
  private final ParsedProfiles parsed;

  JooqClinics(BoundContext bound, ParsedProfiles parsed) {
    this.bound = bound;
    this.parsed = parsed;
  }

  @Override
  public Optional<Versioned<ClinicProfile>> find(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound
        .with(sql ->
            sql.selectFrom(CLINIC).where(CLINIC.CLINIC_ID.eq(clinic.value())).fetchOptional())
        .map(this::profile);
  }

  @Override
  public List<Versioned<ClinicProfile>> list(NetworkAccess access) {
    return bound.with(sql -> sql.selectFrom(CLINIC).orderBy(CLINIC.CLINIC_ID).fetch(this::profile));
  }

  @Override
  public boolean has(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound.with(sql -> sql.fetchExists(CLINIC, CLINIC.CLINIC_ID.eq(clinic.value())));
  }

  @Override
  public boolean any(NetworkAccess access) {
    return bound.with(sql -> sql.fetchExists(CLINIC));
  }

  @Override
  public void add(Access access, ClinicProfile profile) {
    access.to(profile.id());
    try {
      bound.with(sql -> sql.insertInto(CLINIC)
          .set(CLINIC.CLINIC_ID, profile.id().value())
          .set(CLINIC.PROFILE, profile.toJson())
          .set(CLINIC.ROW_VERSION, 1L)
          .execute());
    } catch (IntegrityConstraintViolationException e) {
      throw Refusal.conflict("clinic-exists", "clinic \"" + profile.id() + "\" exists already");
    }
  }

  @Override
  public long replace(Access access, ClinicProfile profile, long expectedVersion) {
    access.to(profile.id());
    int changed = bound.with(sql -> sql.update(CLINIC)
        .set(CLINIC.PROFILE, profile.toJson())
        .set(CLINIC.ROW_VERSION, expectedVersion + 1)
        .where(CLINIC.CLINIC_ID.eq(profile.id().value()))
        .and(CLINIC.ROW_VERSION.eq(expectedVersion))
        .execute());
    if (changed == 0) {
      throw Refusal.stale("clinic \"" + profile.id() + "\"");
    }
    return expectedVersion + 1;
  }

  private Versioned<ClinicProfile> profile(ClinicRecord row) {
    return new Versioned<>(parsed.of(row.getClinicId(), row.getProfile()), row.getRowVersion());
  }
}
