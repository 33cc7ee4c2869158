package dev.thecal.core.trial;

/** What one screening dose of baclofen did to the spasticity. */
public enum ScreeningResponse {
  NONE,
  PARTIAL,
  POSITIVE
}
