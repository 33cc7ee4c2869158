package dev.thecal.core.testkit;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.store.Database;
import org.jooq.impl.DSL;

/** Rows that a store suite needs before it can begin, and counts for what it left. */
public final class TestClinics {

  private TestClinics() {}

  /** Clinic rows at version 1, each with the sample profile of that id, see {@link TestProfiles#of}. */
  public static void insert(Database database, ClinicId... clinics) {
    for (ClinicId clinic : clinics) {
      database
          .context()
          .with(sql -> sql.execute(
              "insert into clinic (clinic_id, profile, row_version) values (?, ?, 1)",
              clinic.value(),
              TestProfiles.of(clinic).toJson()));
    }
  }

  public static int count(Database database, String table) {
    return database.context().with(sql -> sql.fetchCount(DSL.table(table)));
  }
}
