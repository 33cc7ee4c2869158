package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestProfiles;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the directory of clinics must do, on both databases. */
abstract class ClinicsSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final ClinicProfile PROFILE = TestProfiles.of(Accesses.SPINE);
  private static final ClinicProfile RENAMED = ClinicProfile.parse(
      TestProfiles.text(Accesses.SPINE).replace("\"Sample Spine Surgery\"", "\"Another Name\""));

  private Database database;
  private ClinicDirectory directory;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    var stores = new CoreStores(database);
    directory = new ClinicDirectory(stores.clinics(), stores.auditTrail(), database.transactions());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void saving_twice_changes_nothing_and_audits_once() {
    directory.save(SPINE, PROFILE);

    assertThat(directory.save(SPINE, PROFILE).version()).isEqualTo(1);
    assertThat(directory.get(SPINE, Accesses.SPINE).value()).isEqualTo(PROFILE);
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(1);
  }

  @Test
  void a_network_without_a_clinic_says_so() {
    var network = new NetworkAccess(SPINE.actor(), SPINE.purpose(), Accesses.NOW);

    assertThat(directory.any(network)).isFalse();
    directory.save(SPINE, PROFILE);
    assertThat(directory.any(network)).isTrue();
  }

  @Test
  void a_changed_profile_is_the_next_version() {
    directory.save(SPINE, PROFILE);

    assertThat(directory.save(SPINE, RENAMED).version()).isEqualTo(2);
    assertThat(directory.get(SPINE, Accesses.SPINE).value().name()).isEqualTo("Another Name");
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(2);
  }

  @Test
  void a_profile_that_was_rolled_back_is_not_remembered() {
    directory.save(SPINE, PROFILE);

    assertThatThrownBy(() -> database.transactions().run(() -> {
          directory.save(SPINE, RENAMED);
          assertThat(directory.get(SPINE, Accesses.SPINE).value()).isEqualTo(RENAMED);
          throw new IllegalStateException("on purpose");
        }))
        .hasMessage("on purpose");

    assertThat(directory.get(SPINE, Accesses.SPINE).value()).isEqualTo(PROFILE);
  }

  @Test
  void a_change_on_an_old_version_is_stale() {
    directory.save(SPINE, PROFILE);
    directory.save(SPINE, RENAMED);

    assertThatThrownBy(() -> directory.change(SPINE, PROFILE, 1)).satisfies(is(Refusal.Kind.STALE));
    assertThat(directory.change(SPINE, PROFILE, 2).version()).isEqualTo(3);
  }

  @Test
  void a_clinic_that_is_not_there_is_not_found_and_another_is_out_of_reach() {
    assertThatThrownBy(() -> directory.get(SPINE, Accesses.SPINE))
        .satisfies(is(Refusal.Kind.NOT_FOUND));
    assertThatThrownBy(() -> directory.get(SPINE, Accesses.REHAB))
        .satisfies(is(Refusal.Kind.FORBIDDEN));
    assertThatThrownBy(() -> directory.save(SPINE, TestProfiles.of(Accesses.REHAB)))
        .satisfies(is(Refusal.Kind.FORBIDDEN));
  }

  @Test
  void the_network_lists_its_clinics_by_id() {
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB, new ClinicId("a-third"));

    assertThat(directory.list(
            new NetworkAccess(new Actor("director-1"), Purpose.OPERATIONS, Accesses.NOW)))
        .extracting(clinic -> clinic.value().id().value())
        .containsExactly("a-third", "rehab-and-pain", "spine-surgery");
  }

  private static Consumer<Throwable> is(Refusal.Kind kind) {
    return thrown -> assertThat(thrown)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }
}
