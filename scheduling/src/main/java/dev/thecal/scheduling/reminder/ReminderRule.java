package dev.thecal.scheduling.reminder;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.LocalTime;
import java.util.function.Supplier;

/**
 * When a clinic writes to its patients, for one purpose on one channel.
 *
 * @param daysBefore the due date; 0 to 60
 * @param at the earliest time of that day, in the clinic's zone
 */
public record ReminderRule(
    ReminderPurpose purpose, ReminderChannel channel, int daysBefore, LocalTime at) {

  private static final int MOST_DAYS = 60;

  static Supplier<ReminderRule> read(JsonInput in) {
    var purpose = in.required("purpose", Reads.oneOf(ReminderPurpose.class));
    var channel = in.required("channel", Reads.oneOf(ReminderChannel.class));
    var days = in.requiredInt("daysBefore", 0, MOST_DAYS);
    var at = in.required("at", TimeOfDay::read);
    return () -> new ReminderRule(purpose.get(), channel.get(), days.get(), at.get());
  }
}
