package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.device.DeviceInput;
import dev.thecal.core.device.DeviceRemoval;
import dev.thecal.core.device.DeviceRemoval.WhereTo;
import dev.thecal.core.device.Registered;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the register of devices must do, on both databases. */
abstract class DevicesSuite {

  private static final String LABEL =
      "{\"kind\":\"pump\",\"implant\":\"pump-1\",\"since\":\"2026-04-15\",\"id\":\"label\",";

  private Database database;
  private Ward ward;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    ward = new Ward(database);
    ward.patient("ada", "Gray", Optional.of("555-0100"));
    ward.pump("ada", "synchromed-ii-20", "NGP0001H");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_label_is_kept_verbatim_and_read() {
    var registered =
        register(LABEL + "\"udi\":[\"(01)51022222233336(11)240115(21)NGP0001H(10)LOT9\"]}");

    assertThat(registered.value().findings()).isEmpty();
    assertThat(registered.value().device().serials()).containsExactly("NGP0001H");
    assertThat(registered.value().device().lots()).containsExactly("LOT9");
    assertThat(ward.devices.list(Ward.SPINE, Accesses.SPINE, Ward.id("ada")))
        .containsExactly(registered);
    assertThat(TestClinics.count(database, "audit_entry where action = 'device-registered'"))
        .isEqualTo(1);
  }

  @Test
  void what_disagrees_or_is_not_told_is_registered_with_a_finding() {
    assertThat(codes(register(
            LABEL + "\"serial\":\"NGP0002H\",\"udi\":[\"(01)51022222233336(21)NGP0001H\"]}")))
        .containsExactly("udi-disagrees", "serial-not-of-implant");
    assertThat(codes(register("{\"kind\":\"catheter\",\"since\":\"2026-04-15\"}")))
        .containsExactly("device-not-traceable");
    assertThat(
            codes(
                register(
                    "{\"kind\":\"catheter\",\"since\":\"2026-04-15\",\"lot\":\"C1\",\"udi\":[\"=/A9999\"]}")))
        .containsExactly("udi-form-unknown");
  }

  @Test
  void a_pump_names_its_implant_and_the_implant_and_the_patient_must_be_there() {
    var in = JsonInput.parse("{\"kind\":\"pump\",\"since\":\"2026-04-15\"}");
    DeviceInput.read(in, Accesses.SPINE, Ward.id("ada"), Ward.TODAY);
    assertThat(in.finish()).extracting(problem -> problem.pointer()).containsExactly("/implant");

    refused("not-found", () -> register(LABEL.replace("pump-1", "pump-2") + "\"serial\":\"A\"}"));
    refused(
        "not-found",
        () -> ward.devices.register(
            Ward.SPINE, ward.device("bea", "{\"kind\":\"catheter\",\"since\":\"2026-04-15\"}")));
    refused(
        "invalid-input",
        () -> register("{\"kind\":\"catheter\",\"since\":\"2026-05-09\",\"lot\":\"C1\"}"));
  }

  @Test
  void a_device_goes_out_once_and_not_before_it_came() {
    var catheter = register("{\"kind\":\"catheter\",\"since\":\"2026-04-15\",\"lot\":\"C1\"}");

    refused("invalid-input", () -> remove(catheter, "2026-04-14", 1));
    refused("stale", () -> remove(catheter, "2026-05-01", 2));
    var out = remove(catheter, "2026-04-15", 1);
    assertThat(out.version()).isEqualTo(2);
    assertThat(out.value().device().inPlace()).isFalse();
    refused("removed-already", () -> remove(catheter, "2026-05-01", 2));
    assertThat(new CoreStores(database).deviceRecords().listInPlace(Ward.SPINE, Accesses.SPINE))
        .isEmpty();
  }

  @Test
  void one_entered_in_error_stays_readable_and_is_in_place_no_more() {
    var wrong = register("{\"kind\":\"catheter\",\"since\":\"2026-04-15\",\"lot\":\"C1\"}");

    var marked =
        ward.devices.markInError(Ward.SPINE, wrong.value().device(), "another patient's", 1);

    assertThat(marked.value().errorReason()).contains("another patient's");
    assertThat(ward.devices.list(Ward.SPINE, Accesses.SPINE, Ward.id("ada")))
        .containsExactly(marked);
    assertThat(new CoreStores(database).deviceRecords().listInPlace(Ward.SPINE, Accesses.SPINE))
        .isEmpty();
    refused(
        "marked-already",
        () -> ward.devices.markInError(Ward.SPINE, wrong.value().device(), "again", 2));
  }

  @Test
  void another_clinic_sees_nothing() {
    refused(
        "forbidden",
        () -> new CoreStores(database)
            .deviceRecords()
            .list(Accesses.to(Accesses.REHAB), Accesses.SPINE, Ward.id("ada")));
  }

  private Versioned<Registered> register(String json) {
    return ward.devices.register(Ward.SPINE, ward.device("ada", json));
  }

  private Versioned<Registered> remove(Versioned<Registered> what, String on, long version) {
    var how = new DeviceRemoval(LocalDate.parse(on), WhereTo.DISPOSED_OF, Optional.empty());
    return ward.devices.remove(Ward.SPINE, what.value().device(), how, version);
  }

  private static List<String> codes(Versioned<Registered> registered) {
    return registered.value().findings().stream().map(Finding::code).toList();
  }

  private static void refused(String code, Supplier<?> call) {
    assertThatThrownBy(call::get)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
