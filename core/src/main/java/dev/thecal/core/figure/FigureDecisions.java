package dev.thecal.core.figure;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import java.util.List;

/** Keeps decisions about figures; they are never changed. */
public interface FigureDecisions {

  /**
   * @return false if there is a decision of this version already
   */
  boolean add(Access access, FigureDecision decision);

  /** All decisions of a clinic, by figure and version. */
  List<FigureDecision> list(Access access, ClinicId clinic);
}
