package dev.thecal.core.outcome;

import dev.thecal.core.implant.Explant;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days on which a patient carried a pump under this clinic's care.
 *
 * @param implant the pump
 * @param until first day on which it was over: removed, or the patient died or was transferred; empty while
 *     it lasts
 */
record PumpTime(Implant implant, Optional<LocalDate> until) {

  /**
   * @param left the day from which the patient was dead or with another clinic, if that is so
   */
  static PumpTime of(Implant implant, Optional<LocalDate> left) {
    return new PumpTime(
        implant,
        Stream.concat(implant.explant().map(Explant::on).stream(), left.stream())
            .min(LocalDate::compareTo));
  }

  PatientId patient() {
    return implant.patient();
  }

  LocalDate from() {
    return implant.implantedOn();
  }

  /** First day after it, or one that never comes. */
  LocalDate end() {
    return until.orElse(LocalDate.MAX);
  }

  /** The day is one of a pump in the body; that of its removal is not. */
  boolean carries(LocalDate day) {
    return !day.isBefore(from()) && day.isBefore(end());
  }

  /** As {@link #carries}, and the last day too: what was found at the removal belongs to the pump. */
  boolean touches(LocalDate day) {
    return carries(day) || day.equals(end());
  }

  /** 0 or more. */
  long daysIn(Period period) {
    return period.daysOf(from(), end());
  }
}
