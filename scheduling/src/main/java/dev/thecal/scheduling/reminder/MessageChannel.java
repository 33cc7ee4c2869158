package dev.thecal.scheduling.reminder;

/** A way out that is configured. Called outside every transaction. */
public interface MessageChannel {

  ReminderChannel channel();

  /** Hands over one message and waits for the answer; does not throw for what the other side does. */
  Delivery hand(Outgoing message);
}
