package dev.thecal.scheduling.due;

import dev.thecal.core.drug.Drugs;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeMode;
import dev.thecal.core.json.Reads;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.quantity.FlowRate;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.refill.Depletion;
import dev.thecal.core.refill.FlowStep;
import dev.thecal.core.refill.Reservoir;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a pump's history says about its depletion; what is missing is named, never guessed. */
final class FilledPump {

  private static final Citation RECORD =
      Citation.of("The patient's record", "fills and programmes");
  private static final Citation VOLUME =
      Citation.arithmetic("days = (volume - alarm volume) / flow, with the pump's accuracy band");

  private final Stabilities stabilities;

  FilledPump(Drugs drugs) {
    this.stabilities = new Stabilities(drugs);
  }

  DepletionFacts facts(InfusionHistory history, Optional<PumpModel> model, ZoneId zone) {
    List<Finding> missing = new ArrayList<>();
    List<Fill> fills = history.standingFills();
    List<Programme> programmes = history.programmesInPump();
    if (fills.isEmpty()) {
      missing.add(missing("no-fill", "No fill of this pump is on record.", RECORD));
    }
    if (programmes.isEmpty()) {
      missing.add(missing("no-programme", "Nobody has recorded what the pump was told.", RECORD));
    }
    Optional<Volume> alarm = model.flatMap(FilledPump::alarm);
    if (alarm.isEmpty()) {
      missing.add(missing(
          "reservoir-limit-unknown",
          "The low-reservoir volume of pump model " + history.implant().pumpModel()
              + " is not known.",
          Citation.of("Thecal reference data", "pumps")));
    }
    return missing.isEmpty()
        ? dated(fills, programmes, model.orElseThrow(), zone)
        : DepletionFacts.unknown(missing);
  }

  private DepletionFacts dated(
      List<Fill> fills, List<Programme> programmes, PumpModel model, ZoneId zone) {
    Fill fill = fills.get(fills.size() - 1);
    Optional<Cited<LocalDate>> stability = stabilities.until(fills, zone);
    var limits = new Depletion.Limits(
        alarm(model).orElseThrow(),
        model.volumes().residual().map(Cited::value).orElse(new Volume(0)),
        stability);
    Depletion depletion = Depletion.of(reservoir(fill, programmes, model), limits, zone);
    var findings = new ArrayList<>(depletion.findings());
    if (model.flow().accuracy().isEmpty()) {
      findings.add(new Finding(
          "accuracy-unknown",
          Severity.WARN,
          "How much more than programmed this pump may deliver is not known: the dates leave it"
              + " aside.",
          Citation.of("Thecal reference data", "pumps")));
    }
    findings.addAll(mismatch(fill, programmes));
    boolean byVolume = depletion.binding() == Depletion.Binding.VOLUME;
    return new DepletionFacts(
        Optional.of(LocalDate.ofInstant(fill.filledAt(), zone)),
        Set.of(fill.drug()),
        depletion.alarmOn(),
        depletion.emptyOn(),
        depletion.latestOn(),
        Reads.name(depletion.binding()),
        byVolume ? VOLUME : stability.map(Cited::source).orElse(RECORD),
        findings);
  }

  /** What was told last is for another drug or concentration: the dose delivered is not the dose told. */
  private static List<Finding> mismatch(Fill fill, List<Programme> programmes) {
    Programme last = programmes.get(programmes.size() - 1);
    boolean same =
        last.drug().equals(fill.drug()) && last.concentration().equals(fill.concentration());
    return same || last.mode() == ProgrammeMode.STOPPED
        ? List.of()
        : List.of(missing(
            "differs-from-fill",
            "The pump runs a programme for " + last.drug() + " " + last.concentration() + ", but "
                + fill.drug() + " " + fill.concentration()
                + " is in it: what it delivers is another dose than the one told.",
            RECORD));
  }

  /** A volume above the nominal one is an error of entry or of measuring: it must not buy days. */
  private static Reservoir reservoir(Fill fill, List<Programme> programmes, PumpModel model) {
    Volume nominal = model.volumes().reservoir().value();
    return new Reservoir(
        fill.filledAt(),
        fill.volume().compareTo(nominal) > 0 ? nominal : fill.volume(),
        steps(fill, programmes),
        Optional.empty(),
        model.flow().accuracy().map(Cited::value).orElse(BigDecimal.ZERO));
  }

  /** Before the first programme the pump is taken to run as that one says: dates only move earlier. */
  private static List<FlowStep> steps(Fill fill, List<Programme> programmes) {
    Map<Instant, FlowRate> byStart = new TreeMap<>();
    FlowRate atFill = programmes.get(0).flow();
    for (Programme programme : programmes) {
      if (programme.from().isAfter(fill.filledAt())) {
        byStart.put(programme.from(), programme.flow());
      } else {
        atFill = programme.flow();
      }
    }
    byStart.put(fill.filledAt(), atFill);
    return byStart.entrySet().stream()
        .map(step -> new FlowStep(step.getKey(), step.getValue()))
        .toList();
  }

  /** A pump that names no alarm volume is refilled before what it cannot deliver. */
  private static Optional<Volume> alarm(PumpModel model) {
    return model.volumes().alarm().or(() -> model.volumes().residual()).map(Cited::value);
  }

  private static Finding missing(String code, String text, Citation source) {
    return new Finding(code, Severity.WARN, text, source);
  }
}
