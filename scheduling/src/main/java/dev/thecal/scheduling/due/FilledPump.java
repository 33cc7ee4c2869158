package dev.thecal.scheduling.due;

import dev.thecal.core.access.Access;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeMode;
import dev.thecal.core.infusion.PumpReservoir;
import dev.thecal.core.json.Reads;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.pump.ServiceLife;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.refill.Depletion;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a pump's history says about its depletion; what is missing is named, never guessed. */
public final class FilledPump {

  private static final Citation RECORD =
      Citation.of("The patient's record", "fills and programmes");

  private final Stabilities stabilities;
  private final ReplacementIndicators indicators;

  @Inject
  public FilledPump(Drugs drugs, StabilityFigures figures, ReplacementIndicators indicators) {
    this.stabilities = new Stabilities(drugs, figures);
    this.indicators = indicators;
  }

  DepletionFacts facts(
      Access access, InfusionHistory history, Optional<PumpModel> model, ZoneId zone) {
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
          limitUnknown(history.implant().pumpModel(), model.isPresent()),
          Citation.of("Thecal reference data", "pumps")));
    }
    return missing.isEmpty()
        ? dated(access, history, model.orElseThrow(), zone)
        : DepletionFacts.unknown(missing);
  }

  private static String limitUnknown(String id, boolean known) {
    return known
        ? "The low-reservoir volume of pump model " + id + " is not known: no source that was read"
            + " tells it. The clinic's medical director enters it from the maker's manual, with"
            + " \"thecal figures decide\", over HTTP or on the staff page, as the clinic's own value of"
            + " figure pump/" + id + "/alarm-volume; the dates follow at once."
        : "Pump model \"" + id + "\" is not known, and so not its low-reservoir volume: correct the"
            + " implant or add the model to the reference data.";
  }

  private DepletionFacts dated(
      Access access, InfusionHistory history, PumpModel model, ZoneId zone) {
    List<Fill> fills = history.standingFills();
    Fill fill = fills.get(fills.size() - 1);
    Optional<Cited<LocalDate>> stability =
        stabilities.until(access, history.implant(), fills, zone);
    Depletion depletion = Depletion.of(
        PumpReservoir.of(history, model).orElseThrow(),
        new Depletion.Limits(
            alarm(model).orElseThrow(),
            model.volumes().residual().map(Cited::value).orElse(new Volume(0)),
            stability),
        zone);
    var findings = new ArrayList<>(depletion.findings());
    findings.addAll(accuracy(model));
    findings.addAll(mismatch(fill, history.programmesInPump()));
    findings.addAll(concentrations(fill, stability));
    boolean byVolume = depletion.binding() == Depletion.Binding.VOLUME;
    var facts = new DepletionFacts(
        Optional.of(LocalDate.ofInstant(fill.filledAt(), zone)),
        drugs(fill),
        depletion.alarmOn(),
        depletion.emptyOn(),
        depletion.latestOn(),
        Reads.name(depletion.binding()),
        byVolume ? DepletionFacts.VOLUME : stability.map(Cited::source).orElse(RECORD),
        findings);
    return facts.within(life(access, history.implant(), model));
  }

  private ServiceLife life(Access access, Implant implant, PumpModel model) {
    return ServiceLife.of(model, implant.implantedOn(), indicators.find(access, implant));
  }

  private static List<Finding> accuracy(PumpModel model) {
    return model.flow().accuracy().isPresent()
        ? List.of()
        : List.of(missing(
            "accuracy-unknown",
            "How much more than programmed this pump may deliver is not known: the dates leave it"
                + " aside.",
            Citation.of("Thecal reference data", "pumps")));
  }

  /** What a pharmacist must tell before the stability of a mixture permits anything. */
  private static List<Finding> concentrations(Fill fill, Optional<Cited<LocalDate>> stability) {
    return fill.secondary().isEmpty()
            || stability.filter(known -> !known.enforced()).isEmpty()
        ? List.of()
        : List.of(missing(
            "mixture-not-measured",
            "A mixture is stable at the concentrations at which that was found. Ask the pharmacist about "
                + Component.text(fill.components())
                + ": then record the fill with \"useBefore\", or the medical director gives the figure a"
                + " value of the clinic's own with \"measured\": drug, least and most of each.",
            stability.orElseThrow().source()));
  }

  /** What was told last is for another drug or concentration: the dose delivered is not the dose told. */
  private static List<Finding> mismatch(Fill fill, List<Programme> programmes) {
    Programme last = programmes.get(programmes.size() - 1);
    return last.isFor(fill) || last.mode() == ProgrammeMode.STOPPED
        ? List.of()
        : List.of(missing(
            "differs-from-fill",
            "The pump runs a programme for " + Component.text(last.components()) + ", but "
                + Component.text(fill.components())
                + " is in it: what it delivers is another dose than the one told.",
            RECORD));
  }

  private static Set<String> drugs(Fill fill) {
    return fill.components().stream().map(Component::drug).collect(Collectors.toUnmodifiableSet());
  }

  /** A pump that names no alarm volume is refilled before what it cannot deliver. */
  private static Optional<Volume> alarm(PumpModel model) {
    return model.volumes().alarm().or(() -> model.volumes().residual()).map(Cited::value);
  }

  private static Finding missing(String code, String text, Citation source) {
    return new Finding(code, Severity.WARN, text, source);
  }
}
