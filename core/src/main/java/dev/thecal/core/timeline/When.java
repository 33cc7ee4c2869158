package dev.thecal.core.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** When something happened: to the day, or to the moment. A day is never turned into a moment: that would be a guess. */
public sealed interface When {

  static When on(LocalDate day) {
    return new Day(day);
  }

  static When at(Instant moment) {
    return new Moment(moment);
  }

  /** The day of the clinic's calendar. */
  LocalDate day(ZoneId zone);

  /** Empty if only the day is known. */
  Optional<Instant> moment();

  /** Known to the day. */
  record Day(LocalDate on) implements When {

    @Override
    public LocalDate day(ZoneId zone) {
      return on;
    }

    @Override
    public Optional<Instant> moment() {
      return Optional.empty();
    }
  }

  /** Known to the moment. */
  record Moment(Instant at) implements When {

    @Override
    public LocalDate day(ZoneId zone) {
      return LocalDate.ofInstant(at, zone);
    }

    @Override
    public Optional<Instant> moment() {
      return Optional.of(at);
    }
  }
}
