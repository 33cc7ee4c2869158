package dev.thecal.core.aftercare;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a clinician changed for this patient.
 *
 * @param by id of the clinician, of the clinic's team
 * @param reason why, in words
 * @param dates the new ones; a restriction that is not named stays
 * @param brace the decision about one, if it was taken
 * @param shorterThanClinic an activity is allowed earlier than the clinic's own shortest time
 * @param recordedBy the actor who recorded it
 * @param at when
 */
public record Adjustment(
    String by,
    String reason,
    List<NewDates> dates,
    Optional<Brace> brace,
    boolean shorterThanClinic,
    String recordedBy,
    Instant at) {

  public Adjustment {
    dates = List.copyOf(dates);
  }
}
