package dev.thecal.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The visits of one day at a clinic.
 *
 * @param address of the page itself, without a day
 * @param day as the form sends it, {@code 2026-05-06}
 * @param dayWords the day in words
 * @param previous the day before, as the address takes it
 * @param unresolved visits that are over and of which nobody has said what became, of any day
 * @param sites in the order of the profile
 * @param problem why the last mark was refused
 */
public record ScheduleView(
    PageFrame frame,
    String clinic,
    String address,
    String day,
    String dayWords,
    String previous,
    String next,
    List<Visit> unresolved,
    List<SiteDay> sites,
    Optional<String> problem) {

  /**
   * One site.
   *
   * @param hours in words, or that it is closed and why
   */
  public record SiteDay(String name, String hours, List<Visit> visits) {}

  /**
   * One visit.
   *
   * @param state class of the badge
   * @param stateWords the same in words
   * @param notes needs of the patient and rules that were set aside
   * @param actions what a person may say about it now
   */
  public record Visit(
      String id,
      long version,
      String when,
      String patient,
      String patientAddress,
      String what,
      String where,
      String state,
      String stateWords,
      List<String> notes,
      List<Action> actions) {}

  /** A button: what it sends and what it says. */
  public record Action(String value, String words) {}
}
