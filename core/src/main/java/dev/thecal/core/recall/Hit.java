package dev.thecal.core.recall;

/**
 * Why a patient is on the list of a recall.
 *
 * @param what pump, catheter, …, or fill
 * @param ref id of the implant, device or fill
 * @param match whether it is named, or cannot be excluded
 * @param reason what matched, or what is not known
 * @param inUse the patient carries it now, or the fill is the last one of a pump in the body
 */
public record Hit(String what, String ref, Match match, String reason, boolean inUse) {

  /** How sure it is. */
  public enum Match {
    AFFECTED,
    /** Something is not known: missing is not false, a person must look. */
    POSSIBLE
  }
}
