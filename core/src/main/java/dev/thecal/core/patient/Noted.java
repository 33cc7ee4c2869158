package dev.thecal.core.patient;

import java.time.Instant;
import java.util.Optional;

/**
 * An item on a chart. It is never changed or deleted; a wrong one is marked.
 *
 * @param id of the entry, unique for the patient
 * @param item what it says
 * @param recordedBy the actor who typed it in
 * @param recordedAt when
 * @param errorReason why it was entered in error; empty if it stands
 */
public record Noted<T extends ChartItem>(
    String id, T item, String recordedBy, Instant recordedAt, Optional<String> errorReason) {

  /** It was not marked as entered in error. */
  public boolean stands() {
    return errorReason.isEmpty();
  }

  <S extends ChartItem> Noted<S> as(Class<S> type) {
    return new Noted<>(id, type.cast(item), recordedBy, recordedAt, errorReason);
  }
}
