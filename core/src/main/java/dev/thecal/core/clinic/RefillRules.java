package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * How this clinic refills: always before the low-reservoir date, never "when it has run out".
 *
 * @param words as the clinic says how often
 * @param interval usual time between two refills; the reservoir and the drug may ask for less
 * @param credentials who may refill
 * @param margins days before the latest date, one for every drug class
 * @param places where
 * @param homeService refills at home are offered
 * @param homeControlledSubstances nurses carry controlled substances into homes; not unless the clinic says so
 * @param skinNumbed before the needle
 */
public record RefillRules(
    String words,
    IntervalBand interval,
    List<RefillCredential> credentials,
    List<RefillMargin> margins,
    List<CareSetting> places,
    boolean homeService,
    boolean homeControlledSubstances,
    boolean skinNumbed) {

  public RefillRules {
    credentials = ProfileReads.some("credentials", credentials);
    margins = List.copyOf(margins);
    places = ProfileReads.some("places", places);
    var classes = margins.stream().map(RefillMargin::drugClass).toList();
    ProfileReads.distinct("drug classes", classes);
    if (classes.size() != RefillMargin.DrugClass.values().length) {
      throw new IllegalArgumentException("\"margins\" needs every drug class: "
          + String.join(
              ", ",
              Arrays.stream(RefillMargin.DrugClass.values()).map(Reads::name).toList()));
    }
    if (homeService != places.contains(CareSetting.HOME)) {
      throw new IllegalArgumentException(
          "\"homeService\" and \"home\" among the places disagree; maybe change one of them");
    }
  }

  /** Days before the latest date for drugs of that class. */
  public int marginDays(RefillMargin.DrugClass drugClass) {
    return margins.stream()
        .filter(margin -> margin.drugClass() == drugClass)
        .mapToInt(RefillMargin::days)
        .findFirst()
        .orElseThrow();
  }

  static Supplier<RefillRules> read(JsonInput in) {
    var words = in.required("words", Reads.text(300));
    var interval = in.requiredObject("interval", IntervalBand::read);
    var credentials = in.requiredScalars("credentials", Reads.oneOf(RefillCredential.class));
    var margins = in.requiredList("margins", RefillMargin::read);
    var places = in.requiredScalars("places", Reads.oneOf(CareSetting.class));
    var home = in.requiredBoolean("homeService");
    var controlled = in.optionalBoolean("homeControlledSubstances");
    var numbed = in.requiredBoolean("skinNumbed");
    return () -> new RefillRules(
        words.get(),
        interval.get(),
        credentials.get(),
        margins.get(),
        places.get(),
        home.get(),
        controlled.optional().orElse(false),
        numbed.get());
  }
}
