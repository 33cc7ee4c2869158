package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.function.Supplier;

/**
 * How many days before the latest date this clinic wants the refill done, by drug class.
 *
 * @param drugClass a mixture takes the longest margin of its drugs
 * @param days 0 to 60
 */
public record RefillMargin(DrugClass drugClass, int days, Basis basis) {

  /** Drugs that share a margin, by what happens when they stop. */
  public enum DrugClass {
    BACLOFEN,
    CLONIDINE,
    OPIOID,
    OTHER
  }

  static Supplier<RefillMargin> read(JsonInput in) {
    var drugClass = in.required("drugClass", Reads.oneOf(DrugClass.class));
    var days = in.requiredInt("days", 0, 60);
    var basis = in.requiredObject("basis", Basis::read);
    return () -> new RefillMargin(drugClass.get(), days.get(), basis.get());
  }
}
