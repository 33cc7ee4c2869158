package dev.thecal.candidacy.fact;

/** What testing says about a tumour that presses on the thecal sac. */
public enum TumourOnThecalSac {
  RULED_OUT,
  FOUND,
  NOT_TESTED
}
