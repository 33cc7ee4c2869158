package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.audit.AuditSealer;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.audit.SealKey;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chain over the audit trail notices every kind of tampering. */
abstract class AuditSealSuite {

  private static final SealKey KEY =
      new SealKey("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
  private static final SealKey OTHER =
      new SealKey("another-key-another-key-another-k".getBytes(StandardCharsets.UTF_8));

  private Database database;
  private AuditTrail trail;
  private AuditSealer sealer;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    var stores = new CoreStores(database);
    trail = stores.auditTrail();
    sealer = new AuditSealer(stores.auditSeals(), KEY, database.transactions());
    write("one");
    write("two");
    sealer.seal(Accesses.NOW);
    write("three");
    sealer.seal(Accesses.NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_untouched_trail_is_whole_and_tells_what_waits() {
    write("four");

    var report = sealer.verify();

    assertThat(report.breaks()).isEmpty();
    assertThat(report.seals()).isEqualTo(2);
    assertThat(report.entries()).isEqualTo(3);
    assertThat(report.unsealed()).isEqualTo(1);
  }

  @Test
  void sealing_again_without_new_entries_adds_nothing() {
    assertThat(sealer.seal(Accesses.NOW).orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void a_changed_entry_is_noticed() {
    sql("update audit_entry set detail = 'changed' where detail = 'two'");

    assertThat(sealer.verify().breaks())
        .singleElement()
        .asString()
        .contains("seal 1")
        .contains("was changed");
  }

  @Test
  void a_removed_entry_is_noticed() {
    sql("delete from audit_entry where detail = 'three'");

    assertThat(sealer.verify().breaks())
        .singleElement()
        .asString()
        .contains("seal 2")
        .contains("missing");
  }

  @Test
  void a_removed_seal_is_noticed() {
    sql("delete from audit_sealed where seal_no = 1");
    sql("delete from audit_seal where seal_no = 1");

    assertThat(sealer.verify().breaks()).anyMatch(text -> text.contains("seal 1 is missing"));
  }

  @Test
  void another_key_seals_differently() {
    var stranger =
        new AuditSealer(new CoreStores(database).auditSeals(), OTHER, database.transactions());

    assertThat(stranger.verify().whole()).isFalse();
  }

  private void write(String detail) {
    trail.record(Accesses.to(Accesses.SPINE), Accesses.SPINE, "tested", "test/1", detail);
  }

  private void sql(String statement) {
    database.context().with(sql -> sql.execute(statement));
  }
}
