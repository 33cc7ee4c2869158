package dev.thecal.core.patient;

import dev.thecal.core.access.Ids;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that a patient's body does not bear.
 *
 * @param substance short id, for example {@code morphine} or {@code silicone}
 * @param against what sort of substance
 * @param reaction what happened, if told
 * @param severity if told
 * @param notedOn when that was established
 * @param remark in the clinic's words
 */
public record Allergy(
    String substance,
    Against against,
    Optional<String> reaction,
    Optional<Severity> severity,
    LocalDate notedOn,
    Optional<String> remark)
    implements ChartItem {

  /** What sort of substance it is. */
  public enum Against {
    DRUG,
    /** What catheter or pump is made of. */
    IMPLANT_MATERIAL,
    /** Skin preparation, local anaesthetic, latex, food. */
    OTHER
  }

  /** How bad the reaction was. */
  public enum Severity {
    MILD,
    MODERATE,
    SEVERE
  }

  /** Key of the fact that says: the allergies were asked for, and the list is complete as of that day. */
  public static final String REVIEWED = "allergies-reviewed";

  public Allergy {
    Ids.require("substance", substance);
  }

  @Override
  public Kind kind() {
    return Kind.ALLERGY;
  }

  @Override
  public String subject() {
    return substance;
  }
}
