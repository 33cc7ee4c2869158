package dev.thecal.core.outcome;

import dev.thecal.core.implant.Implant;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who carried a pump, when, and who of them in a period. */
final class Carriers {

  private final Map<PatientId, List<PumpTime>> byPatient =
      new TreeMap<>(Comparator.comparing(PatientId::value));
  private final Period period;

  /**
   * @param implants all of the clinic
   * @param left the day from which a patient was dead or with another clinic
   */
  Carriers(List<Implant> implants, Map<PatientId, LocalDate> left, Period period) {
    for (Implant implant : implants) {
      byPatient
          .computeIfAbsent(implant.patient(), patient -> new ArrayList<>())
          .add(PumpTime.of(implant, Optional.ofNullable(left.get(implant.patient()))));
    }
    this.period = period;
  }

  Period period() {
    return period;
  }

  /** Pumps with at least one day in the period, by patient. */
  List<PumpTime> inPeriod() {
    return byPatient.values().stream()
        .flatMap(List::stream)
        .filter(time -> time.daysIn(period) > 0)
        .toList();
  }

  /** Patients with at least one day in the period, each with the day of the first implant here. */
  Map<PatientId, LocalDate> firstImplants() {
    var found = new TreeMap<PatientId, LocalDate>(Comparator.comparing(PatientId::value));
    for (PumpTime time : inPeriod()) {
      found.put(time.patient(), firstImplant(time.patient()));
    }
    return found;
  }

  /** Pump days of the period, all pumps together. */
  long days() {
    return inPeriod().stream().mapToLong(time -> time.daysIn(period)).reduce(0, Math::addExact);
  }

  /** Whether the patient carried a pump on that day; the day of the removal is none. */
  boolean carries(PatientId patient, LocalDate day) {
    return times(patient).stream().anyMatch(time -> time.carries(day));
  }

  /** As {@link #carries}, the last day too. */
  boolean touches(PatientId patient, LocalDate day) {
    return times(patient).stream().anyMatch(time -> time.touches(day));
  }

  private LocalDate firstImplant(PatientId patient) {
    return times(patient).stream().map(PumpTime::from).min(LocalDate::compareTo).orElseThrow();
  }

  private List<PumpTime> times(PatientId patient) {
    return byPatient.getOrDefault(patient, List.of());
  }
}
