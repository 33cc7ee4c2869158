package dev.thecal.core.patient;

import dev.thecal.core.access.Ids;
import java.time.LocalDate;

/**
 * A leaflet that a patient was given, word for word as it was, so that it can be printed again when the
 * leaflet has gone on.
 *
 * @param leaflet id, for example {@code after-the-implant}
 * @param language ISO 639-1
 * @param version of the leaflet, three numbers
 * @param title as the reader saw it
 * @param html with the numbers of the clinic on that day
 * @param way how it was given
 * @param givenTo who took it, for example {@code patient and daughter}
 * @param on day
 */
public record Handout(
    String leaflet,
    String language,
    String version,
    String title,
    String html,
    Way way,
    String givenTo,
    LocalDate on)
    implements ChartItem {

  /** How it was given. */
  public enum Way {
    PRINTED,
    SENT,
    READ_TOGETHER,
    READ_BY_INTERPRETER
  }

  public Handout {
    Ids.require("leaflet", leaflet);
  }

  @Override
  public Kind kind() {
    return Kind.HANDOUT;
  }

  @Override
  public String subject() {
    return leaflet;
  }

  @Override
  public LocalDate notedOn() {
    return on;
  }
}
