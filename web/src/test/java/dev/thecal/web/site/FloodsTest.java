package dev.thecal.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloodsTest {

  private static final Instant NOW = Instant.parse("2026-05-06T09:30:00Z");
  private final Floods floods = new Floods();

  @Test
  void one_address_is_stopped_and_let_in_again_when_the_window_is_over() {
    long let = IntStream.rangeClosed(1, Floods.PER_ADDRESS + 1)
        .filter(i -> floods.allows("192.0.2.1", "spine-surgery", NOW))
        .count();

    assertThat(let).isEqualTo(Floods.PER_ADDRESS);
    assertThat(floods.allows("192.0.2.2", "spine-surgery", NOW)).isTrue();
    assertThat(
            floods.allows("192.0.2.1", "spine-surgery", NOW.plus(Floods.WINDOW).minusSeconds(1)))
        .isFalse();
    assertThat(floods.allows("192.0.2.1", "spine-surgery", NOW.plus(Floods.WINDOW)))
        .isTrue();
  }

  @Test
  void a_clinic_is_kept_from_many_addresses_at_once() {
    long let = IntStream.rangeClosed(1, Floods.PER_CLINIC + 1)
        .filter(i -> floods.allows("192.0.2." + i, "spine-surgery", NOW))
        .count();

    assertThat(let).isEqualTo(Floods.PER_CLINIC);
    assertThat(floods.allows("198.51.100.1", "rehab-and-pain", NOW)).isTrue();
  }
}
