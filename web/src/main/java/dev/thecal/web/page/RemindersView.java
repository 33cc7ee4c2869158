package dev.thecal.web.page;

import java.util.List;

/**
 * The clinic's messages to its patients.
 *
 * @param open those that a person has to look at
 * @param waiting the next ones
 * @param printAddress of the list to print
 */
public record RemindersView(
    PageFrame frame,
    String clinic,
    boolean rules,
    List<Row> open,
    List<Row> waiting,
    String printAddress) {

  /**
   * One message.
   *
   * @param state in words
   * @param when it is to leave, or was to
   * @param problem empty if there is none
   */
  public record Row(
      String name,
      String address,
      String purpose,
      String due,
      String channel,
      String state,
      String when,
      String problem) {}
}
