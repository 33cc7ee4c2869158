package dev.thecal.scheduling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.merge.PatientRows;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.home.HomeSetting;
import dev.thecal.scheduling.home.HomeSettings;
import dev.thecal.scheduling.home.Place;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What homes are like, on both databases. */
abstract class HomeSettingSuite {

  private Clinic clinic;
  private HomeSettings homes;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    clinic = new Clinic(kind());
    homes = new SchedulingStores(clinic.database).homeSettings();
    clinic.patient("p-1", Optional.empty());
    clinic.patient("p-2", Optional.empty());
  }

  @AfterEach
  void close() {
    clinic.close();
  }

  @Test
  void what_is_put_is_found_and_a_change_must_be_based_on_the_newest() {
    HomeSetting first = home("p-1", true);

    assertThat(homes.put(Clinic.NURSE, first, 0)).isTrue();
    assertThat(homes.put(Clinic.NURSE, first, 0)).isFalse();
    assertThat(find("p-1")).contains(new Versioned<>(first, 1));
    HomeSetting second = home("p-1", false);
    assertThat(homes.put(Clinic.NURSE, second, 2)).isFalse();
    assertThat(homes.put(Clinic.NURSE, second, 1)).isTrue();
    assertThat(find("p-1")).contains(new Versioned<>(second, 2));
    assertThat(find("p-2")).isEmpty();
  }

  @Test
  void another_clinic_neither_reads_nor_writes_it() {
    assertThatThrownBy(() -> homes.put(Accesses.to(Accesses.REHAB), home("p-1", true), 0))
        .hasMessageContaining("spine-surgery");
    assertThatThrownBy(
            () -> homes.find(Accesses.to(Accesses.REHAB), Accesses.SPINE, new PatientId("p-1")))
        .hasMessageContaining("spine-surgery");
  }

  @Test
  void it_moves_with_its_patient_and_two_homes_stop_a_merge() {
    homes.put(Clinic.NURSE, home("p-1", true), 0);
    PatientRows rows = new SchedulingStores(clinic.database).homeRows();
    var from = new PatientId("p-1");
    var to = new PatientId("p-2");

    assertThat(rows.blocks(Clinic.NURSE, Accesses.SPINE, to, from)).isEmpty();
    rows.move(
        Clinic.NURSE,
        Accesses.SPINE,
        new PatientRows.Move(from, to, rows.list(Clinic.NURSE, Accesses.SPINE, from)));
    assertThat(find("p-1")).isEmpty();
    assertThat(find("p-2").map(found -> found.value().patient())).contains(to);

    homes.put(Clinic.NURSE, home("p-1", true), 0);
    assertThat(rows.blocks(Clinic.NURSE, Accesses.SPINE, to, from)).hasSize(1);
  }

  private Optional<Versioned<HomeSetting>> find(String patient) {
    return homes.find(Clinic.NURSE, Accesses.SPINE, new PatientId(patient));
  }

  private static HomeSetting home(String patient, boolean caregiver) {
    return new HomeSetting(
        Accesses.SPINE,
        new PatientId(patient),
        Place.of("39.7", "-105"),
        Optional.of(true),
        Optional.empty(),
        Optional.of(caregiver),
        false,
        LocalTime.of(8, 0),
        LocalTime.of(16, 30),
        Optional.of("ring twice"),
        "nurse-1",
        LocalDate.of(2026, 5, 1));
  }
}
