package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Website;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.testimonial.Testimonial;
import dev.thecal.core.testimonial.Testimonials;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestProfiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Patients' words and their consent, on both databases. */
abstract class TestimonialsSuite {

  private static final Access DESK = Accesses.to(Accesses.SPINE);

  private Database database;
  private Testimonials testimonials;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE);
    var stores = new CoreStores(database);
    testimonials =
        new Testimonials(stores.testimonialRecords(), stores.auditTrail(), database.transactions());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void shown_while_consented_and_gone_in_one_step() {
    testimonials.record(DESK, testimonial("t-1", ""));
    assertThat(testimonials.shown(DESK, showing(true))).hasSize(1);

    testimonials.withdraw(DESK, Accesses.SPINE, "t-1");
    testimonials.withdraw(DESK, Accesses.SPINE, "t-1");

    assertThat(testimonials.shown(DESK, showing(true))).isEmpty();
    assertThat(testimonials.list(DESK, Accesses.SPINE))
        .extracting(one -> one.value().withdrawn().orElseThrow().by())
        .containsExactly("nurse-1");
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(2);
  }

  @Test
  void a_clinic_whose_site_shows_none_shows_none() {
    testimonials.record(DESK, testimonial("t-1", ""));

    assertThat(testimonials.shown(DESK, showing(false))).isEmpty();
  }

  @Test
  void the_last_day_of_the_consent_still_counts() {
    testimonials.record(DESK, testimonial("today", ",\"until\":\"2026-05-06\""));
    testimonials.record(DESK, testimonial("yesterday", ",\"until\":\"2026-05-05\""));

    assertThat(testimonials.shown(DESK, showing(true)))
        .extracting(Testimonial::id)
        .containsExactly("today");
  }

  @Test
  void consent_is_not_in_the_future_and_does_not_end_before_it_begins() {
    assertThatThrownBy(() -> testimonials.record(DESK, given("2026-05-08", "")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("in the future");
    assertThatThrownBy(
            () -> testimonials.record(DESK, given("2026-05-01", ",\"until\":\"2026-04-30\"")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("before the consent was given");
  }

  @Test
  void an_id_is_taken_once() {
    testimonials.record(DESK, testimonial("t-1", ""));

    assertThatThrownBy(() -> testimonials.record(DESK, testimonial("t-1", "")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("take another id");
  }

  private static Testimonial given(String day, String more) {
    return read("t-9", day, more);
  }

  private static Testimonial testimonial(String id, String more) {
    return read(id, "2026-05-01", more);
  }

  private static Testimonial read(String id, String day, String more) {
    JsonInput in = JsonInput.parse("""
        {"id":"%s","says":"I can walk my dog again.","shownAs":"A patient, 62","language":"en",
         "consent":{"givenOn":"%s","keptWhere":"chart"%s}}""".formatted(id, day, more));
    var read = Testimonial.read(in, Accesses.SPINE);
    in.check();
    return read.get();
  }

  private static ClinicProfile showing(boolean shows) {
    ClinicProfile p = TestProfiles.of(Accesses.SPINE);
    var site = new Website(
        p.website().purpose(),
        p.website().navigation(),
        p.website().breadcrumb(),
        p.website().sections(),
        true,
        shows);
    return new ClinicProfile(
        p.id(),
        p.name(),
        p.network(),
        p.zone(),
        p.therapy(),
        p.contact(),
        p.afterHours(),
        p.policies(),
        p.sites(),
        p.team(),
        p.services(),
        p.conditions(),
        p.experience(),
        p.coverage(),
        p.claims(),
        site);
  }
}
