package dev.thecal.web.site;

import dev.thecal.web.page.Link;
import java.util.List;
import java.util.Optional;

/** A piece of a page. One template shows them all, so that every page looks and reads alike. */
public sealed interface Block {

  /**
   * A heading of its section.
   *
   * @param id unique on the page
   */
  record Heading(String id, String text) {}

  /**
   * Paragraphs, then points.
   *
   * @param ordered the points are steps
   */
  record Words(Optional<Heading> heading, List<Said> paragraphs, List<Said> points, boolean ordered)
      implements Block {

    /** Also shown when empty; then it is left out. */
    boolean empty() {
      return paragraphs.isEmpty() && points.isEmpty();
    }
  }

  /** Ways to go on. */
  record Cards(Heading heading, List<Card> cards) implements Block {}

  /**
   * One way to go on.
   *
   * @param address empty: nowhere to go
   * @param points shown below the text
   */
  record Card(Said title, Optional<Said> text, List<Said> points, Optional<String> address) {}

  /** Names and values. */
  record Facts(Heading heading, List<Fact> facts) implements Block {}

  /**
   * A name and its value.
   *
   * @param address where the value leads, {@code tel:} dials
   */
  record Fact(String label, List<Said> values, Optional<String> address) {}

  /**
   * A drawing of ours.
   *
   * @param name of its template
   * @param words labels in it, in the order of the template
   */
  record Picture(String name, String title, String description, List<String> words)
      implements Block {}

  /**
   * What must not be overlooked.
   *
   * @param danger for life
   */
  record Note(Optional<String> title, List<String> texts, boolean danger) implements Block {}

  /** Things to press; the first one is the main one. */
  record Buttons(List<Link> links) implements Block {}

  /**
   * A leaflet with a heading of its own; alone on its page.
   *
   * @param html trusted: rendered by {@link dev.thecal.content.render.ClinicLeaflets}
   */
  record Article(String html) implements Block {}

  /**
   * A field to look for something; it works without a script.
   *
   * @param typed what was looked for, empty: nothing yet
   */
  record Search(String address, String label, String button, String typed) implements Block {}

  /** Patients' words. */
  record Quotes(Optional<Heading> heading, List<Quote> quotes) implements Block {}

  /** One patient's words. */
  record Quote(Said says, String by) {}

  /**
   * A form; it works without a script.
   *
   * @param problems told above it, each leading to its field
   */
  record Form(
      String action,
      String token,
      List<Field> fields,
      String send,
      String trapLabel,
      String optionalWord,
      String problemTitle,
      List<Problem> problems)
      implements Block {}

  /** What is wrong with a field; an empty field name: with the whole form. */
  record Problem(String field, String text) {}

  /**
   * A field of a form.
   *
   * @param kind type of the input; {@code textarea}, {@code select} or {@code radio} are elements of their own
   * @param hint empty: none
   * @param autocomplete token of HTML, empty: none
   * @param problem empty: none
   */
  record Field(
      String name,
      String label,
      String kind,
      boolean required,
      String hint,
      String autocomplete,
      List<Option> options,
      String value,
      String problem) {

    /** Ids of what describes the field. */
    public String describedBy() {
      return (hint.isEmpty() ? "" : name + "-hint ") + (problem.isEmpty() ? "" : name + "-problem");
    }
  }

  /** A choice. */
  record Option(String value, String label) {}
}
