package dev.thecal.candidacy.fact;

/** Whether a more extensive operation could treat the cause instead. */
public enum LargerSurgery {
  NOT_AN_OPTION,
  DECLINED,
  OPEN
}
