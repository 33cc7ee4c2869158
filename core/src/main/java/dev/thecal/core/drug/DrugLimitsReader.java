package dev.thecal.core.drug;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.reference.Figures;
import dev.thecal.core.reference.Ids;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the ranges, bounds, stabilities and steps of a drug. */
final class DrugLimitsReader {

  private DrugLimitsReader() {}

  static Supplier<Drug.Limits> limits(JsonInput in) {
    var starts = Figures.listOf(in, "startingRanges", DrugLimitsReader::startingRange);
    var maximum = Figures.listOf(in, "dailyMaximum", bounds -> guardrail(bounds, DailyDose::parse));
    var concentration =
        Figures.listOf(in, "maxConcentration", bounds -> guardrail(bounds, Concentration::parse));
    var products = Figures.list(in, "products", Concentration::parse);
    return () -> new Drug.Limits(
        Figures.orNone(starts),
        Figures.orNone(maximum),
        Figures.orNone(concentration),
        Figures.orNone(products));
  }

  private static <T extends Comparable<T>> Supplier<Guardrail<T>> guardrail(
      JsonInput in, Function<String, T> bound) {
    var group = in.optional("group", Reads.oneOf(TitrationCap.Group.class));
    var recommended = in.optional("recommended", bound);
    var hard = in.optional("hard", bound);
    hard.optional()
        .filter(h -> recommended.optional().filter(r -> h.compareTo(r) < 0).isPresent())
        .ifPresent(h -> in.problem(
            "hard",
            h + " does not enclose the recommended " + recommended.get() + "; maybe swapped"));
    return () -> new Guardrail<>(group.optional(), recommended.optional(), hard.optional());
  }

  private static Supplier<StartingRange> startingRange(JsonInput in) {
    var exposure = in.required("exposure", Reads.oneOf(StartingRange.Exposure.class));
    var least = in.optional("least", DailyDose::parse);
    var most = in.required("most", DailyDose::parse);
    return () -> new StartingRange(exposure.get(), least.optional(), most.get());
  }

  static Supplier<StabilityRule> stability(JsonInput in) {
    var with = in.optionalScalars("with", DrugId::new);
    var fill = in.required("fill", Reads.oneOf(StabilityRule.FillKind.class));
    var dilution = in.required("dilution", Reads.oneOf(StabilityRule.Dilution.class));
    var pumps = in.optionalScalars("pumps", id -> Ids.check("pump model", id));
    var measured = in.optionalList("measured", DrugLimitsReader::measured);
    var days = in.required("value", Figures::days);
    return () -> new StabilityRule(
        Set.copyOf(with.optional().orElse(List.of())),
        fill.get(),
        dilution.get(),
        Set.copyOf(pumps.optional().orElse(List.of())),
        Figures.orNone(measured),
        days.get());
  }

  private static Supplier<StabilityRule.Measured> measured(JsonInput in) {
    var drug = in.required("drug", DrugId::new);
    var least = in.required("least", Concentration::parse);
    var most = in.required("most", Concentration::parse);
    return () -> new StabilityRule.Measured(drug.get(), least.get(), most.get());
  }

  static Supplier<TitrationCap> titrationCap(JsonInput in) {
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
}
