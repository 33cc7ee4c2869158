package dev.thecal.web.page;

import dev.thecal.web.page.PatientPageView.Note;
import java.util.List;
import java.util.Optional;

/**
 * What became of a clinic's patients in a period.
 *
 * @param from first day as the form holds it
 * @param to last day, included
 * @param period in words
 * @param problem why nothing is shown for the period that was asked for
 */
public record AnalysesView(
    PageFrame frame,
    String clinic,
    String address,
    String from,
    String to,
    String period,
    Optional<String> problem,
    List<Section> sections) {

  /**
   * One analysis.
   *
   * @param csvAddress all of its figures for a spreadsheet
   * @param notes what holds for all rows
   * @param rows that are shown
   * @param left how many rows are in the spreadsheet only, in words
   */
  public record Section(
      String title,
      String definition,
      String csvAddress,
      List<Note> notes,
      List<Row> rows,
      Optional<String> left) {}

  /**
   * One figure.
   *
   * @param patient link to the patient it is about
   * @param value with its unit, or that there is no data
   * @param madeOf numerator and denominator in words
   * @param notCounted who is missing
   */
  public record Row(
      String name,
      Optional<Link> patient,
      String about,
      String value,
      String madeOf,
      List<String> notCounted,
      List<Note> notes) {}
}
