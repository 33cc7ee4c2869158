package dev.thecal.scheduling.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.store.Database;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestProfiles;
import dev.thecal.scheduling.calendar.ProfilePlanning;
import dev.thecal.scheduling.calendar.SiteCalendar;
import dev.thecal.scheduling.calendar.SiteClinician;
import dev.thecal.scheduling.calendar.Skill;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample profiles, seen as calendars and refill policies. */
class ProfilePlanningTest {

  private Database database;
  private ClinicDirectory clinics;
  private ProfilePlanning planning;

  @BeforeEach
  void open() {
    database = TestDatabases.H2.open("core", "scheduling");
    var core = new CoreStores(database);
    clinics = new ClinicDirectory(core.clinics(), core.auditTrail(), database.transactions());
    planning = new ProfilePlanning(clinics, new SchedulingStores(database).calendarExceptions());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spine-surgery",
        "spine-and-pain",
        "rehab-and-pain",
        "comprehensive-pain",
        "community-pain"
      })
  void every_sample_clinic_can_refill_somewhere(String id) {
    List<SiteCalendar> sites = sites(id);

    assertThat(sites)
        .anyMatch(site -> !site.hours().isEmpty()
            && site.rooms().stream().anyMatch(room -> room.fitFor().contains(Skill.REFILL))
            && site.clinicians().stream()
                .anyMatch(clinician -> clinician.may(Skill.REFILL, Optional.of("synchromed"))));
  }

  @Test
  void who_refills_follows_the_clinics_credentials_and_the_brand() {
    // spine-surgery: refills by the surgeons only
    Set<SiteClinician> refillers = Set.copyOf(sites("spine-surgery").stream()
        .flatMap(site -> site.clinicians().stream())
        .filter(clinician -> clinician.may(Skill.REFILL, Optional.of("Prometra")))
        .toList());

    assertThat(refillers)
        .isNotEmpty()
        .allMatch(clinician -> clinician.skills().contains(Skill.PROCEDURE));
  }

  @Test
  void the_longest_interval_of_the_profile_brings_refills_forward() {
    // comprehensive-pain: every 1 to 3 months
    var policy = planning.policy(load("comprehensive-pain"), new ClinicId("comprehensive-pain"));

    assertThat(policy.maximumBetween()).contains(Period.ofMonths(3));
    assertThat(policy.minimumBetween()).isEmpty();
    assertThat(policy.margins().of(Set.of("morphine")).value()).isEqualTo(7);
    assertThat(policy.margins().of(Set.of("morphine")).enforced()).isFalse();
  }

  private List<SiteCalendar> sites(String id) {
    return planning.sites(load(id), new ClinicId(id));
  }

  private Access load(String id) {
    var clinic = new ClinicId(id);
    Access access = Accesses.to(clinic);
    clinics.save(access, TestProfiles.of(clinic));
    return access;
  }
}
