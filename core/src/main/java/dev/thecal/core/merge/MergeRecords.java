package dev.thecal.core.merge;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps merges and what each record had when they were merged. {@link Merges} is the service to call. */
public interface MergeRecords {

  /** What a record had at the moment of the merge. */
  enum Side {
    /** Went to the survivor. */
    MOVED,
    /** Was the survivor's already. */
    OWN
  }

  /**
   * Adds a merge at version 1.
   *
   * @return false if the merged record is in another merge that is proposed or stands
   */
  boolean add(Access access, PatientMerge merge);

  /**
   * Replaces a merge whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean replace(Access access, PatientMerge merge, long expectedVersion);

  Optional<Versioned<PatientMerge>> find(Access access, ClinicId clinic, MergeId id);

  /** All merges of a clinic by id. */
  List<Versioned<PatientMerge>> list(Access access, ClinicId clinic);

  void keep(Access access, PatientMerge merge, Side side, Collection<OwnedRecord> records);

  /** What was kept, in order. */
  List<OwnedRecord> kept(Access access, PatientMerge merge, Side side);

  /** Keeps everybody else from writing to these records until the end of the transaction. */
  void lock(Access access, PatientMerge merge);

  /** Puts the merged record away under the id of the merge: nothing can be written to it any more. */
  void archive(Access access, PatientMerge merge);

  /** Undoes {@link #archive}. */
  void restore(Access access, PatientMerge merge);
}
