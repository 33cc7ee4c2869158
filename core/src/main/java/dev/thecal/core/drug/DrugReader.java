package dev.thecal.core.drug;

import dev.thecal.core.evidence.Cited;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Unit;
import dev.thecal.core.reference.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads one drug of a reference file. */
final class DrugReader {

  private DrugReader() {}

  static Supplier<Drug> read(JsonInput in) {
    var id = in.required("id", DrugId::new);
    var name = in.required("name", Figures::text);
    var massUnit = in.required("massUnit", DrugReader::massUnit);
    var status = Figures.required(in, "status", Reads.oneOf(IntrathecalStatus.class));
    var withdrawal = Figures.required(in, "withdrawalRisk", Reads.oneOf(WithdrawalRisk.class));
    var adultsOnly = Figures.optional(in, "adultsOnly", Figures::yesOrNo);
    var controlled = Figures.required(in, "controlled", Figures::yesOrNo);
    var starts = Figures.listOf(in, "startingRanges", DrugReader::startingRange);
    var maximum = Figures.list(in, "dailyMaximum", DailyDose::parse);
    var concentration = Figures.list(in, "maxConcentration", Concentration::parse);
    var stability = Figures.listOf(in, "stability", DrugReader::stability);
    Field<List<Cited<TitrationCap>>> titration =
        Figures.listOf(in, "titration", DrugReader::titrationCap);
    return () -> new Drug(
        id.get(),
        name.get(),
        massUnit.get(),
        status.get(),
        withdrawal.get(),
        adultsOnly.optional(),
        controlled.get(),
        new Drug.Limits(
            Figures.orNone(starts), Figures.orNone(maximum), Figures.orNone(concentration)),
        Figures.orNone(stability),
        Figures.orNone(titration));
  }

  private static Supplier<StartingRange> startingRange(JsonInput in) {
    var exposure = in.required("exposure", Reads.oneOf(StartingRange.Exposure.class));
    var least = in.optional("least", DailyDose::parse);
    var most = in.required("most", DailyDose::parse);
    return () -> new StartingRange(exposure.get(), least.optional(), most.get());
  }

  private static Supplier<StabilityRule> stability(JsonInput in) {
    var with = in.optionalScalars("with", DrugId::new);
    var fill = in.required("fill", Reads.oneOf(StabilityRule.FillKind.class));
    var dilution = in.required("dilution", Reads.oneOf(StabilityRule.Dilution.class));
    var days = in.required("value", Figures::days);
    return () -> new StabilityRule(
        Set.copyOf(with.optional().orElse(List.of())), fill.get(), dilution.get(), days.get());
  }

  private static Supplier<TitrationCap> titrationCap(JsonInput in) {
    var group = in.optional("group", Reads.oneOf(TitrationCap.Group.class));
    var percent = in.optional("perDay", Figures::percent);
    var most = in.optional("increment", DailyDose::parse);
    var steps = in.optionalInt("stepsPerWeek", 1, 50);
    boolean byPercent = group.optional().isPresent() && percent.optional().isPresent();
    boolean byStep = most.optional().isPresent() && steps.optional().isPresent();
    if (byPercent == byStep) {
      in.problem("", "give group and perDay, or increment and stepsPerWeek");
    }
    return () -> percent
        .optional()
        .<TitrationCap>map(p -> new TitrationCap.PercentPerDay(group.get(), whole(p)))
        .orElseGet(() -> new TitrationCap.Increment(most.get(), steps.get()));
  }

  private static int whole(BigDecimal ratio) {
    return ratio.movePointRight(2).intValueExact();
  }

  private static Unit massUnit(String text) {
    return Optional.of(text)
        .filter(t -> t.equals("mg") || t.equals("mcg"))
        .map(t -> t.equals("mg") ? Unit.MG : Unit.MCG)
        .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is not mg or mcg"));
  }
}
