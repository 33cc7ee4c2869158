package dev.thecal.core.triage;

import static dev.thecal.core.triage.Situations.nothingElse;
import static dev.thecal.core.triage.Situations.with;
import static dev.thecal.core.triage.Situations.yes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.TestProfiles;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clinic hours, approval and words of an answer. */
class TriageTest {

  /** Monday to Friday, 08:00 to 16:30 in Chicago; a sample approval. */
  private static final String PROFILE = TestProfiles.text(new ClinicId("spine-and-pain"));

  private static final Instant OPEN = Instant.parse("2026-05-06T15:30:00Z");
  private static final Instant CLOSED = Instant.parse("2026-05-06T21:30:00Z");
  private static final DemoMode DEMO = new DemoMode(true);

  private static final Situation RETENTION =
      nothingElse(yes(with("morphine"), Sign.URINARY_RETENTION));
  private static final Situation FALL = nothingElse(yes(with("morphine"), Sign.FALL_OR_BLOW));
  private static final Situation LEGS = nothingElse(yes(with("morphine"), Sign.SWOLLEN_LEGS));
  private static final Situation SEIZURE = nothingElse(yes(with("morphine"), Sign.SEIZURE));
  private static final Situation NOTHING = nothingElse(with("morphine"));

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "emergency, emergency-services, emergency-services",
    "now, on-call-clinician, emergency-room",
    "person, person-now, on-call-clinician",
    "today, clinic-today, on-call-clinician",
    "soon, clinic-within-three-working-days, clinic-within-three-working-days",
  })
  void the_hour_decides_who_sees_to_it(String what, String open, String closed) {
    Situation situation = named(what);

    assertThat(Json.write(answer(situation, OPEN).destination())).isEqualTo("\"" + open + "\"");
    assertThat(Json.write(answer(situation, CLOSED).destination())).isEqualTo("\"" + closed + "\"");
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    // what cannot wait is to be taken when it is reported, and closed by the end of the day
    "now, 2026-05-06T15:30:00Z, 2026-05-06T15:30:00Z, 2026-05-06T21:30:00Z",
    // reported in the closing minute: closed by the end of Thursday
    "now, 2026-05-06T21:30:00Z, 2026-05-06T21:30:00Z, 2026-05-07T21:30:00Z",
    "today, 2026-05-06T21:29:59Z, 2026-05-06T21:30:00Z, 2026-05-06T21:30:00Z",
    "today, 2026-05-06T21:30:00Z, 2026-05-06T21:30:00Z, 2026-05-07T21:30:00Z",
    // before opening nobody is there either: 07:00 in Chicago
    "today, 2026-05-06T12:00:00Z, 2026-05-06T12:00:00Z, 2026-05-06T21:30:00Z",
    // three working days after Wednesday: Thursday, Friday, Monday
    "soon, 2026-05-06T15:30:00Z, 2026-05-11T21:30:00Z, 2026-05-11T21:30:00Z",
  })
  void each_level_has_its_time(String what, Instant at, Instant takeBy, Instant closeBy) {
    Situation situation = named(what);

    assertThat(answer(situation, at).takeBy()).isEqualTo(takeBy);
    assertThat(answer(situation, at).closeBy()).isEqualTo(closeBy);
  }

  @Test
  void without_approval_nothing_waits_and_everything_goes_to_a_person() {
    TriageAnswer legs = answer(LEGS, OPEN, DemoMode.OFF, PROFILE);
    TriageAnswer seizure = answer(SEIZURE, OPEN, DemoMode.OFF, PROFILE);

    assertThat(legs.mode()).isEqualTo(TriageAnswer.Mode.NOT_APPROVED);
    assertThat(legs.level()).as("a draft level never permits").isEqualTo(Level.PERSON);
    assertThat(legs.destination()).isEqualTo(Destination.PERSON_NOW);
    assertThat(legs.emergency()).isEqualTo(TriageAnswer.EMERGENCY);
    assertThat(legs.banner()).isEmpty();
    assertThat(seizure.level()).as("where it is stricter it holds").isEqualTo(Level.EMERGENCY);
  }

  @Test
  void a_sample_approval_counts_in_a_demo_only_and_says_so() {
    TriageAnswer demo = answer(LEGS, OPEN, DEMO, PROFILE);

    assertThat(demo.mode()).isEqualTo(TriageAnswer.Mode.DEMO);
    assertThat(demo.level()).isEqualTo(Level.ROUTINE);
    assertThat(demo.banner()).contains("Demo: not monitored, not a clinic.");
    assertThat(demo.emergency()).isEqualTo(TriageAnswer.EMERGENCY);
  }

  @Test
  void an_approval_holds_from_its_day_for_its_table() {
    String real = PROFILE.replace("\"sample\": true", "\"sample\": false");

    assertThat(mode(real)).isEqualTo(TriageAnswer.Mode.APPROVED);
    assertThat(mode(real.replace("2026-01-05", "2026-05-06")))
        .isEqualTo(TriageAnswer.Mode.APPROVED);
    assertThat(mode(real.replace("2026-01-05", "2026-05-07")))
        .isEqualTo(TriageAnswer.Mode.NOT_APPROVED);
    assertThat(mode(real.replace("triage-1", "triage-0")))
        .isEqualTo(TriageAnswer.Mode.NOT_APPROVED);
  }

  @Test
  void no_answer_reassures() {
    for (Situation situation : java.util.List.of(SEIZURE, RETENTION, NOTHING, FALL, LEGS)) {
      for (Instant at : java.util.List.of(OPEN, CLOSED)) {
        assertThat(answer(situation, at).instruction())
            .containsAnyOf("Call", "call")
            .doesNotContainIgnoringCase("normal")
            .doesNotContainIgnoringCase("no danger")
            .doesNotContainIgnoringCase("do not worry")
            .doesNotContainIgnoringCase("resolve");
      }
    }
  }

  @Test
  void it_says_what_it_assumed() {
    TriageAnswer answer = answer(Situations.unknown(), OPEN);

    assertThat(answer.assumed()).hasSize(4);
    assertThat(answer(LEGS, OPEN).assumed()).isEmpty();
  }

  private static Situation named(String what) {
    return switch (what) {
      case "emergency" -> SEIZURE;
      case "now" -> RETENTION;
      case "person" -> NOTHING;
      case "today" -> FALL;
      case "soon" -> LEGS;
      default -> throw new IllegalArgumentException(what);
    };
  }

  private static TriageAnswer.Mode mode(String profile) {
    return answer(LEGS, OPEN, DemoMode.OFF, profile).mode();
  }

  private static TriageAnswer answer(Situation situation, Instant at) {
    return answer(situation, at, DEMO, PROFILE);
  }

  private static TriageAnswer answer(
      Situation situation, Instant at, DemoMode demo, String profile) {
    return new Triage(TriageTable.shipped(), demo)
        .answer(report(at), situation, ClinicProfile.parse(profile));
  }

  private static SymptomReport report(Instant at) {
    return new SymptomReport(
        new ClinicId("spine-and-pain"),
        new PatientId("p-1"),
        new ReportId("r-1"),
        new Reporter(Reporter.Who.PATIENT, Optional.empty()),
        at,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Told.NOTHING);
  }
}
