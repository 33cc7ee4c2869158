package dev.thecal.core.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a trial by one method may be done and how long the patient is watched after a dose.
 *
 * @param drug only for this drug; empty: for all drugs without a line of their own
 * @param observedHours at least, after each dose; for a catheter, from start to end
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TrialSetting(
    TrialPolicy.Method method,
    Optional<String> drug,
    CareSetting setting,
    int observedHours,
    Basis basis) {

  static Supplier<TrialSetting> read(JsonInput in) {
    var method = in.required("method", Reads.oneOf(TrialPolicy.Method.class));
    var drug = in.optional("drug", ProfileReads.id("drug"));
    var setting = in.required("setting", Reads.oneOf(CareSetting.class));
    var hours = in.requiredInt("observedHours", 1, 240);
    var basis = in.requiredObject("basis", Basis::read);
    return () ->
        new TrialSetting(method.get(), drug.optional(), setting.get(), hours.get(), basis.get());
  }
}
