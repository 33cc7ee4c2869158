package dev.thecal.core.patient;

import dev.thecal.core.access.Ids;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.DrugAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A medicine that a patient takes beside the pump. An entry is never changed: a new one replaces it, with
 * another dose or with the day of the last one.
 *
 * @param drug short id, for example {@code oxycodone}
 * @param classes what it does that rules ask for; none if nothing of that
 * @param route how it is taken
 * @param dose each time, if told
 * @param timesPerDay how often, above 0 and at most 24, if told
 * @param asNeeded not on a fixed schedule: the dose per day is a most, not a habit
 * @param directions as written, for example {@code 30 mg twice a day}
 * @param startedOn first day, if known
 * @param lastTakenOn day of the last dose; empty while it is taken
 * @param notedOn when that was told
 * @param replaces id of the entry that this one takes the place of
 */
public record Medication(
    String drug,
    List<DrugClass> classes,
    Route route,
    Optional<DrugAmount> dose,
    Optional<BigDecimal> timesPerDay,
    boolean asNeeded,
    Optional<String> directions,
    Optional<LocalDate> startedOn,
    Optional<LocalDate> lastTakenOn,
    LocalDate notedOn,
    Optional<String> replaces)
    implements ChartItem {

  /** What a medicine does that rules of this field ask for. */
  public enum DrugClass {
    OPIOID,
    SEDATIVE,
    ANTICOAGULANT,
    ANTIPLATELET,
    MAO_INHIBITOR;

    /** It must be paused before a procedure on the spine. */
    public boolean thinsBlood() {
      return this == ANTICOAGULANT || this == ANTIPLATELET;
    }
  }

  /** How a medicine is taken. */
  public enum Route {
    ORAL,
    SKIN_PATCH,
    INJECTION,
    OTHER
  }

  /** Key of the fact that says: the medicines were asked for, and the list is complete as of that day. */
  public static final String REVIEWED = "medications-reviewed";

  private static final DrugAmount MOST_AT_ONCE = DrugAmount.parse("100000 mg");
  private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(24);

  public Medication {
    Ids.require("drug", drug);
    classes = classes.stream().distinct().sorted().toList();
    dose.ifPresent(Medication::requireDose);
    timesPerDay.ifPresent(Medication::requireTimes);
    replaces.ifPresent(id -> Ids.require("replaced entry", id));
  }

  /**
   * @throws IllegalArgumentException if it is not above 0 and at most 24
   */
  static BigDecimal requireTimes(BigDecimal times) {
    if (times.signum() <= 0 || times.compareTo(MOST_TIMES) > 0) {
      throw new IllegalArgumentException(
          "a number above 0 and at most 24 is expected, was " + times + "; 0.5 is every other day");
    }
    return times;
  }

  /**
   * @throws IllegalArgumentException above 100 g: a slip of the unit
   */
  static DrugAmount requireDose(DrugAmount dose) {
    if (dose.compareTo(MOST_AT_ONCE) > 0) {
      throw new IllegalArgumentException("at most " + MOST_AT_ONCE + " at a time is expected, was "
          + dose + "; maybe another unit");
    }
    return dose;
  }

  /** Dose times frequency, rounded up to the nanogram: more is the safe side; empty unless both were told. */
  public Optional<DailyDose> perDay() {
    return dose.flatMap(each ->
        timesPerDay.map(times -> new DailyDose(BigDecimal.valueOf(each.nanograms())
            .multiply(times)
            .setScale(0, RoundingMode.UP)
            .longValueExact())));
  }

  /** The patient takes it still. */
  public boolean taken() {
    return lastTakenOn.isEmpty();
  }

  @Override
  public Kind kind() {
    return Kind.MEDICATION;
  }

  @Override
  public String subject() {
    return drug;
  }
}
