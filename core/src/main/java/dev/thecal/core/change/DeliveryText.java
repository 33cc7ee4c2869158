package dev.thecal.core.change;

import dev.thecal.core.infusion.MassUnits;
import dev.thecal.core.infusion.PatientBolus;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.RateSegment;
import dev.thecal.core.infusion.TimedBolus;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Unit;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of a programme in words, for two of them to stand side by side. */
final class DeliveryText {

  private static final int SHORT = 3;

  private final Programme programme;

  DeliveryText(Programme programme) {
    this.programme = programme;
  }

  Optional<String> segments() {
    return Optional.of(programme.delivery().segments().stream()
            .map(DeliveryText::segment)
            .collect(Collectors.joining("; ")))
        .filter(text -> !text.isEmpty());
  }

  Optional<String> basal() {
    return programme
        .delivery()
        .basal()
        .map(dose -> dose.in(MassUnits.perDay(programme.massUnit())));
  }

  Optional<String> bolus() {
    return programme.delivery().bolus().map(this::bolus);
  }

  Optional<String> patientBolus() {
    return programme.delivery().patientBolus().map(this::patientBolus);
  }

  private String bolus(TimedBolus bolus) {
    return bolus.dose().in(mass()) + " over " + bolus.over()
        + bolus.every().map(every -> " every " + every).orElse(" once");
  }

  private String patientBolus(PatientBolus bolus) {
    return bolus.dose().in(mass()) + bolus.over().map(over -> " over " + over).orElse("")
        + ", at most " + bolus.perDay() + " a day, lockout " + bolus.lockout() + ", counted "
        + Reads.name(bolus.allotmentResets());
  }

  private Unit mass() {
    return programme.massUnit();
  }

  private static String segment(RateSegment segment) {
    String days = segment.days().size() == DayOfWeek.values().length
        ? "daily"
        : segment.days().stream()
            .map(day -> day.name().substring(0, SHORT).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(","));
    return days + " " + segment.from() + "-" + segment.to() + " " + segment.dose();
  }
}
