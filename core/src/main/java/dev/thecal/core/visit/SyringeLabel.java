package dev.thecal.core.visit;

import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The label of the syringe, as scanned or typed.
 *
 * @param contents drugs, concentrations and volume
 * @param familyName of the patient it was prepared for
 * @param bornOn of that patient
 * @param lot of the drug or the preparation
 * @param compoundedOn when it was prepared, if the label says
 * @param useBefore the first day on which it must not be used
 */
public record SyringeLabel(
    Preparation contents,
    String familyName,
    LocalDate bornOn,
    String lot,
    Optional<LocalDate> compoundedOn,
    LocalDate useBefore)
    implements VisitStep {

  static Supplier<VisitStep> read(JsonInput in) {
    var contents = Preparation.read(in);
    var familyName = in.required("familyName", Reads.text(100));
    var bornOn = in.required("bornOn", Reads::date);
    var lot = in.required("lot", Reads.text(60));
    var compoundedOn = in.optional("compoundedOn", Reads::date);
    var useBefore = in.required("useBefore", Reads::date);
    return () -> new SyringeLabel(
        contents.get(),
        familyName.get(),
        bornOn.get(),
        lot.get(),
        compoundedOn.optional(),
        useBefore.get());
  }
}
