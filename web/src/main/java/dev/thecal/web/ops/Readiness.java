package dev.thecal.web.ops;

/** Touches what the server cannot work without. */
@FunctionalInterface
public interface Readiness {

  /** Returns when the database has answered; throws if it did not. */
  void touch();
}
