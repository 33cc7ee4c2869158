package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.BILLING_CODE_LIST;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.coverage.BillingCodeList;
import dev.thecal.core.coverage.BillingCodeRecords;
import dev.thecal.core.json.Json;
import dev.thecal.core.store.generated.tables.records.BillingCodeListRecord;
import java.time.ZoneOffset;
import java.util.Optional;

/** Lists of billing codes in SQL, one row per version. */
final class JooqBillingCodes implements BillingCodeRecords {

  private final BoundContext bound;

  JooqBillingCodes(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, ClinicId clinic, Versioned<BillingCodeList> list) {
    var row = new BillingCodeListRecord();
    row.setClinicId(access.to(clinic).value());
    row.setRowVersion(list.version());
    row.setBody(Json.write(list.value()));
    row.setRecordedBy(access.actor().id());
    row.setRecordedAt(access.at().atOffset(ZoneOffset.UTC));
    return bound.with(sql ->
            sql.insertInto(BILLING_CODE_LIST).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public Optional<Versioned<BillingCodeList>> find(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(BILLING_CODE_LIST)
        .where(BILLING_CODE_LIST.CLINIC_ID.eq(clinic.value()))
        .orderBy(BILLING_CODE_LIST.ROW_VERSION.desc())
        .limit(1)
        .fetchOptional(row ->
            new Versioned<>(Json.read(row.getBody(), BillingCodeList.class), row.getRowVersion())));
  }
}
