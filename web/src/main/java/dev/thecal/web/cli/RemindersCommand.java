package dev.thecal.web.cli;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.reminder.Reminder;
import dev.thecal.scheduling.reminder.ReminderDesk;
import dev.thecal.scheduling.reminder.ReminderState;
import dev.thecal.web.job.ReminderJob;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What waits and what needs a person; or one run of planning and sending. */
@Command(
    name = "reminders",
    mixinStandardHelpOptions = true,
    description = "Show or run a clinic's messages to patients.")
public final class RemindersCommand {

  private static final int MOST = 200;

  /** Prints the messages in a state. */
  @Command(description = "Print messages as JSON: those that need a person, or those in a state.")
  int show(
      @Option(names = "--clinic", required = true, description = "id of the clinic") String clinic,
      @Option(names = "--state", description = "waiting, sent, uncertain, dead, …") @Nullable
          String state) {
    List<ReminderState> states = state == null
        ? Arrays.stream(ReminderState.values())
            .filter(ReminderState::needsAPerson)
            .toList()
        : List.of(Reads.oneOf(ReminderState.class).apply(state));
    List<Reminder> found = ClinicDoor.with(
        "reminders",
        clinic,
        door -> door
            .get(ReminderDesk.class)
            .page(door.access(), door.clinic(), states, Optional.empty(), MOST)
            .stream()
            .map(Versioned::value)
            .toList());
    System.out.println(Json.write(found));
    return 0;
  }

  /** Plans and sends once. */
  @Command(description = "Plan and send once, as the job does every minute.")
  int run(
      @Option(names = "--clinic", required = true, description = "id of the clinic")
          String clinic) {
    ReminderJob.Run run = ClinicDoor.with(
        "reminders", clinic, door -> door.get(ReminderJob.class).run(door.clinic()));
    System.out.println(Json.write(run));
    return 0;
  }
}
