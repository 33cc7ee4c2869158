package dev.thecal.core.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.testkit.TestProfiles;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationTest {

  private static final ClinicId COMMUNITY = new ClinicId("community-pain");

  /** 615-222-0150 belongs to no reserved block. */
  static String real() {
    return TestProfiles.text(COMMUNITY)
        .replace("-555-01", "-222-01")
        .replace("community-pain.example.org", "community-pain.dev")
        .replace("\"sample\": true", "\"sample\": false");
  }

  @Test
  void a_sample_names_every_field_to_correct() {
    assertThat(Publication.problems(TestProfiles.of(COMMUNITY)))
        .extracting(InputProblem::pointer)
        .contains(
            "/afterHours/onCallPhone",
            "/contact/phone",
            "/contact/bookingAddress",
            "/sites/0/phone");
  }

  @Test
  void real_numbers_are_published() {
    ClinicProfile profile = ClinicProfile.parse(real());

    assertThat(Publication.problems(profile)).isEmpty();
    assertThatCode(() -> Publication.require(profile, DemoMode.OFF)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0} is for examples: {1}")
  @CsvSource({
    "615-555-0100, true",
    "615-555-0199, true",
    "+1 (615) 555-0150, true",
    "615-555-0099, false",
    "615-555-0200, false",
    "615-222-0150, false"
  })
  void only_the_block_for_fiction_is_refused(String number, boolean refused) {
    ClinicProfile profile = ClinicProfile.parse(real().replace("615-222-0151", number));

    assertThat(Publication.problems(profile).isEmpty()).isEqualTo(!refused);
  }

  @ParameterizedTest(name = "{0} is an example: {1}")
  @CsvSource({
    "https://example.org/book, true",
    "https://www.example.com, true",
    "https://clinic.example/x, true",
    "https://clinic.test, true",
    "https://goodexample.org/book, false",
    "https://clinic.dev/example.html, false"
  })
  void only_addresses_for_examples_are_refused(String address, boolean refused) {
    ClinicProfile profile =
        ClinicProfile.parse(real().replace("https://community-pain.dev/schedule", address));

    assertThat(Publication.problems(profile).isEmpty()).isEqualTo(!refused);
  }

  @Test
  void outside_demo_mode_a_sample_is_refused_with_the_cure() {
    ClinicProfile sample = TestProfiles.of(COMMUNITY);

    assertThatCode(() -> Publication.require(sample, new DemoMode(true)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Publication.require(sample, DemoMode.OFF))
        .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
        .satisfies(refusal -> {
          assertThat(refusal.code()).isEqualTo("not-published");
          assertThat(refusal.problems().get(0).detail())
              .contains("615-555-0151", "give the clinic's own");
        });
  }
}
