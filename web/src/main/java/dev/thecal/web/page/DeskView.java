package dev.thecal.web.page;

import dev.thecal.web.page.VisitFormView.Field;
import dev.thecal.web.page.VisitFormView.Option;
import java.util.List;
import java.util.Optional;

/**
 * A page on which staff work through a matter: what is known in words and tables, and forms for what comes next.
 *
 * @param kicker the clinic, or whose matter it is
 * @param problem why the last form was not taken
 * @param people of the team, one of whom acts
 */
public record DeskView(
    PageFrame frame,
    String kicker,
    String title,
    Optional<String> problem,
    List<Section> sections,
    List<Option> people) {

  public DeskView {
    sections = List.copyOf(sections);
    people = List.copyOf(people);
  }

  /**
   * A part of the page.
   *
   * @param warnings what must not be passed over
   * @param lines in words
   */
  public record Section(
      String title,
      List<String> warnings,
      List<String> lines,
      List<Link> links,
      Optional<Table> table,
      List<Form> forms) {

    static Section of(String title, String... lines) {
      return new Section(title, List.of(), List.of(lines), List.of(), Optional.empty(), List.of());
    }

    Section warning(List<String> more) {
      return new Section(title, more, lines, links, table, forms);
    }

    Section lines(List<String> more) {
      return new Section(title, warnings, more, links, table, forms);
    }

    Section links(List<Link> more) {
      return new Section(title, warnings, lines, more, table, forms);
    }

    /** @param rows if there are none, the table is left out */
    Section table(List<String> heads, List<List<Cell>> rows) {
      return rows.isEmpty()
          ? this
          : new Section(title, warnings, lines, links, Optional.of(new Table(heads, rows)), forms);
    }

    Section forms(List<Form> more) {
      return new Section(title, warnings, lines, links, table, more);
    }
  }

  /** @param rows each as long as the heads; its first cell names it */
  public record Table(List<String> heads, List<List<Cell>> rows) {}

  /** @param links below the text */
  public record Cell(String text, List<Link> links) {

    static Cell of(String text) {
      return new Cell(text, List.of());
    }

    static Cell of(Optional<String> text) {
      return of(text.orElse(""));
    }

    static Cell link(String text, String address) {
      return new Cell("", List.of(new Link(text, address)));
    }
  }

  /**
   * A form that works without JavaScript.
   *
   * @param address where it is sent
   * @param basedOn version of what the reader sees; empty where nothing can have changed
   * @param who label of the choice of a person; empty if nobody is named
   * @param shown open when the page is; otherwise behind its title
   */
  public record Form(
      String title,
      String address,
      Optional<Long> basedOn,
      List<Field> fields,
      Optional<String> who,
      String button,
      boolean shown) {}
}
