package dev.thecal.candidacy.instrument;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.patient.Sex;
import dev.thecal.core.quantity.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opioid Risk Tool: weighted questions, the weights differ by sex. Sensitive: for the staff only. */
public final class OpioidRisk {

  public static final Citation WEIGHTS = Citation.of(
      "R package cliot 1.0.0, opioid_risk_tool",
      "weights by sex; age 16 to 45 adds 1",
      "https://www.rdocumentation.org/packages/cliot/versions/1.0.0/topics/opioid_risk_tool");
  public static final Citation BANDS = Citation.of(
      "LOINC 91392-1", "0-3 low, 4-7 moderate, 8 and more high", "https://loinc.org/91392-1");

  private static final int YOUNGEST = 16;
  private static final int OLDEST = 45;
  private static final int MODERATE_FROM = 4;
  private static final int HIGH_FROM = 8;

  /** A question that is answered yes or no. */
  public enum Item {
    FAMILY_ALCOHOL("familyAlcohol", 1, 3),
    FAMILY_ILLEGAL_DRUGS("familyIllegalDrugs", 2, 3),
    FAMILY_PRESCRIPTION_DRUGS("familyPrescriptionDrugs", 4, 4),
    PERSONAL_ALCOHOL("personalAlcohol", 3, 3),
    PERSONAL_ILLEGAL_DRUGS("personalIllegalDrugs", 4, 4),
    PERSONAL_PRESCRIPTION_DRUGS("personalPrescriptionDrugs", 5, 5),
    PREADOLESCENT_SEXUAL_ABUSE("preadolescentSexualAbuse", 3, 0),
    ATTENTION_OBSESSIVE_BIPOLAR_SCHIZOPHRENIA("attentionObsessiveBipolarSchizophrenia", 2, 2),
    DEPRESSION("depression", 1, 1);

    private final String field;
    private final int female;
    private final int male;

    Item(String field, int female, int male) {
      this.field = field;
      this.female = female;
      this.male = male;
    }

    /** The name in JSON. */
    public String field() {
      return field;
    }

    int weight(boolean forFemale) {
      return forFemale ? female : male;
    }
  }

  private OpioidRisk() {}

  /**
   * The score is empty while anything is missing. The band can be settled all the same: when the answers
   * given make it high already.
   *
   * @param sex female or male; other and unknown count as missing, there are no weights for them
   */
  public static InstrumentScore of(
      Optional<Sex> sex, Optional<Integer> age, Map<Item, Boolean> answers) {
    Optional<Sex> weighted = sex.filter(s -> s == Sex.FEMALE || s == Sex.MALE);
    var missing = new ArrayList<String>();
    if (weighted.isEmpty()) {
      missing.add("sex");
    }
    if (age.isEmpty()) {
      missing.add("age");
    }
    for (Item item : Item.values()) {
      if (!answers.containsKey(item)) {
        missing.add(item.field());
      }
    }
    int sum = sum(weighted, age, answers);
    boolean settled = missing.isEmpty() || sum >= HIGH_FROM;
    return new InstrumentScore(
        missing.isEmpty() ? Optional.of(Exact.of(sum)) : Optional.empty(),
        settled ? Optional.of(band(sum)) : Optional.empty(),
        missing);
  }

  /** Of the answers given; with an unknown sex the lower of the two sums. */
  private static int sum(Optional<Sex> sex, Optional<Integer> age, Map<Item, Boolean> answers) {
    int years = age.filter(a -> a >= YOUNGEST && a <= OLDEST).isPresent() ? 1 : 0;
    List<Boolean> weights = sex.map(s -> List.of(s == Sex.FEMALE)).orElse(List.of(true, false));
    return years
        + weights.stream()
            .mapToInt(female -> answers.entrySet().stream()
                .filter(Map.Entry::getValue)
                .mapToInt(answer -> answer.getKey().weight(female))
                .sum())
            .min()
            .orElse(0);
  }

  private static String band(int score) {
    if (score >= HIGH_FROM) {
      return "high";
    }
    return score >= MODERATE_FROM ? "moderate" : "low";
  }
}
