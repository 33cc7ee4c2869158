package dev.thecal.core.merge;

import java.util.List;

/**
 * A merge that was taken back.
 *
 * @param merge as it stands now
 * @param movedBack what went back to its own record, with everything that was added to it meanwhile
 * @param stayed what was written to the survivor after the merge and remains there: look through it, some of it
 *     may belong to the other
 */
public record Unmerged(PatientMerge merge, List<OwnedRecord> movedBack, List<OwnedRecord> stayed) {

  public Unmerged {
    movedBack = List.copyOf(movedBack);
    stayed = List.copyOf(stayed);
  }
}
