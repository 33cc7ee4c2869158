package dev.thecal.core.merge;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two records of one clinic that are, were or shall be one.
 *
 * @param clinic of both
 * @param id of the merge
 * @param survivor the record that goes on
 * @param merged the record that points to it
 * @param steps in their order, the proposal first
 */
public record PatientMerge(
    ClinicId clinic, MergeId id, PatientId survivor, PatientId merged, List<MergeStep> steps) {

  public PatientMerge {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a merge begins with a proposal");
    }
  }

  public MergeState state() {
    return lastStep().to();
  }

  MergeStep lastStep() {
    return steps.get(steps.size() - 1);
  }

  PatientMerge with(MergeStep step) {
    return new PatientMerge(
        clinic,
        id,
        survivor,
        merged,
        Stream.concat(steps.stream(), Stream.of(step)).toList());
  }
}
