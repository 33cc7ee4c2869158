package dev.thecal.core.merge;

import dev.thecal.core.patient.PatientId;
import java.util.List;
import java.util.Optional;

/**
 * What a merge would do, before anybody does it.
 *
 * @param survivor the record that goes on, unchanged
 * @param merged the record whose content moves and that points to the survivor from then on
 * @param fields of both records side by side
 * @param moves what goes to the survivor
 * @param stays what remains with the merged record, because the survivor has one of its own
 * @param blocks what must be put right first; empty if it can be merged
 * @param warnings what two people should look at
 * @param fingerprint of all of this: whoever proposes or confirms names it, so that nobody agrees to something else
 */
public record MergePreview(
    PatientId survivor,
    PatientId merged,
    List<Pair> fields,
    List<OwnedRecord> moves,
    List<OwnedRecord> stays,
    List<MergeBlock> blocks,
    List<String> warnings,
    String fingerprint) {

  /**
   * One field of both records; the survivor's stands after the merge.
   *
   * @param field as in the patient's JSON
   * @param differs both are told and are not equal
   */
  public record Pair(
      String field, Optional<String> survivor, Optional<String> merged, boolean differs) {

    static Pair of(String field, Optional<String> survivor, Optional<String> merged) {
      return new Pair(
          field,
          survivor,
          merged,
          survivor.isPresent() && merged.isPresent() && !survivor.equals(merged));
    }
  }
}
