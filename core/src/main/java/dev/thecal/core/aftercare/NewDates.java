package dev.thecal.core.aftercare;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Dates of one restriction that a clinician sets; see {@link Restriction}. */
public record NewDates(Restriction.Activity activity, LocalDate notBefore, LocalDate heldUntil) {

  public NewDates {
    if (notBefore.isAfter(heldUntil)) {
      throw new IllegalArgumentException(
          "heldUntil " + heldUntil + " is before notBefore " + notBefore + "; maybe exchange them");
    }
  }

  static Supplier<NewDates> read(JsonInput in) {
    var activity = in.required("activity", Reads.oneOf(Restriction.Activity.class));
    var notBefore = in.required("notBefore", Reads::date);
    var heldUntil = in.required("heldUntil", Reads::date);
    return () -> new NewDates(activity.get(), notBefore.get(), heldUntil.get());
  }
}
