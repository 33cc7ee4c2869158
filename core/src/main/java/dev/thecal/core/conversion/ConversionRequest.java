package dev.thecal.core.conversion;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is to be converted. The dose is not told: it is read from the list of medicines.
 *
 * @param tolerant to opioids; empty counts as naive
 */
public record ConversionRequest(
    ClinicId clinic,
    PatientId patient,
    ConversionId id,
    String drug,
    Direction direction,
    Optional<Boolean> tolerant) {

  /** Only one of them is answered. */
  public enum Direction {
    ORAL_TO_INTRATHECAL,
    /** Always refused: the ratio does not run backwards. */
    INTRATHECAL_TO_ORAL
  }

  /** Fields {@code id}, {@code drug}, {@code direction}, {@code opioidTolerant}. */
  public static Supplier<ConversionRequest> read(JsonInput in, ClinicId clinic, PatientId patient) {
    var id = in.optional("id", ConversionId::new);
    var drug = in.required("drug", Reads.text(40));
    var direction = in.required("direction", Reads.oneOf(Direction.class));
    var tolerant = in.optionalBoolean("opioidTolerant");
    var fresh = new ConversionId(Ids.next());
    return () -> new ConversionRequest(
        clinic,
        patient,
        id.optional().orElse(fresh),
        drug.get(),
        direction.get(),
        tolerant.optional());
  }

  /** The same under another id. */
  ConversionRequest as(ConversionId other) {
    return new ConversionRequest(clinic, patient, other, drug, direction, tolerant);
  }
}
