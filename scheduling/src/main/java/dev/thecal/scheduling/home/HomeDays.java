package dev.thecal.scheduling.home;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.calendar.SiteCalendar;
import dev.thecal.scheduling.calendar.SiteClinician;
import dev.thecal.scheduling.calendar.Skill;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads nurses' days, held against the clinic's team. */
public final class HomeDays {

  private final Map<String, SiteClinician> nurses = new TreeMap<>();

  /**
   * @param sites of the clinic; those of their clinicians who refill may drive
   */
  public HomeDays(List<SiteCalendar> sites) {
    sites.stream()
        .flatMap(site -> site.clinicians().stream())
        .filter(one -> one.skills().contains(Skill.REFILL))
        .forEach(one -> nurses.putIfAbsent(one.id(), one));
  }

  /** Fields {@code nurse}, {@code on}, {@code base}, {@code from}, {@code to}, {@code twoPeople}. */
  public Supplier<NurseDay> read(JsonInput in) {
    var nurse = in.required("nurse", Reads.text(40));
    var on = in.required("on", Reads::date);
    var base = in.requiredObject("base", Place::read);
    var from = in.required("from", HomeSetting::time);
    var to = in.required("to", HomeSetting::time);
    var two = in.optionalBoolean("twoPeople");
    nurse
        .optional()
        .filter(id -> !nurses.containsKey(id))
        .ifPresent(id -> in.problem(
            "nurse",
            "\"" + id + "\" is nobody who may refill here; those who may: "
                + String.join(", ", nurses.keySet())));
    if (from.optional().flatMap(a -> to.optional().filter(b -> !a.isBefore(b))).isPresent()) {
      in.problem("to", "the day ends at " + to.get() + ", not after it begins at " + from.get());
    }
    return () -> day(
        nurse.get(), on.get(), base.get(), from.get(), to.get(), two.optional().orElse(false));
  }

  private NurseDay day(
      String nurse, LocalDate on, Place base, LocalTime from, LocalTime to, boolean two) {
    return new NurseDay(
        nurse,
        on,
        base,
        from,
        to,
        Optional.ofNullable(nurses.get(nurse)).stream()
            .flatMap(one -> one.pumpBrands().stream())
            .map(brand -> brand.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()),
        two);
  }
}
