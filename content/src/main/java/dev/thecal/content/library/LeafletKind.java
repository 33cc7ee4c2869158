package dev.thecal.content.library;

/** What a leaflet is about; the public site has one list for each. */
public enum LeafletKind {
  /** An illness or injury: what it is, how a pump may help. */
  CONDITION,
  /** A step on the way, from the first question to the end of the therapy. */
  JOURNEY,
  /** Daily life with a pump. */
  LIVING,
  /** Dangers, signs and what to do. */
  SAFETY,
  /** Money, payers, authorisation. */
  COSTS,
  /** Help to decide: the team, questions, options side by side, words. */
  DECIDING
}
