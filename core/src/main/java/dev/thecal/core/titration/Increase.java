package dev.thecal.core.titration;

import dev.thecal.core.infusion.Programme;
import dev.thecal.core.quantity.DailyDose;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A step up that was made.
 *
 * @param on the day it was made
 * @param increment what was added to the dose per day
 */
public record Increase(LocalDate on, DailyDose increment) {

  /**
   * The steps up of one drug, the first programme aside: it is a start.
   *
   * @param inPump what the pump was really told, oldest first
   * @param zone of the clinic, for the days
   */
  public static List<Increase> of(List<Programme> inPump, String drug, ZoneId zone) {
    var increases = new ArrayList<Increase>();
    for (int i = 1; i < inPump.size(); i++) {
      long added = nanograms(inPump.get(i), drug) - nanograms(inPump.get(i - 1), drug);
      if (added > 0) {
        increases.add(
            new Increase(LocalDate.ofInstant(inPump.get(i).from(), zone), new DailyDose(added)));
      }
    }
    return List.copyOf(increases);
  }

  private static long nanograms(Programme programme, String drug) {
    return programme.findDose(drug).map(DailyDose::nanogramsPerDay).orElse(0L);
  }
}
