package dev.thecal.core.patient;

import java.time.LocalDate;

/** One thing that a chart can say about a patient. */
public sealed interface ChartItem
    permits NotedCondition,
        FailedTherapy,
        Score,
        ClinicalFact,
        Allergy,
        Medication,
        Weight,
        Handout {

  /** The sorts of items, with the record that carries each. */
  enum Kind {
    CONDITION(NotedCondition.class),
    FAILED_THERAPY(FailedTherapy.class),
    SCORE(Score.class),
    FACT(ClinicalFact.class),
    ALLERGY(Allergy.class),
    MEDICATION(Medication.class),
    WEIGHT(Weight.class),
    HANDOUT(Handout.class);

    private final Class<? extends ChartItem> type;

    Kind(Class<? extends ChartItem> type) {
      this.type = type;
    }

    public Class<? extends ChartItem> type() {
      return type;
    }
  }

  Kind kind();

  /** What it is about, as a short id: the condition, therapy, instrument or fact key. */
  String subject();

  /** The day for which it was true, which may be long before it was typed in. */
  LocalDate notedOn();
}
