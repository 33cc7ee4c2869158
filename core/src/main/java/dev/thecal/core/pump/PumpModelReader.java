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
    var mri = Figures.list(in, "mri", Figures::text);
    var notes = Figures.list(in, "notes", Figures::text);
    return () -> new PumpModel(
        id.get(),
        name.get(),
        kind.get(),
        volumes.get(),
        flow.get(),
        life.get(),
        labelling.get(),
        Figures.orNone(mri),
        Figures.orNone(notes));
  }

  private static Supplier<PumpModel.Volumes> volumes(JsonInput in) {
    var reservoir = Figures.required(in, "reservoir", Volume::parse);
    var residual = Figures.optional(in, "residual", Volume::parse);
    var alarm = Figures.optional(in, "alarmVolume", Volume::parse);
    var tubing = Figures.optional(in, "tubingVolume", Volume::parse);
    var perCm = Figures.optional(
        in, "catheterVolumePerCm", text -> Measure.parse(text, Dimension.VOLUME_PER_LENGTH));
    var length =
        Figures.optional(in, "catheterLength", text -> Measure.parse(text, Dimension.LENGTH));
    return () -> new PumpModel.Volumes(
        reservoir.get(),
        residual.optional(),
        alarm.optional(),
        tubing.optional(),
        perCm.optional(),
        length.optional());
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

  private static Set<DrugId> drugs(String text) {
    return Stream.of(text.split(", ", -1)).map(DrugId::new).collect(Collectors.toUnmodifiableSet());
  }
}
