package dev.thecal.core.outcome;

import dev.thecal.core.json.Reads;
import dev.thecal.core.outcome.Figure.Named;
import dev.thecal.core.outcome.Figure.Part;
import dev.thecal.core.quantity.Exact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Complications per year of pump, all together and kind by kind. */
final class ComplicationRates {

  /** 365.25 days, in quarters of a day. */
  private static final long QUARTERS_PER_YEAR = 1461;

  private static final long QUARTERS_PER_DAY = 4;

  private ComplicationRates() {}

  /**
   * @param noticed those that stand and were noticed in the period
   */
  static List<Figure> figures(Carriers carriers, List<Complication> noticed) {
    List<Complication> counted = noticed.stream()
        .filter(one -> carriers.touches(one.patient(), one.noticedOn()))
        .toList();
    var years = new Part(years(carriers.days()), "pump years");
    var named = new Named("complications-per-pump-year", "All complications", "per pump year");
    var figures = new ArrayList<Figure>();
    figures.add(Figure.ratio(named, Part.of(counted.size(), "complications"), years)
        .without(List.of(Amount.of(
            noticed.size() - counted.size(),
            "complications of patients without a pump here on that day"))));
    Arrays.stream(ComplicationKind.values())
        .map(kind -> of(kind, counted, years))
        .forEach(figures::add);
    return figures;
  }

  static Exact years(long days) {
    return Exact.of(days).times(QUARTERS_PER_DAY).dividedBy(QUARTERS_PER_YEAR);
  }

  private static Figure of(ComplicationKind kind, List<Complication> counted, Part years) {
    long count = counted.stream().filter(one -> one.kind() == kind).count();
    var named = new Named("complications-of-kind-per-pump-year", kind.words(), "per pump year");
    return Figure.ratio(named, Part.of(count, "complications of this kind"), years)
        .about(Optional.empty(), Reads.name(kind));
  }
}
