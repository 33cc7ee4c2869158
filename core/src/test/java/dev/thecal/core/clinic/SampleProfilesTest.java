package dev.thecal.core.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.testkit.TestProfiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleProfilesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spine-surgery",
        "spine-and-pain",
        "rehab-and-pain",
        "comprehensive-pain",
        "community-pain"
      })
  void a_profile_that_is_written_reads_back_as_the_same(String id) {
    ClinicProfile profile = TestProfiles.of(new ClinicId(id));

    assertThat(profile.id().value()).isEqualTo(id);
    assertThat(ClinicProfile.parse(profile.toJson())).isEqualTo(profile);
  }
}
