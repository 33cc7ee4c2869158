package dev.thecal.core.drug;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.Unit;
import dev.thecal.core.reference.Figures;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads one drug of a reference file. */
final class DrugReader {

  private DrugReader() {}

  static Supplier<Drug> read(JsonInput in) {
    var id = in.required("id", DrugId::new);
    var name = in.required("name", Figures::text);
    var massUnit = in.required("massUnit", DrugReader::massUnit);
    var uses = Figures.listOf(in, "uses", DrugReader::use);
    var withdrawal = Figures.required(in, "withdrawalRisk", Reads.oneOf(WithdrawalRisk.class));
    var adultsOnly = Figures.optional(in, "adultsOnly", Figures::yesOrNo);
    var controlled = Figures.required(in, "controlled", Figures::yesOrNo);
    var limits = DrugLimitsReader.limits(in);
    var stability = Figures.listOf(in, "stability", DrugLimitsReader::stability);
    var titration = Figures.listOf(in, "titration", DrugLimitsReader::titrationCap);
    var care = care(in);
    var notes = Figures.list(in, "notes", Figures::text);
    return () -> new Drug(
        id.get(),
        name.get(),
        massUnit.get(),
        Figures.orNone(uses),
        withdrawal.get(),
        adultsOnly.optional(),
        controlled.get(),
        limits.get(),
        Figures.orNone(stability),
        Figures.orNone(titration),
        care.get(),
        Figures.orNone(notes));
  }

  private static Supplier<Use> use(JsonInput in) {
    var route = in.required("route", Reads.oneOf(Use.Route.class));
    var indication = in.required("indication", Reads.oneOf(Use.Indication.class));
    var approval = in.required("approval", Reads.oneOf(Use.Approval.class));
    return () -> new Use(route.get(), indication.get(), approval.get());
  }

  private static Supplier<Drug.Care> care(JsonInput in) {
    var schedule = Figures.optional(in, "schedule", Reads.oneOf(ControlledSchedule.class));
    var granuloma = Figures.optional(in, "granuloma", Reads.oneOf(GranulomaClass.class));
    var concentration = Figures.optional(in, "granulomaConcentration", Concentration::parse);
    var monitoring = Figures.listOf(in, "monitoring", DrugReader::monitoring);
    return () -> new Drug.Care(
        schedule.optional(),
        granuloma.optional(),
        concentration.optional(),
        Figures.orNone(monitoring));
  }

  private static Supplier<MonitoringItem> monitoring(JsonInput in) {
    var what = in.required("what", Figures::text);
    var when = in.required("when", Reads.oneOf(MonitoringItem.Occasion.class));
    var lasting = in.optional("lasting", Figures::duration);
    return () -> new MonitoringItem(what.get(), when.get(), lasting.optional());
  }

  private static Unit massUnit(String text) {
    return Optional.of(text)
        .filter(t -> t.equals("mg") || t.equals("mcg"))
        .map(t -> t.equals("mg") ? Unit.MG : Unit.MCG)
        .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is not mg or mcg"));
  }
}
