package dev.thecal.web.page;

import java.util.List;
import java.util.Optional;

/**
 * Finding and booking the next refill visit.
 *
 * @param booked the visit that is booked, if one is
 * @param findAddress where the search form asks
 * @param from first day of the search, {@code 2026-05-06}
 * @param to last day of the search
 * @param searched whether the slots below are the answer to a search
 * @param slots free slots
 * @param bookAddress where the booking is sent
 * @param proposal the slot that was proposed when the last refill was finished
 * @param why the question to the person who books, where a reason is needed
 * @param deciders who may allow a refill after the latest acceptable day; empty unless such days are shown
 * @param needs what the patient needs at every visit, in words
 * @param problem why the last booking was refused
 */
public record BookingView(
    Optional<Booked> booked,
    String findAddress,
    String from,
    String to,
    boolean searched,
    List<Choice> slots,
    String bookAddress,
    Optional<Proposal> proposal,
    Optional<String> why,
    List<Decider> deciders,
    List<String> needs,
    Optional<String> problem) {

  /** A visit with its calendar file. */
  public record Booked(String when, String where, String calendarAddress) {}

  /**
   * A slot to choose.
   *
   * @param value what the form sends back
   */
  public record Choice(String value, String when, String where) {}

  /**
   * A proposed slot.
   *
   * @param text why there
   * @param address where it is accepted
   */
  public record Proposal(String when, String where, String text, String address, long version) {}

  /** Somebody who decides about therapy. */
  public record Decider(String id, String name) {}
}
