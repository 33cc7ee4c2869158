package dev.thecal.core.pathway;

import static dev.thecal.core.patient.Stage.AUTHORISATION;
import static dev.thecal.core.patient.Stage.CANDIDATE;
import static dev.thecal.core.patient.Stage.IMPLANTED;
import static dev.thecal.core.patient.Stage.IMPLANT_PLANNED;
import static dev.thecal.core.patient.Stage.MAINTENANCE;
import static dev.thecal.core.patient.Stage.NOT_A_CANDIDATE;
import static dev.thecal.core.patient.Stage.NOT_NOW;
import static dev.thecal.core.patient.Stage.REFERRAL;
import static dev.thecal.core.patient.Stage.REMOVED;
import static dev.thecal.core.patient.Stage.REPLACEMENT_PLANNED;
import static dev.thecal.core.patient.Stage.SCREENING;
import static dev.thecal.core.patient.Stage.TITRATION;
import static dev.thecal.core.patient.Stage.TRIAL;
import static dev.thecal.core.patient.Stage.TRIAL_DONE;
import static dev.thecal.core.patient.Stage.TURNED_OFF;
import static java.util.Map.entry;

import dev.thecal.core.patient.Stage;
import java.util.List;
import java.util.Map;

/**
 * The moves that a person may make. Three stages are reached by facts alone, see {@link FactMove}: the trial is
 * done when its end is on record, implanted and removed are what the operation's record says.
 */
public final class AllowedMoves {

  private static final Map<Stage, List<Stage>> TABLE = Map.ofEntries(
      entry(REFERRAL, List.of(SCREENING, NOT_NOW, NOT_A_CANDIDATE)),
      entry(SCREENING, List.of(CANDIDATE, NOT_NOW, NOT_A_CANDIDATE)),
      // straight to the implant where the trial is waived
      entry(CANDIDATE, List.of(AUTHORISATION, TRIAL, IMPLANT_PLANNED, NOT_NOW, NOT_A_CANDIDATE)),
      // neither answer is for ever: both are left by a new screening
      entry(NOT_NOW, List.of(SCREENING, NOT_A_CANDIDATE)),
      entry(NOT_A_CANDIDATE, List.of(SCREENING)),
      entry(AUTHORISATION, List.of(TRIAL, IMPLANT_PLANNED, NOT_NOW, NOT_A_CANDIDATE)),
      entry(TRIAL, List.of(AUTHORISATION, NOT_NOW, NOT_A_CANDIDATE)),
      // a second trial, or the payer's second yes before the implant
      entry(TRIAL_DONE, List.of(IMPLANT_PLANNED, AUTHORISATION, TRIAL, NOT_NOW, NOT_A_CANDIDATE)),
      entry(IMPLANT_PLANNED, List.of(AUTHORISATION, TRIAL, NOT_NOW, NOT_A_CANDIDATE)),
      entry(IMPLANTED, List.of(TITRATION, MAINTENANCE, REPLACEMENT_PLANNED, TURNED_OFF)),
      entry(TITRATION, List.of(MAINTENANCE, REPLACEMENT_PLANNED, TURNED_OFF)),
      entry(MAINTENANCE, List.of(TITRATION, REPLACEMENT_PLANNED, TURNED_OFF)),
      entry(REPLACEMENT_PLANNED, List.of(TITRATION, MAINTENANCE, TURNED_OFF)),
      // the therapy is reversible: off, and on again
      entry(TURNED_OFF, List.of(TITRATION, MAINTENANCE, REPLACEMENT_PLANNED)),
      entry(REMOVED, List.of(SCREENING, IMPLANT_PLANNED, NOT_NOW)));

  private AllowedMoves() {}

  /** Where a person may move a patient of this stage, the usual way first. */
  public static List<Stage> from(Stage stage) {
    return TABLE.getOrDefault(stage, List.of());
  }
}
