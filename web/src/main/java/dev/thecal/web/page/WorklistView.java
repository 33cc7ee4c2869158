package dev.thecal.web.page;

import java.util.List;
import java.util.Optional;

/**
 * Who is due for a refill at one clinic.
 *
 * @param today the day it was made, as shown
 * @param missed missed refills near depletion, of the whole clinic; on the first page only
 * @param again refills that failed and are to be tried again; on the first page only
 * @param firstPage whether rows may be above the shown ones
 * @param figuresAddress of the figures that the clinic works with
 * @param analysesAddress of what became of the clinic's patients
 * @param next address of the next page
 */
public record WorklistView(
    PageFrame frame,
    String clinicId,
    String clinic,
    String today,
    List<Missed> missed,
    List<Again> again,
    List<Row> rows,
    boolean firstPage,
    String firstAddress,
    String figuresAddress,
    String analysesAddress,
    Optional<String> next) {

  /**
   * A missed refill that is being escalated.
   *
   * @param why with the dates
   * @param address of the escalation, for its forms
   */
  public record Missed(
      String name,
      String patientAddress,
      Optional<Link> phone,
      String why,
      String address,
      long version,
      List<Task> tasks) {}

  /**
   * What is to be done about it.
   *
   * @param done what came of it and who did it
   */
  public record Task(String kind, String words, String due, boolean late, Optional<String> done) {}

  /**
   * A refill that failed.
   *
   * @param by when the pump may need it, in words
   * @param what went wrong
   */
  public record Again(
      String name, String address, Optional<Link> phone, String by, String reason, String what) {}

  /**
   * One pump.
   *
   * @param state class of the badge: {@code no-date}, {@code overdue}, {@code
   *     needs-review}, {@code due-now}, {@code
   *     due-soon}, {@code later}
   * @param stateWords the same in words, so that colour never stands alone
   * @param statuses what holds for the patient, in words, for example {@code In hospital}
   * @param days to the latest day, in words
   * @param binding what limits the latest day, in words
   * @param step what to do about reaching the patient, in words
   * @param tried the newest try, in words
   * @param notBy how the patient does not want to be reached, in words
   * @param attemptAddress where a try is noted
   */
  public record Row(
      String name,
      String address,
      Optional<Link> phone,
      String state,
      String stateWords,
      List<String> statuses,
      String days,
      Optional<String> recommended,
      Optional<String> latest,
      String binding,
      Optional<String> booked,
      Optional<String> step,
      Optional<String> tried,
      List<String> notBy,
      String attemptAddress) {}
}
