package dev.thecal.web.page;

import dev.thecal.web.page.PatientPageView.Note;
import dev.thecal.web.page.PumpDocumentView.Line;
import java.util.List;
import java.util.Optional;

/**
 * One refill visit, one step on the page.
 *
 * @param address of the visit; its forms are sent below it
 * @param basedOn version of the visit that the reader sees
 * @param problem why the last form was not taken, or the one-time code that was made
 * @param stop what must be put right before the needle goes on
 * @param form the step to do now; empty if none is open
 * @param end how the visit ended
 * @param done steps that count, each with the address to record it anew
 * @param others steps that may be needed at any time
 */
public record VisitFormView(
    PageFrame frame,
    String patient,
    String order,
    String address,
    long basedOn,
    boolean open,
    Optional<String> problem,
    List<Note> stop,
    Optional<Form> form,
    boolean complete,
    Optional<String> end,
    List<Done> done,
    List<Link> others,
    List<Option> people,
    Signs signs) {

  /**
   * The form of a step.
   *
   * @param step code that the form sends
   */
  public record Form(String step, String title, List<Field> fields) {}

  /** A field with what was typed and what is wrong with it. */
  public record Field(
      String name,
      String label,
      String kind,
      String value,
      boolean required,
      List<Option> options,
      Optional<String> problem) {}

  /** Something to choose. */
  public record Option(String value, String label, boolean chosen) {}

  /** A step that was recorded. */
  public record Done(String name, String by, String at, String againAddress, List<Note> findings) {}

  /** Signs of too much and too little of what is in the pump, told at the end of every visit. */
  public record Signs(List<Line> overdose, List<Line> withdrawal) {}
}
