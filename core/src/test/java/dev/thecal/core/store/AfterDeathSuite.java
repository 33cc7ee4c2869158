package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.change.ChangeOrders;
import dev.thecal.core.change.ChangeProposal;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeInput;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.mri.MriOrderInput;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.status.PatientStatus;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.status.Statuses;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.visit.PumpOrders;
import dev.thecal.core.visit.ReadBack;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is planned for a patient who has died, whoever calls the services; what happened stays recordable. */
abstract class AfterDeathSuite {

  private static final PatientId ADA = Ward.id("ada");
  private static final String PROGRAMME = """
      {"id":"%s","from":"%s","drug":"morphine","concentration":"10 mg/mL","dose":"%s mg/day",
       "reason":"more pain"}""";

  private Database database;
  private Ward ward;
  private Implant pump;
  private Statuses statuses;
  private PatientStatus died;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    ward = new Ward(database);
    ward.patient("ada", "Gray", Optional.empty());
    pump = ward.pump("ada", "synchromed-ii-20", "A1");
    ward.fill("ada", "f-1", "2026-05-01", "morphine", "null");
    ward.infusions.recordProgramme(Ward.SPINE, programme("p-1", "2026-05-01T10:00:00Z", "2"));
    var stores = new CoreStores(database);
    statuses = new Statuses(
        stores.statusRecords(),
        ward.register,
        stores.auditTrail(),
        new Events(Set.of()),
        database.transactions());
    died = new PatientStatus(
        Accesses.SPINE,
        ADA,
        "died",
        StatusKind.DECEASED,
        LocalDate.of(2026, 5, 4),
        "told by the family",
        Optional.empty(),
        Optional.empty());
    statuses.record(Ward.SPINE, died);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void no_programme_is_ordered_in_writing_by_telephone_or_as_a_change() {
    Programme next = programme("p-2", "2026-05-07T10:00:00Z", "2.2");
    refused(() -> ward.infusions.order(Ward.SPINE, next));
    refused(() -> phone(next));
    refused(() -> changes().propose(Ward.SPINE, proposal()));

    statuses.markInError(Ward.SPINE, died, new ErrorMark("died", "another patient"), 1);
    assertThat(phone(next).id()).isEqualTo(next.id());
  }

  @Test
  void a_change_proposed_before_is_not_confirmed_and_can_be_withdrawn() {
    statuses.markInError(Ward.SPINE, died, new ErrorMark("died", "too early"), 1);
    var change = changes().propose(Ward.SPINE, proposal()).value();
    statuses.record(
        Ward.SPINE,
        new PatientStatus(
            died.clinic(),
            ADA,
            "died-later",
            StatusKind.DECEASED,
            LocalDate.of(2026, 5, 5),
            "told by the family",
            Optional.empty(),
            Optional.empty()));

    refused(() -> changes().confirm(Ward.SPINE, Accesses.SPINE, ADA, change.id()));
    changes()
        .withdraw(Ward.SPINE, Accesses.SPINE, ADA, new ErrorMark(change.id().value(), "has died"));
  }

  @Test
  void no_scan_is_ordered() {
    var in = JsonInput.parse("""
        {"id":"m-1","scanAt":"2026-05-07T14:00:00Z","facility":"Hospital radiology","emergency":true}""");
    var order = MriOrderInput.read(in, pump, Ward.SPINE.at());
    in.check();

    refused(() -> ward.scans.order(Ward.SPINE, order.get()));
  }

  @Test
  void what_the_pump_held_and_ran_is_recorded() {
    ward.fill("ada", "f-0", "2026-04-20", "morphine", "null");
    ward.infusions.recordProgramme(Ward.SPINE, programme("p-0", "2026-04-20T10:00:00Z", "1.9"));

    assertThat(ward.infusions
            .history(Ward.SPINE, Accesses.SPINE, ADA)
            .orElseThrow()
            .fills())
        .hasSize(2);
  }

  private Programme programme(String id, String from, String dose) {
    var in = JsonInput.parse(PROGRAMME.formatted(id, from, dose));
    var programme = ProgrammeInput.read(in, pump);
    in.check();
    return programme.get();
  }

  private Programme phone(Programme order) {
    var orders = new PumpOrders(
        new CoreStores(database).orderRecords(),
        ward.infusions,
        new CoreStores(database).auditTrail(),
        database.transactions());
    return orders
        .order(
            Ward.SPINE,
            order,
            new ReadBack("Dr. Sample", "nurse-1", "morphine 10 mg/mL, 2.2 mg a day"))
        .value();
  }

  private ChangeProposal proposal() {
    var in = JsonInput.parse("""
        {"id":"c-1","programme":{"from":"2026-05-07T10:00:00Z","drug":"morphine",
         "concentration":"10 mg/mL","dose":"2.2 mg/day"},"reason":"more pain"}""");
    var proposal = ChangeProposal.read(in, pump);
    in.check();
    return proposal.get();
  }

  private ChangeOrders changes() {
    var stores = new CoreStores(database);
    return new ChangeOrders(
        stores.changeRecords(),
        ward.infusions,
        new ClinicDirectory(stores.clinics(), stores.auditTrail(), database.transactions()),
        stores.auditTrail(),
        database.transactions());
  }

  private static void refused(ThrowingCallable plan) {
    assertThatThrownBy(plan)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("patient-deceased"))
        .hasMessageContaining("entered in error");
  }
}
