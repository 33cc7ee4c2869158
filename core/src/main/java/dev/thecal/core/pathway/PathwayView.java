package dev.thecal.core.pathway;

import dev.thecal.core.patient.Stage;
import dev.thecal.core.patient.StageMove;
import java.util.List;

/**
 * Where a patient stands and how they came there.
 *
 * @param stage now
 * @param allowed where a person may move the patient
 * @param moves the newest first
 */
public record PathwayView(Stage stage, List<Stage> allowed, List<StageMove> moves) {

  public PathwayView {
    allowed = List.copyOf(allowed);
    moves = List.copyOf(moves);
  }
}
