package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.infusion.ProgrammeCheck;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.FlowRate;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.refill.AccuracyBand;
import dev.thecal.core.refill.BolusAllowance;
import dev.thecal.core.refill.Depletion;
import dev.thecal.core.refill.FlowStep;
import dev.thecal.core.refill.Reservoir;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** How long a reservoir lasts: bare dates, days of 24 hours, no time zone. */
final class ReservoirDates implements Calculation {

  private static final int MOST_BOLUSES_A_DAY = 1000;
  private static final int MOST_DAYS = 3650;

  private final PumpModels pumps;

  ReservoirDates(PumpModels pumps) {
    this.pumps = pumps;
  }

  private record Fill(LocalDate on, Volume volume) {}

  private record Step(LocalDate from, FlowRate flow) {}

  private record Question(
      Reservoir reservoir, Depletion depletion, Volume alarm, LocalDate filledOn) {}

  @Override
  public String name() {
    return "reservoir";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {
    var pump = in.optional("pumpModel", pumps::get);
    var fill = in.requiredObject("fill", ReservoirDates::fill);
    var programme = in.requiredList("programme", ReservoirDates::step);
    var bolus = in.optionalObject("patientBolus", ReservoirDates::bolus);
    var alarm = in.required("alarmVolume", Volume::parse);
    var stabilityDays = in.optionalInt("stabilityDays", 0, MOST_DAYS);
    var residual = in.optional("residualVolume", Volume::parse);
    var margin = in.optionalInt("marginDays", 0, MOST_DAYS);
    var on = in.optional("on", Inputs::date);
    programme.optional().ifPresent(steps -> checkOrder(in, steps, fill.optional()));
    if (fill.optional().isPresent()
        && on.optional().filter(day -> day.isBefore(fill.get().on())).isPresent()) {
      in.problem("on", "on " + on.get() + " is before the fill on " + fill.get().on());
    }
    in.check();
    var reservoir = new Reservoir(
        start(fill.get().on()),
        fill.get().volume(),
        programme.get().stream()
            .map(s -> new FlowStep(start(s.from()), s.flow()).with(bolus.optional()))
            .toList(),
        AccuracyBand.NONE);
    var limits = new Depletion.Limits(
        alarm.get(),
        residual.optional().orElse(new Volume(0)),
        stabilityDays.optional().map(days -> stability(fill.get().on(), days)));
    var question = new Question(
        reservoir,
        Depletion.of(reservoir, limits, ZoneOffset.UTC),
        alarm.get(),
        fill.get().on());
    Answer answer = answer(question, margin.optional(), on.optional());
    pump.optional().ifPresent(p -> answer.findings(againstPump(p, fill.get(), programme.get())));
    return answer.json();
  }

  private static Answer answer(
      Question question, Optional<Integer> margin, Optional<LocalDate> on) {
    Depletion dates = question.depletion();
    Optional<LocalDate> recommended = dates
        .latestOn()
        .flatMap(latest -> margin.map(latest::minusDays))
        .map(day -> day.isBefore(question.filledOn()) ? question.filledOn() : day);
    var answer = new Answer()
        .text("alarmDate", dates.alarmOn())
        .text("emptyDate", dates.emptyOn())
        .text("stabilityDate", dates.stabilityOn())
        .text("latest", dates.latestOn())
        .text("recommended", recommended)
        .text("binding", Reads.name(dates.binding()))
        .text("volumeOn", on.map(day -> question.reservoir().expectedAt(start(day), new Volume(0))))
        .text("worstCaseVolumeOn", on.map(day -> question.reservoir().worstCaseAt(start(day))));
    daysToAlarm(question, on)
        .ifPresentOrElse(
            days -> answer.number("daysToAlarm", days), () -> answer.undetermined("daysToAlarm"));
    return answer
        .reason(
            "worst-case",
            "dates, daysToAlarm and worstCaseVolumeOn count every allotted patient bolus; volumeOn counts none",
            Sources.PATIENT_BOLUS)
        .reason(
            "latest",
            "the day before the earlier of alarm and stability, because the hour of the fill is not known",
            Citation.arithmetic("days = (volume - alarm volume) / flow"))
        .findings(dates.findings());
  }

  private static Optional<Exact> daysToAlarm(Question question, Optional<LocalDate> on) {
    long passed = ChronoUnit.DAYS.between(question.filledOn(), on.orElse(question.filledOn()));
    return question
        .reservoir()
        .daysUntil(question.alarm())
        .map(days -> days.minus(Exact.of(passed)).max(Exact.ZERO));
  }

  private static Cited<LocalDate> stability(LocalDate filledOn, int days) {
    return new Cited<>(
        filledOn.plusDays(days),
        Citation.of("Input of the calculation", "stabilityDays"),
        new Cited.Sourced());
  }

  private static List<Finding> againstPump(PumpModel pump, Fill fill, List<Step> programme) {
    var findings = new ArrayList<Finding>();
    Cited<Volume> size = pump.volumes().reservoir();
    if (fill.volume().compareTo(size.value()) > 0) {
      findings.add(new Finding(
          "fill-above-reservoir",
          size.enforced() ? Severity.REFUSE : Severity.WARN,
          fill.volume() + " is more than the reservoir of " + pump.name() + " holds",
          size.source()));
    }
    programme.stream()
        .map(step -> Exact.of(step.flow().nanolitresPerDay()))
        .flatMap(flow -> ProgrammeCheck.checkFlow(pump, flow).stream())
        .distinct()
        .forEach(findings::add);
    return findings;
  }

  private static void checkOrder(JsonInput in, List<Step> steps, Optional<Fill> fill) {
    if (steps.isEmpty()) {
      in.problem("programme", "at least one step is expected");
      return;
    }
    if (fill.filter(f -> steps.get(0).from().isAfter(f.on())).isPresent()) {
      in.problem(
          "programme/0/from",
          "the first step " + steps.get(0).from() + " must not be after the fill on "
              + fill.get().on());
    }
    for (int i = 1; i < steps.size(); i++) {
      if (!steps.get(i).from().isAfter(steps.get(i - 1).from())) {
        in.problem(
            "programme/" + i + "/from",
            "step " + steps.get(i).from() + " is out of order: it must be after "
                + steps.get(i - 1).from());
      }
    }
  }

  private static Supplier<Fill> fill(JsonInput in) {
    var on = in.required("on", Inputs::date);
    var volume = in.required("volume", Volume::parse);
    return () -> new Fill(on.get(), volume.get());
  }

  private static Supplier<Step> step(JsonInput in) {
    var from = in.required("from", Inputs::date);
    var flow = in.required("flow", FlowRate::parse);
    return () -> new Step(from.get(), flow.get());
  }

  private static Supplier<BolusAllowance> bolus(JsonInput in) {
    var volume = in.required("volume", Volume::parse);
    var most = in.requiredInt("maxPerDay", 0, MOST_BOLUSES_A_DAY);
    return () -> new BolusAllowance(volume.get(), most.get());
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
