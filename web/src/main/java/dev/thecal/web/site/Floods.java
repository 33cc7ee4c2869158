package dev.thecal.web.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How often forms may be sent, per address of the sender and per clinic. Kept in this node's memory only: no address
 * of a visitor is stored. Several nodes let through as many times more.
 */
final class Floods {

  static final Duration WINDOW = Duration.ofMinutes(10);

  /** A household or an office behind one address. */
  static final int PER_ADDRESS = 20;

  static final int PER_CLINIC = 300;

  /** Beyond this many senders at once the oldest are forgotten first by emptying what has passed. */
  private static final int MOST_SENDERS = 10_000;

  private final Map<String, Deque<Instant>> sent = new HashMap<>();

  /** Counts one form; false: too many came, this one is not to be looked at. */
  synchronized boolean allows(String address, String clinic, Instant now) {
    if (sent.size() > MOST_SENDERS) {
      sent.values().forEach(times -> forget(times, now));
      sent.values().removeIf(Deque::isEmpty);
    }
    Deque<Instant> ofAddress = recent("address " + address, now);
    Deque<Instant> ofClinic = recent("clinic " + clinic, now);
    boolean few = ofAddress.size() < PER_ADDRESS
        && ofClinic.size() < PER_CLINIC
        && sent.size() <= MOST_SENDERS;
    if (few) {
      ofAddress.add(now);
      ofClinic.add(now);
    }
    return few;
  }

  private Deque<Instant> recent(String sender, Instant now) {
    Deque<Instant> times = sent.computeIfAbsent(sender, name -> new ArrayDeque<>());
    forget(times, now);
    return times;
  }

  private static void forget(Deque<Instant> times, Instant now) {
    while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
      times.removeFirst();
    }
  }
}
