package dev.thecal.core.merge;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.util.function.Supplier;

/**
 * Somebody asks that two records become one.
 *
 * @param survivor the record that goes on
 * @param merged the record whose content moves
 * @param reason how the clinic knows that they are one person
 * @param preview fingerprint of the preview that was looked at
 */
public record MergeRequest(PatientId survivor, PatientId merged, String reason, String preview) {

  /** Fields named as in the record. */
  public static Supplier<MergeRequest> read(JsonInput in) {
    var survivor = in.required("survivor", PatientId::new);
    var merged = in.required("merged", PatientId::new);
    var reason = in.required("reason", Reads.text(500));
    var preview = in.required("preview", Reads.text(64));
    return () -> new MergeRequest(survivor.get(), merged.get(), reason.get(), preview.get());
  }
}
