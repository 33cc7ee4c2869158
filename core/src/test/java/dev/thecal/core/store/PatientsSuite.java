package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.patient.Patients;
import dev.thecal.core.patient.SearchCursor;
import dev.thecal.core.patient.SearchName;
import dev.thecal.core.patient.Stage;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every patient store must do, on both databases. */
abstract class PatientsSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);

  private Database database;
  private Patients patients;
  private PatientRegister register;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    var stores = new CoreStores(database);
    patients = stores.patients();
    register = new PatientRegister(patients, stores.auditTrail(), database.transactions());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_was_registered_is_found_at_version_one() {
    register.register(SPINE, patient("p-1", "Müller", "José"));

    var found = register.get(SPINE, Accesses.SPINE, new PatientId("p-1"));

    assertThat(found.value()).isEqualTo(patient("p-1", "Müller", "José"));
    assertThat(found.version()).isEqualTo(1);
  }

  @Test
  void a_taken_id_is_refused_and_nothing_is_audited_for_it() {
    register.register(SPINE, patient("p-1", "Gray", "Ada"));

    assertThatThrownBy(() -> register.register(SPINE, patient("p-1", "Other", "Person")))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(1);
  }

  @Test
  void a_change_on_an_old_version_is_stale() {
    register.register(SPINE, patient("p-1", "Gray", "Ada"));
    register.change(SPINE, patient("p-1", "Gray", "Adah"), 1);

    assertThatThrownBy(() -> register.change(SPINE, patient("p-1", "Grey", "Ada"), 1))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.STALE));
    assertThat(register.get(SPINE, Accesses.SPINE, new PatientId("p-1")).value().givenName())
        .isEqualTo("Adah");
  }

  @Test
  void a_change_of_a_patient_moves_nobody_along_the_pathway() {
    register.register(SPINE, patient("p-1", "Gray", "Ada"));

    var changed = register.change(SPINE, patient("p-1", "Gray", "Adah").at(Stage.REMOVED), 1);

    assertThat(changed.value().stage()).isEqualTo(Stage.REFERRAL);
    assertThat(register.get(SPINE, Accesses.SPINE, new PatientId("p-1"))).isEqualTo(changed);
  }

  @Test
  void all_of_a_clinic_are_gone_through_by_id_in_pages() {
    for (String id : List.of("p-3", "p-1", "p-2")) {
      register.register(SPINE, patient(id, "Gray", id));
    }
    assertThat(register.count(SPINE, Accesses.SPINE)).isEqualTo(3);
    assertThat(register.listIds(SPINE, Accesses.SPINE, Optional.empty(), 2))
        .extracting(PatientId::value)
        .containsExactly("p-1", "p-2");
    assertThat(register.listIds(SPINE, Accesses.SPINE, Optional.of(new PatientId("p-2")), 2))
        .extracting(PatientId::value)
        .containsExactly("p-3");
    assertThat(register.count(Accesses.to(Accesses.REHAB), Accesses.REHAB)).isZero();
    assertThatThrownBy(() ->
            register.listIds(Accesses.to(Accesses.REHAB), Accesses.SPINE, Optional.empty(), 2))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void another_clinic_is_out_of_reach() {
    register.register(SPINE, patient("p-1", "Gray", "Ada"));

    assertThatThrownBy(
            () -> patients.find(Accesses.to(Accesses.REHAB), Accesses.SPINE, new PatientId("p-1")))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    assertThat(patients.find(Accesses.to(Accesses.REHAB), Accesses.REHAB, new PatientId("p-1")))
        .isEmpty();
  }

  @Test
  void search_ignores_case_and_accents_and_pages_by_cursor() {
    register.register(SPINE, patient("p-1", "Muller", "Zoe"));
    register.register(SPINE, patient("p-2", "Müller", "José"));
    register.register(SPINE, patient("p-3", "Gray", "Ada"));

    List<Patient> first = register.search(SPINE, Accesses.SPINE, "MULL", Optional.empty(), 1);
    var cursor = new SearchCursor(SearchName.of(first.get(0)), first.get(0).id());
    List<Patient> second = register.search(SPINE, Accesses.SPINE, "MULL", Optional.of(cursor), 5);

    assertThat(first).extracting(p -> p.id().value()).containsExactly("p-2");
    assertThat(second).extracting(p -> p.id().value()).containsExactly("p-1");
  }

  private static Patient patient(String id, String family, String given) {
    return patient(Accesses.SPINE, id, family, given);
  }

  private static Patient patient(ClinicId clinic, String id, String family, String given) {
    return new Patient(
        clinic,
        new PatientId(id),
        family,
        given,
        LocalDate.of(1960, 2, 29),
        Optional.empty(),
        "en",
        Optional.of("555-0100"),
        Optional.empty(),
        Optional.empty(),
        Stage.REFERRAL);
  }
}
