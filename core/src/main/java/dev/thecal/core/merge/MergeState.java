package dev.thecal.core.merge;

/** Where a merge stands. */
public enum MergeState {
  /** One person asks for it; nothing has changed yet. */
  PROPOSED,
  /** Two people agreed; the records are one. */
  MERGED,
  /** Given up before anything changed. */
  WITHDRAWN,
  /** One person asks to take the merge back; it stands still. */
  UNMERGE_PROPOSED,
  /** Two people agreed; the records are two again. */
  UNMERGED;

  /** The merged record is one with the survivor. */
  public boolean stands() {
    return this == MERGED || this == UNMERGE_PROPOSED;
  }

  /** No other merge may touch the merged record. */
  public boolean open() {
    return stands() || this == PROPOSED;
  }
}
