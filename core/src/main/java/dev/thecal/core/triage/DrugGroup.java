package dev.thecal.core.triage;

import java.util.Optional;

/** Drugs that the rules tell apart, by what too much of them or their absence does. */
public enum DrugGroup {
  OPIOID,
  BACLOFEN,
  CLONIDINE,
  ZICONOTIDE,
  OTHER;

  /**
   * @param drug id of a single component
   * @return empty for one that we cannot place: then the pump's drug is unknown
   */
  public static Optional<DrugGroup> of(String drug) {
    return switch (drug) {
      case "morphine", "hydromorphone", "fentanyl", "sufentanil" -> Optional.of(OPIOID);
      case "baclofen" -> Optional.of(BACLOFEN);
      case "clonidine" -> Optional.of(CLONIDINE);
      case "ziconotide" -> Optional.of(ZICONOTIDE);
      case "bupivacaine" -> Optional.of(OTHER);
      default -> Optional.empty();
    };
  }
}
