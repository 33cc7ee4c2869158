package dev.thecal.candidacy.fact;

/** How far the pain reaches. */
public enum PainSpread {
  LOCALIZED,
  DIFFUSE
}
