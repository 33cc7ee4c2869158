package dev.thecal.web.page;

import java.util.List;
import java.util.Optional;

/**
 * Who is due for a refill at one clinic.
 *
 * @param today the day it was made, as shown
 * @param again refills that failed and are to be tried again; on the first page only
 * @param firstPage whether rows may be above the shown ones
 * @param figuresAddress of the figures that the clinic works with
 * @param analysesAddress of what became of the clinic's patients
 * @param next address of the next page
 */
public record WorklistView(
    PageFrame frame,
    String clinic,
    String today,
    List<Again> again,
    List<Row> rows,
    boolean firstPage,
    String firstAddress,
    String figuresAddress,
    String analysesAddress,
    Optional<String> next) {

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
      Optional<String> booked) {}
}
