package dev.thecal.core.triage;

import dev.thecal.core.quantity.Concentration;
import java.util.Optional;

/**
 * What the chart says beside the drug and the times.
 *
 * @param pumpModel id of the model; empty: unknown
 * @param refillOverdue the latest day for the refill is past; empty: no such day is known
 * @param morphineClass concentration of morphine or hydromorphone in the pump; empty if it holds neither,
 *     or nobody knows
 * @param doseRise of an opioid over a year; empty if it cannot be told
 */
public record OnRecord(
    Optional<String> pumpModel,
    Optional<Boolean> refillOverdue,
    Optional<Concentration> morphineClass,
    Optional<DoseRise> doseRise) {

  public static final OnRecord NOTHING =
      new OnRecord(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
