package dev.thecal.candidacy.fact;

/** Why a pump is asked for. */
public enum ReplacementReason {
  FIRST_PUMP,
  END_OF_LIFE,
  IRREPARABLE_FAILURE,
  OTHER
}
