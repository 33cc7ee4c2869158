package dev.thecal.core.triage;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.TriagePolicy;
import dev.thecal.core.clinic.TriagePolicy.RiseLimit;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.trial.Trials;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts what was told and what is on record together: of two times the later counts, of two drugs both. */
public final class SituationReader {

  private static final Set<String> MORPHINE_CLASS = Set.of("morphine", "hydromorphone");
  private static final Duration YEAR = Duration.ofDays(365);

  private final Infusions infusions;
  private final Trials trials;
  private final LatestRefillDay refillDays;

  @Inject
  public SituationReader(Infusions infusions, Trials trials, LatestRefillDay refillDays) {
    this.infusions = infusions;
    this.trials = trials;
    this.refillDays = refillDays;
  }

  Situation read(Access access, SymptomReport report, ClinicProfile profile) {
    Optional<InfusionHistory> pump = infusions.history(access, report.clinic(), report.patient());
    return new Situation(
        report.signs(),
        drugs(report, pump),
        moments(access, report, profile, pump),
        report.told().refillGap(),
        record(access, report, profile, pump));
  }

  private static PumpDrugs drugs(SymptomReport report, Optional<InfusionHistory> pump) {
    var named = new LinkedHashSet<String>(report.told().drugs());
    fill(report, pump).ifPresent(fill -> {
      named.add(fill.drug());
      fill.secondary().forEach(other -> named.add(other.drug()));
    });
    programme(pump, report.reportedAt()).ifPresent(programme -> {
      named.add(programme.drug());
      programme.secondary().forEach(other -> named.add(other.drug()));
    });
    return PumpDrugs.of(named);
  }

  private Moments moments(
      Access access, SymptomReport report, ClinicProfile profile, Optional<InfusionHistory> pump) {
    Instant at = report.reportedAt();
    Instant onset = report.startedAt().orElse(at);
    Told told = report.told();
    return new Moments(
        since(onset, fill(report, pump).map(Fill::filledAt), ago(at, told.hoursSinceRefill())),
        since(
            onset, programme(pump, at).map(Programme::from), ago(at, told.hoursSinceDoseChange())),
        since(onset, puncture(access, report, profile, pump), ago(at, told.hoursSincePuncture())),
        report.startedAt().isPresent());
  }

  private static Optional<Instant> ago(Instant at, Optional<Integer> hours) {
    return hours.map(h -> at.minus(Duration.ofHours(h)));
  }

  private static Optional<Duration> since(
      Instant onset, Optional<Instant> recorded, Optional<Instant> told) {
    return Stream.of(recorded, told)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .map(then -> Duration.between(then, onset));
  }

  /** The hour of an implant is not known: the end of its day is the later, stricter one. */
  private Optional<Instant> puncture(
      Access access, SymptomReport report, ClinicProfile profile, Optional<InfusionHistory> pump) {
    Stream<Instant> implant = pump.map(history -> history.implant().implantedOn()).stream()
        .map(day -> day.plusDays(1).atStartOfDay(profile.zone()).toInstant());
    Stream<Instant> doses = trials.list(access, report.clinic(), report.patient()).stream()
        .flatMap(trial -> trial.value().trial().doses().stream())
        .map(dose -> dose.givenAt());
    return Stream.concat(implant, doses).max(Comparator.naturalOrder());
  }

  private OnRecord record(
      Access access, SymptomReport report, ClinicProfile profile, Optional<InfusionHistory> pump) {
    LocalDate today = LocalDate.ofInstant(report.reportedAt(), profile.zone());
    return new OnRecord(
        pump.map(history -> history.implant().pumpModel())
            .or(() -> report.told().pumpModel()),
        refillDays.find(access, report.clinic(), report.patient()).map(today::isAfter),
        morphineClass(fill(report, pump)),
        rise(report.reportedAt(), profile, pump));
  }

  /** The higher of the two, if both are in the mixture. */
  private static Optional<Concentration> morphineClass(Optional<Fill> fill) {
    return fill.filter(f -> f.concentration().nanogramsPerMl() > 0).stream()
        .flatMap(f -> f.components().stream())
        .filter(component -> MORPHINE_CLASS.contains(component.drug()))
        .map(Component::concentration)
        .max(Comparator.naturalOrder());
  }

  /** Only the same opioid can be compared with itself. */
  private static Optional<DoseRise> rise(
      Instant at, ClinicProfile profile, Optional<InfusionHistory> pump) {
    Optional<Programme> now = programme(pump, at);
    Optional<Programme> then = programme(pump, at.minus(YEAR))
        .filter(before -> before.dose().nanogramsPerDay() > 0)
        .filter(before -> DrugGroup.of(before.drug()).equals(Optional.of(DrugGroup.OPIOID)))
        .filter(before -> now.map(Programme::drug).equals(Optional.of(before.drug())));
    Optional<Integer> limit =
        profile.policies().triage().flatMap(TriagePolicy::yearlyOpioidRise).map(RiseLimit::percent);
    return then.flatMap(before ->
        limit.map(percent -> new DoseRise(before.dose(), now.orElseThrow().dose(), percent)));
  }

  private static Optional<Fill> fill(SymptomReport report, Optional<InfusionHistory> pump) {
    return pump.flatMap(history -> history.findFill(report.reportedAt()));
  }

  private static Optional<Programme> programme(Optional<InfusionHistory> pump, Instant at) {
    return pump.flatMap(history -> history.findProgramme(at));
  }
}
