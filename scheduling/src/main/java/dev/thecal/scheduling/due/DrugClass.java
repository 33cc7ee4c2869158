package dev.thecal.scheduling.due;

import java.util.Optional;

/** Drugs that share a refill margin, by what happens when they stop. */
public enum DrugClass {
  /** Stopping can kill within days. */
  BACLOFEN(10),
  /** Blood pressure rebounds. */
  CLONIDINE(10),
  OPIOID(7),
  /** No withdrawal is known. */
  OTHER(5);

  private final int draftDays;

  DrugClass(int draftDays) {
    this.draftDays = draftDays;
  }

  /** Our own draft: no published margin was found. It only tightens, so it is used. */
  int draftDays() {
    return draftDays;
  }

  /**
   * @param drug id of a single component
   * @return empty for a drug that we cannot place; it takes the strictest margin
   */
  public static Optional<DrugClass> of(String drug) {
    return switch (drug) {
      case "baclofen" -> Optional.of(BACLOFEN);
      case "clonidine" -> Optional.of(CLONIDINE);
      case "morphine", "hydromorphone", "fentanyl", "sufentanil" -> Optional.of(OPIOID);
      case "ziconotide", "bupivacaine" -> Optional.of(OTHER);
      default -> Optional.empty();
    };
  }

  /** Baclofen, clonidine, or a drug that we cannot place: missing one dose becomes an emergency (triage row T-06). */
  static boolean stoppingIsDangerous(String drug) {
    return of(drug).map(known -> known == BACLOFEN || known == CLONIDINE).orElse(true);
  }
}
