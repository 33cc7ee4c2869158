package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import java.util.function.Supplier;

/**
 * From the shortest to the longest, both inclusive: {@code 6 weeks} to {@code 8 weeks}.
 *
 * @param least shortest
 * @param most longest, not shorter than {@code least}
 * @param basis why these figures
 */
public record IntervalBand(Interval least, Interval most, Basis basis) {

  public IntervalBand {
    if (least.roughDays() > most.roughDays()) {
      throw new IllegalArgumentException(
          "the band ends before it begins: " + least + " to " + most + "; maybe exchange them");
    }
  }

  static Supplier<IntervalBand> read(JsonInput in) {
    var least = in.required("least", Interval::parse);
    var most = in.required("most", Interval::parse);
    var basis = in.requiredObject("basis", Basis::read);
    return () -> new IntervalBand(least.get(), most.get(), basis.get());
  }

  @Override
  public String toString() {
    return least + " to " + most;
  }
}
