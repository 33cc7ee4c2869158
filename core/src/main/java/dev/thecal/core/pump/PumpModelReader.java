package dev.thecal.core.pump;

import dev.thecal.core.drug.DrugId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.FlowRate;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.reference.Figures;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one pump model of a reference file. */
final class PumpModelReader {

  private PumpModelReader() {}

  static Supplier<PumpModel> read(JsonInput in) {
    var id = in.required("id", PumpModelId::new);
    var name = in.required("name", Figures::text);
    var kind = in.required("kind", Reads.oneOf(PumpKind.class));
    var volumes = volumes(in);
    var flow = flow(in);
    var life = life(in);
    var labelling = labelling(in);
    var modes = Figures.optional(in, "modes", text -> words(text, Reads.oneOf(DosingMode.class)));
    var patientBolus = in.requiredObject("patientBolus", PumpModelReader::patientBolus);
    var mri = in.requiredObject("mri", PumpModelReader::mri);
    var notes = Figures.list(in, "notes", Figures::text);
    return () -> new PumpModel(
        id.get(),
        name.get(),
        kind.get(),
        volumes.get(),
        flow.get(),
        life.get(),
        labelling.get(),
        modes.optional(),
        patientBolus.get(),
        mri.get(),
        Figures.orNone(notes));
  }

  private static Supplier<PumpModel.Volumes> volumes(JsonInput in) {
    var reservoir = Figures.required(in, "reservoir", Volume::parse);
    var residual = Figures.optional(in, "residual", Volume::parse);
    var also = Figures.list(in, "residualAlso", Volume::parse);
    var alarm = Figures.optional(in, "alarmVolume", Volume::parse);
    var afterWithdrawal = Figures.optional(in, "alarmVolumeAfterWithdrawal", Volume::parse);
    var tubing = Figures.optional(in, "tubingVolume", Volume::parse);
    var perCm = Figures.optional(
        in, "catheterVolumePerCm", text -> Measure.parse(text, Dimension.VOLUME_PER_LENGTH));
    var length =
        Figures.optional(in, "catheterLength", text -> Measure.parse(text, Dimension.LENGTH));
    var priming = Figures.optional(in, "refillSetPriming", Volume::parse);
    return () -> new PumpModel.Volumes(
        reservoir.get(),
        residual.optional(),
        Figures.orNone(also),
        alarm.optional(),
        afterWithdrawal.optional(),
        tubing.optional(),
        perCm.optional(),
        length.optional(),
        priming.optional());
  }

  private static Supplier<PumpModel.Flow> flow(JsonInput in) {
    var least = Figures.optional(in, "minFlow", FlowRate::parse);
    var most = Figures.optional(in, "maxFlow", FlowRate::parse);
    var accuracy = Figures.optional(in, "accuracy", Figures::percent);
    return () -> new PumpModel.Flow(least.optional(), most.optional(), accuracy.optional());
  }

  private static Supplier<PumpModel.Life> life(JsonInput in) {
    var maximum = Figures.optional(in, "maximumLife", Figures::period);
    var after = Figures.optional(in, "afterReplacementIndicator", Figures::period);
    var ahead = Figures.optional(in, "planReplacementAhead", Figures::period);
    var withoutBattery = Figures.optional(in, "withoutBattery", Figures::yesOrNo);
    return () -> new PumpModel.Life(
        maximum.optional(), after.optional(), ahead.optional(), withoutBattery.optional());
  }

  private static Supplier<PumpModel.Labelling> labelling(JsonInput in) {
    var drugs = Figures.optional(in, "labelledDrugs", PumpModelReader::drugs);
    var excluded = Figures.optional(in, "excludedDrugs", PumpModelReader::drugs);
    return () -> new PumpModel.Labelling(drugs.optional(), excluded.optional());
  }

  private static Supplier<PatientBolusRule> patientBolus(JsonInput in) {
    var offered = Figures.optional(in, "offered", Figures::yesOrNo);
    var only = Figures.optional(in, "onlyDrugs", PumpModelReader::drugs);
    var not = Figures.optional(in, "notDrugs", PumpModelReader::drugs);
    var lockout = Figures.optional(in, "lockoutAfterProgramming", Figures::yesOrNo);
    return () -> new PatientBolusRule(
        offered.optional(), only.optional(), not.optional(), lockout.optional());
  }

  private static Supplier<MriBehaviour> mri(JsonInput in) {
    var rule = Figures.required(in, "rule", Reads.oneOf(MriBehaviour.Rule.class));
    var strengths = Figures.optional(in, "fieldStrengths", text -> words(text, Figures::tesla));
    var gradient = Figures.optional(in, "spatialGradient", Figures::text);
    var recovery = Figures.optional(in, "recovery", Figures::duration);
    var bolus = Figures.optional(in, "valveBolus", Volume::parse);
    var before = Figures.list(in, "before", Reads.oneOf(MriBehaviour.Before.class));
    var after = Figures.list(in, "after", Reads.oneOf(MriBehaviour.After.class));
    return () -> new MriBehaviour(
        rule.get(),
        strengths.optional(),
        gradient.optional(),
        recovery.optional(),
        bolus.optional(),
        Figures.orNone(before),
        Figures.orNone(after));
  }

  private static Set<DrugId> drugs(String text) {
    return words(text, DrugId::new);
  }

  private static <T> Set<T> words(String text, Function<String, T> reader) {
    return Stream.of(text.split(", ", -1)).map(reader).collect(Collectors.toUnmodifiableSet());
  }
}
