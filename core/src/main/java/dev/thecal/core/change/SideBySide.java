package dev.thecal.core.change;

import dev.thecal.core.change.FieldChange.Field;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.MassUnits;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Old and new side by side: every field that differs, drug by drug where there are several. */
final class SideBySide {

  private static final int PERCENT = 100;

  private final Optional<Programme> old;
  private final Programme next;

  private SideBySide(Optional<Programme> old, Programme next) {
    this.old = old;
    this.next = next;
  }

  static List<FieldChange> of(Before before, Programme next, Optional<Preparation> fill) {
    var sides = new SideBySide(before.programme(), next);
    var changes = new ArrayList<FieldChange>();
    changes.add(sides.whole(Field.MODE, programme -> Optional.of(Reads.name(programme.mode()))));
    sides.drugs().forEach(drug -> {
      changes.add(sides.concentration(drug));
      changes.add(sides.dose(drug));
    });
    changes.add(
        sides.whole(Field.FLOW, programme -> Optional.of(programme.flow().toString())));
    changes.addAll(sides.delivery());
    fill.ifPresent(planned -> changes.add(FieldChange.of(
        Field.FILL, before.inside().map(Preparation::toString), Optional.of(planned.toString()))));
    return changes.stream().filter(FieldChange::differs).toList();
  }

  private List<FieldChange> delivery() {
    return List.of(
        whole(
            Field.PUMP_CLOCK,
            programme -> programme.delivery().pumpClock().map(offset -> offset.getId())),
        whole(Field.SEGMENTS, programme -> new DeliveryText(programme).segments()),
        whole(Field.BASAL, programme -> new DeliveryText(programme).basal()),
        whole(Field.BOLUS, programme -> new DeliveryText(programme).bolus()),
        whole(Field.PATIENT_BOLUS, programme -> new DeliveryText(programme).patientBolus()));
  }

  private FieldChange whole(Field field, Function<Programme, Optional<String>> text) {
    return FieldChange.of(field, old.flatMap(text), text.apply(next));
  }

  /** Of both, the new ones first. */
  private Set<String> drugs() {
    var drugs = new LinkedHashSet<String>();
    Stream.concat(Stream.of(next), old.stream())
        .flatMap(programme -> programme.components().stream())
        .forEach(part -> drugs.add(part.drug()));
    return drugs;
  }

  private FieldChange concentration(String drug) {
    return new FieldChange(
        Field.CONCENTRATION,
        Optional.of(drug),
        old.flatMap(programme -> part(programme, drug)).map(Component::concentrationText),
        part(next, drug).map(Component::concentrationText),
        Optional.empty());
  }

  private FieldChange dose(String drug) {
    Optional<DailyDose> was = old.flatMap(programme -> programme.findDose(drug));
    Optional<DailyDose> will = next.findDose(drug);
    // One unit for both sides, so that nobody compares mg with mcg.
    Unit unit = MassUnits.perDay(part(next, drug)
        .or(() -> old.flatMap(programme -> part(programme, drug)))
        .map(Component::massUnit)
        .orElse(Unit.MG));
    return new FieldChange(
        Field.DOSE,
        Optional.of(drug),
        was.map(dose -> dose.in(unit)),
        will.map(dose -> dose.in(unit)),
        was.flatMap(from -> will.flatMap(to -> percent(from, to))));
  }

  private static Optional<BigDecimal> percent(DailyDose from, DailyDose to) {
    return from.nanogramsPerDay() == 0
        ? Optional.empty()
        : Optional.of(Exact.ratio(to.nanogramsPerDay(), from.nanogramsPerDay())
            .minus(Exact.ONE)
            .times(PERCENT)
            .printed(RoundingMode.HALF_EVEN));
  }

  private static Optional<Component> part(Programme programme, String drug) {
    return programme.components().stream()
        .filter(part -> part.drug().equals(drug))
        .findFirst();
  }
}
