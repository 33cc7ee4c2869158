package dev.thecal.scheduling.store;

import dev.thecal.core.store.DatabaseSettings;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.scheduling.reminder.Delivery;
import dev.thecal.scheduling.reminder.ReminderChannel;
import java.time.Instant;

/** The process that is killed: sends one reminder after the other and prints each id as it hands it over. */
final class ReminderNode {

  static final String HANDED = "handed ";

  private ReminderNode() {}

  /** Arguments: database address, user, password, moment. */
  public static void main(String[] args) {
    Instant at = Instant.parse(args[3]);
    try (var box = new Outbox(new DatabaseSettings(args[0], args[1], args[2], 2))) {
      box.answer = message -> {
        // one write of one line: from here on the message has left
        System.out.println(HANDED + message.id());
        System.out.flush();
        return Delivery.taken();
      };
      box.sender(ReminderChannel.EMAIL).send(() -> box.at(at), Accesses.SPINE);
    }
    System.out.println("done");
  }
}
