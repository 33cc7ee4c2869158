package dev.thecal.core.triage;

import static dev.thecal.core.triage.Level.EMERGENCY;
import static dev.thecal.core.triage.Level.PERSON;
import static dev.thecal.core.triage.Level.ROUTINE;
import static dev.thecal.core.triage.Level.SAME_DAY;
import static dev.thecal.core.triage.Level.URGENT;
import static dev.thecal.core.triage.Sign.*;
import static dev.thecal.core.triage.Situations.doseChanged;
import static dev.thecal.core.triage.Situations.no;
import static dev.thecal.core.triage.Situations.onsetUntold;
import static dev.thecal.core.triage.Situations.punctured;
import static dev.thecal.core.triage.Situations.refilled;
import static dev.thecal.core.triage.Situations.unknown;
import static dev.thecal.core.triage.Situations.with;
import static dev.thecal.core.triage.Situations.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Volume;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the triage table: both sides of each limit, and the missing answer. */
class TriageRowsTest {

  private static final TriageTable TABLE = TriageTable.shipped();
  private static final Duration H72 = Duration.ofDays(3);
  private static final Duration OVER_72 = H72.plusSeconds(1);
  private static final Duration H24 = Duration.ofDays(1);
  private static final Duration OVER_24 = H24.plusSeconds(1);
  private static final Situation MORPHINE = with("morphine");
  private static final Situation BACLOFEN = with("baclofen");
  private static final Situation CLONIDINE = with("clonidine");
  private static final Situation ZICONOTIDE = with("ziconotide");

  /** Fever and the signs of the nerves were asked for. */
  private static final Sign[] NO_FEVER_NO_NERVES = {
    FEVER, STIFF_NECK, LIGHT_HURTS, CONFUSED, LEG_WEAKNESS, NUMBNESS, BLADDER_OR_BOWEL_LOSS
  };

  static Stream<Arguments> cases() {
    return Stream.of(
            overdose(), withdrawal(), refillAndAlarm(), wounds(), nerves(), mind(), pump(), chart())
        .flatMap(s -> s);
  }

  private static Stream<Arguments> overdose() {
    return Stream.of(
        row("T-01", "breathing", yes(MORPHINE, SLOW_OR_SHALLOW_BREATHING), EMERGENCY),
        row("T-01", "not woken", yes(ZICONOTIDE, CANNOT_BE_WOKEN), EMERGENCY),
        row("T-01", "blue lips", yes(unknown(), BLUE_LIPS), EMERGENCY),
        row("T-01", "pupils", yes(MORPHINE, PINPOINT_PUPILS), EMERGENCY),
        row("T-01", "denied", no(MORPHINE, SLOW_OR_SHALLOW_BREATHING), null),
        row("T-01", "not asked", MORPHINE, null),
        row("T-02", "hour 72 after the refill", refilled(yes(MORPHINE, DROWSY), H72), EMERGENCY),
        row("T-02", "after hour 72 of the refill", refilled(yes(MORPHINE, DROWSY), OVER_72), null),
        row("T-02", "hour 72 after the dose", doseChanged(yes(MORPHINE, DIZZY), H72), EMERGENCY),
        row("T-02", "after hour 72 of the dose", doseChanged(yes(MORPHINE, DIZZY), OVER_72), null),
        row("T-02", "hour 24", refilled(yes(MORPHINE, VOMITING), H24), EMERGENCY),
        row("T-02", "hour 25", refilled(yes(MORPHINE, CONFUSED), H24.plusHours(1)), EMERGENCY),
        row("T-02", "before the refill", refilled(yes(MORPHINE, DROWSY), H24.negated()), EMERGENCY),
        row(
            "T-02",
            "refill unknown",
            yes(MORPHINE, DROWSY)
                .with(new Moments(Optional.empty(), Optional.of(OVER_72), Optional.empty(), true)),
            EMERGENCY),
        row(
            "T-02",
            "dose change unknown",
            yes(MORPHINE, DROWSY)
                .with(new Moments(Optional.of(OVER_72), Optional.empty(), Optional.empty(), true)),
            EMERGENCY),
        row("T-02", "onset not told", onsetUntold(yes(MORPHINE, DROWSY)), PERSON),
        row("T-02", "no sign", refilled(MORPHINE, H24), null),
        row("T-F2", "floppy and sleepy", yes(BACLOFEN, FLOPPY, DROWSY), EMERGENCY),
        row("T-F2", "sleepy, floppy not asked", yes(BACLOFEN, DROWSY), EMERGENCY),
        row("T-F2", "floppy, sleepy not asked", yes(BACLOFEN, FLOPPY), EMERGENCY),
        row("T-F2", "sleepy, not floppy", no(yes(BACLOFEN, DROWSY), FLOPPY), null),
        row("T-F2", "floppy, not sleepy", no(yes(BACLOFEN, FLOPPY), DROWSY), null),
        row("T-F2", "drug unknown", yes(unknown(), FLOPPY, DROWSY), EMERGENCY),
        row("T-F2", "another drug", yes(MORPHINE, FLOPPY, DROWSY), null),
        row("T-F3", "seizure", yes(with("bupivacaine"), SEIZURE), EMERGENCY),
        row("T-F3", "denied", no(BACLOFEN, SEIZURE), null),
        row("T-F4", "collapse", yes(MORPHINE, COLLAPSE), EMERGENCY),
        row("T-F4", "pressure", yes(MORPHINE, VERY_LOW_BLOOD_PRESSURE), EMERGENCY),
        row("T-F4", "denied", no(MORPHINE, COLLAPSE), null),
        row("T-F6", "opioid, late", refilled(yes(MORPHINE, CONFUSED), OVER_72), URGENT),
        row("T-F6", "drug unknown", yes(unknown(), CONFUSED), URGENT),
        row("T-F6", "no opioid", yes(ZICONOTIDE, CONFUSED), null),
        row("T-S1", "hour 72", refilled(yes(MORPHINE, POCKET_SWELLING), H72), EMERGENCY),
        row("T-S1", "burning", refilled(yes(MORPHINE, POCKET_BURNING), H24), EMERGENCY),
        row("T-S1", "after hour 72", refilled(yes(MORPHINE, POCKET_SWELLING), OVER_72), null),
        row("T-S1", "refill unknown", yes(unknown(), POCKET_SWELLING), EMERGENCY));
  }

  private static Stream<Arguments> withdrawal() {
    return Stream.of(
        row("T-03", "fever", yes(BACLOFEN, FEVER), EMERGENCY),
        row("T-03", "rigidity", yes(BACLOFEN, RIGIDITY), EMERGENCY),
        row("T-03", "confusion", yes(BACLOFEN, CONFUSED), EMERGENCY),
        row("T-03", "seizure", yes(BACLOFEN, SEIZURE), EMERGENCY),
        row("T-03", "hallucination", yes(BACLOFEN, HALLUCINATION), EMERGENCY),
        row("T-03", "drug unknown", yes(unknown(), FEVER), EMERGENCY),
        row("T-03", "in a mixture", yes(with("morphine", "baclofen"), FEVER), EMERGENCY),
        row("T-03", "in a mixture we cannot name", yes(with("morphine", "x-9"), FEVER), EMERGENCY),
        row("T-03", "another drug", yes(MORPHINE, FEVER), null),
        row("T-04", "itching, no rash", no(yes(BACLOFEN, ITCHING), RASH), EMERGENCY),
        row("T-04", "itching, rash not asked", yes(BACLOFEN, ITCHING), EMERGENCY),
        row("T-04", "itching with a rash", yes(BACLOFEN, ITCHING, RASH), null),
        row("T-04", "spasms", yes(BACLOFEN, SPASMS), EMERGENCY),
        row("T-04", "goosebumps", yes(BACLOFEN, GOOSEBUMPS), EMERGENCY),
        row("T-04", "heart", yes(BACLOFEN, FAST_HEART), EMERGENCY),
        row("T-04", "drug unknown", yes(unknown(), ITCHING), EMERGENCY),
        row("T-04", "another drug", yes(MORPHINE, ITCHING), null),
        row("T-05", "headache", yes(CLONIDINE, SEVERE_HEADACHE), EMERGENCY),
        row("T-05", "pressure", yes(CLONIDINE, HIGH_BLOOD_PRESSURE), EMERGENCY),
        row("T-05", "heart", yes(CLONIDINE, FAST_HEART), EMERGENCY),
        row("T-05", "drug unknown", yes(unknown(), SEVERE_HEADACHE), EMERGENCY),
        row("T-05", "another drug", yes(BACLOFEN, SEVERE_HEADACHE), null),
        row("T-F1", "opioid", yes(MORPHINE, WITHDRAWAL_SIGNS), URGENT),
        row("T-F1", "drug unknown", yes(unknown(), WITHDRAWAL_SIGNS), URGENT),
        row("T-F1", "another drug", yes(ZICONOTIDE, WITHDRAWAL_SIGNS), null));
  }

  private static Stream<Arguments> refillAndAlarm() {
    return Stream.of(
        row("T-06", "missed, opioid", yes(MORPHINE, MISSED_REFILL), URGENT),
        row("T-06", "missed, baclofen", yes(BACLOFEN, MISSED_REFILL), EMERGENCY),
        row("T-06", "missed, clonidine", yes(CLONIDINE, MISSED_REFILL), EMERGENCY),
        row("T-06", "missed, unknown", yes(unknown(), MISSED_REFILL), EMERGENCY),
        row("T-06", "past by the chart", MORPHINE.with(overdue(Optional.of(true))), URGENT),
        row("T-06", "not past", MORPHINE.with(overdue(Optional.of(false))), null),
        row("T-06", "no day known, none missed", MORPHINE.with(overdue(Optional.empty())), null),
        row("T-07", "opioid", yes(MORPHINE, ALARM_DUAL_TONE), URGENT),
        row("T-07", "baclofen", yes(BACLOFEN, ALARM_DUAL_TONE), EMERGENCY),
        row("T-07", "drug unknown", yes(unknown(), ALARM_DUAL_TONE), EMERGENCY),
        row("T-07", "tone not told", yes(MORPHINE, ALARM), URGENT),
        row("T-07", "no alarm", no(MORPHINE, ALARM), null),
        row("T-08", "any alarm", yes(MORPHINE, ALARM_SINGLE_TONE), URGENT),
        row("T-08", "clonidine", yes(CLONIDINE, ALARM_SINGLE_TONE), EMERGENCY),
        row("T-08", "drug unknown", yes(unknown(), ALARM_SINGLE_TONE), EMERGENCY),
        row("T-08", "other tone", yes(MORPHINE, ALARM_DUAL_TONE), null),
        row("T-12", "no alarm", no(yes(MORPHINE, PAIN_RETURNS), ALARM), SAME_DAY),
        row("T-12", "alarm not asked", yes(MORPHINE, PAIN_RETURNS), URGENT),
        row("T-12", "alarm not asked, baclofen", yes(BACLOFEN, PAIN_RETURNS), EMERGENCY),
        row("T-12", "no pain", no(MORPHINE, PAIN_RETURNS), null),
        row("T-F7", "cannot come", yes(MORPHINE, CANNOT_REACH_REFILL), URGENT),
        row("T-F7", "can come", no(MORPHINE, CANNOT_REACH_REFILL), null));
  }

  private static Stream<Arguments> wounds() {
    return Stream.of(
        row("T-09", "fever", yes(MORPHINE, FEVER), URGENT),
        row("T-09", "redness", yes(MORPHINE, REDNESS), URGENT),
        row("T-09", "swelling", yes(MORPHINE, WOUND_SWELLING), URGENT),
        row("T-09", "pocket", yes(MORPHINE, POCKET_SWELLING), URGENT),
        row("T-09", "drainage", yes(MORPHINE, DRAINAGE), URGENT),
        row("T-09", "pain at the wound", yes(MORPHINE, WOUND_PAIN), URGENT),
        row("T-09", "none", no(MORPHINE, FEVER, REDNESS), null),
        row("T-15", "moved", yes(MORPHINE, PUMP_MOVED), SAME_DAY),
        row("T-15", "pocket swelling", yes(MORPHINE, POCKET_SWELLING), SAME_DAY),
        row("T-15", "none", no(MORPHINE, PUMP_MOVED), null),
        row("T-F5", "open", yes(MORPHINE, SKIN_OPEN), URGENT),
        row("T-F5", "closed", no(MORPHINE, SKIN_OPEN), null));
  }

  private static Stream<Arguments> nerves() {
    return Stream.of(
        row("T-10", "stiff neck", yes(MORPHINE, FEVER, STIFF_NECK), EMERGENCY),
        row("T-10", "confusion", yes(MORPHINE, FEVER, CONFUSED), EMERGENCY),
        row("T-10", "light", yes(MORPHINE, FEVER, LIGHT_HURTS), EMERGENCY),
        row("T-10", "fever alone", yes(MORPHINE, FEVER), null),
        row("T-10", "no fever", no(yes(MORPHINE, STIFF_NECK), FEVER), null),
        row("T-11", "weakness", yes(MORPHINE, LEG_WEAKNESS), EMERGENCY),
        row("T-11", "numbness", yes(MORPHINE, NUMBNESS), EMERGENCY),
        row("T-11", "bladder", yes(MORPHINE, BLADDER_OR_BOWEL_LOSS), EMERGENCY),
        row("T-11", "none", no(MORPHINE, LEG_WEAKNESS), null),
        row("T-13", "after hour 24", upright(OVER_24), SAME_DAY),
        row("T-13", "hour 24: a person", upright(H24), PERSON),
        row(
            "T-13",
            "puncture unknown: a person",
            upright(H24)
                .with(new Moments(
                    Optional.of(OVER_72), Optional.of(OVER_72), Optional.empty(), true)),
            PERSON),
        row("T-13", "with fever", yes(upright(OVER_24), FEVER), EMERGENCY),
        row("T-13", "with a sign of the nerves", yes(upright(OVER_24), NUMBNESS), EMERGENCY),
        row(
            "T-13",
            "fever not asked",
            punctured(yes(MORPHINE, HEADACHE_WORSE_UPRIGHT), OVER_24),
            EMERGENCY),
        row("T-13", "clear fluid", no(yes(MORPHINE, CLEAR_FLUID), NO_FEVER_NO_NERVES), URGENT),
        row("T-13", "clear fluid, nothing asked", yes(MORPHINE, CLEAR_FLUID), EMERGENCY),
        row(
            "T-13",
            "long headache, kind not asked: a person",
            no(yes(MORPHINE, LONG_HEADACHE), NO_FEVER_NO_NERVES),
            PERSON),
        row(
            "T-13",
            "long headache, not upright",
            no(yes(MORPHINE, LONG_HEADACHE), HEADACHE_WORSE_UPRIGHT),
            null));
  }

  private static Situation upright(Duration afterPuncture) {
    return punctured(no(yes(MORPHINE, HEADACHE_WORSE_UPRIGHT), NO_FEVER_NO_NERVES), afterPuncture);
  }

  private static Stream<Arguments> mind() {
    return Stream.of(
        row("T-14", "no danger", no(yes(ZICONOTIDE, HALLUCINATION), DANGER), URGENT),
        row("T-14", "mood", no(yes(ZICONOTIDE, MOOD_CHANGE), DANGER), URGENT),
        row("T-14", "danger", yes(ZICONOTIDE, CONFUSED, DANGER), EMERGENCY),
        row("T-14", "danger not asked", yes(ZICONOTIDE, HALLUCINATION), EMERGENCY),
        row("T-14", "drug unknown", no(yes(unknown(), MOOD_CHANGE), DANGER), URGENT),
        row("T-14", "another drug", yes(MORPHINE, HALLUCINATION), null),
        row("T-16", "legs", yes(MORPHINE, SWOLLEN_LEGS), ROUTINE),
        row("T-16", "itching", yes(MORPHINE, ITCHING), ROUTINE),
        row("T-16", "nausea", yes(MORPHINE, NAUSEA), ROUTINE),
        row("T-16", "retention", yes(MORPHINE, URINARY_RETENTION), URGENT),
        row("T-16", "retention, another drug", yes(BACLOFEN, URINARY_RETENTION), URGENT),
        row("T-16", "drug unknown", yes(unknown(), NAUSEA), PERSON),
        row("T-16", "another drug", yes(BACLOFEN, NAUSEA), null),
        row("T-19", "dizzy", yes(MORPHINE, DIZZY), SAME_DAY),
        row("T-19", "spasms", yes(MORPHINE, SPASMS), SAME_DAY),
        row("T-19", "none", no(MORPHINE, DIZZY), null),
        row("T-20", "thoughts", yes(MORPHINE, SUICIDAL_THOUGHTS), EMERGENCY),
        row("T-20", "denied", no(MORPHINE, SUICIDAL_THOUGHTS), null),
        row("T-21", "pregnant", yes(MORPHINE, PREGNANT), SAME_DAY),
        row("T-21", "not", no(MORPHINE, PREGNANT), null));
  }

  private static Stream<Arguments> pump() {
    return Stream.of(
        row("T-17", "not checked", no(yes(MORPHINE, HAD_MRI), PUMP_CHECKED_AFTER_MRI), URGENT),
        row("T-17", "check not asked", yes(MORPHINE, HAD_MRI), URGENT),
        row("T-17", "checked", yes(MORPHINE, HAD_MRI, PUMP_CHECKED_AFTER_MRI), null),
        row("T-18", "Prometra", yes(MORPHINE, MRI_PLANNED).with(model("prometra-ii-20")), URGENT),
        row("T-18", "pump unknown", yes(unknown(), MRI_PLANNED), URGENT),
        row("T-18", "another pump", yes(MORPHINE, MRI_PLANNED), null),
        row("T-22", "to the limit", yes(MORPHINE, BOLUS_LIMIT_DAILY), ROUTINE),
        row("T-22", "not", no(MORPHINE, BOLUS_LIMIT_DAILY), null),
        row("T-23", "fall", yes(MORPHINE, FALL_OR_BLOW), SAME_DAY),
        row("T-23", "none", no(MORPHINE, FALL_OR_BLOW), null));
  }

  private static Stream<Arguments> chart() {
    // the clinic's limit is 30 %: 1.3 mg/day after 1 mg/day is just within it
    return Stream.of(
        row("T-24", "2 mL", gap("2 mL", Optional.of(RefillGap.Direction.OVER_INFUSION)), null),
        row(
            "T-24",
            "over 2 mL too much",
            gap("2.000001 mL", Optional.of(RefillGap.Direction.OVER_INFUSION)),
            URGENT),
        row(
            "T-24",
            "over 2 mL too little",
            gap("2.000001 mL", Optional.of(RefillGap.Direction.UNDER_INFUSION)),
            SAME_DAY),
        row("T-24", "direction not told", gap("2.000001 mL", Optional.empty()), URGENT),
        row("T-24", "nothing measured", MORPHINE, null),
        row("T-25", "20 mg/mL", concentration("20 mg/mL"), ROUTINE),
        row("T-25", "under 20 mg/mL", concentration("19.999999 mg/mL"), null),
        row("T-25", "unknown", MORPHINE, null),
        row("T-25", "at the limit", rise("1 mg/day", "1.3 mg/day"), null),
        row("T-25", "above the limit", rise("1 mg/day", "1.300001 mg/day"), ROUTINE));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void row_gives_its_level(String id, String name, Situation situation, Optional<Level> expected) {
    assertThat(TABLE.get(id).level(situation)).as(name).isEqualTo(expected);
  }

  @Test
  void every_row_is_tested_matching_and_not() {
    var matching = new TreeSet<String>();
    var not = new TreeSet<String>();
    cases().forEach(c -> {
      boolean matches = ((Optional<?>) c.get()[3]).isPresent();
      (matches ? matching : not).add((String) c.get()[0]);
    });
    Set<String> ids =
        TABLE.list().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    assertThat(matching).isEqualTo(ids);
    assertThat(not).isEqualTo(ids);
  }

  @Test
  void the_table_has_every_row_of_the_clinical_reference_and_a_source_for_each() {
    List<String> reference = java.util.stream.IntStream.rangeClosed(1, 25)
        .mapToObj("T-%02d"::formatted)
        .toList();
    assertThat(TABLE.list()).extracting(Rule::id).containsAll(reference);
    assertThat(TABLE.list()).allSatisfy(rule -> {
      assertThat(rule.trigger()).isNotBlank();
      assertThat(rule.action()).isNotBlank();
      assertThat(rule.reason()).isNotBlank();
      assertThat(rule.draft()).isEqualTo(rule.source().equals(Sources.PROFESSIONAL));
    });
  }

  /** A missing answer never gives a lower level than the answer no, for each row and each sign. */
  @Test
  void no_row_sinks_when_an_answer_is_taken_away() {
    cases()
        .map(c -> (Situation) c.get()[2])
        .forEach(situation -> Arrays.stream(Sign.values()).forEach(sign -> {
          Situation denied = situation.with(sign, false);
          Situation missing = without(denied, sign);
          for (Rule rule : TABLE.list()) {
            rule.level(denied)
                .ifPresent(level -> assertThat(rule.level(missing))
                    .as(rule.id() + " without " + sign + " in " + situation)
                    .hasValueSatisfying(m -> assertThat(level.above(m)).isFalse()));
          }
        }));
  }

  private static Situation without(Situation situation, Sign sign) {
    var answers = new java.util.HashMap<>(situation.answers());
    answers.remove(sign);
    return new Situation(
        answers, situation.drugs(), situation.moments(), situation.gap(), situation.record());
  }

  private static OnRecord overdue(Optional<Boolean> overdue) {
    return new OnRecord(Optional.empty(), overdue, Optional.empty(), Optional.empty());
  }

  private static OnRecord model(String model) {
    return new OnRecord(Optional.of(model), Optional.of(false), Optional.empty(), Optional.empty());
  }

  private static Situation gap(String amount, Optional<RefillGap.Direction> direction) {
    return MORPHINE.with(new RefillGap(Volume.parse(amount), direction));
  }

  private static Situation concentration(String text) {
    return MORPHINE.with(new OnRecord(
        Optional.empty(),
        Optional.of(false),
        Optional.of(Concentration.parse(text)),
        Optional.empty()));
  }

  private static Situation rise(String before, String now) {
    return MORPHINE.with(new OnRecord(
        Optional.empty(),
        Optional.of(false),
        Optional.empty(),
        Optional.of(new DoseRise(DailyDose.parse(before), DailyDose.parse(now), 30))));
  }

  private static Arguments row(
      String id, String name, Situation situation, @Nullable Level expected) {
    return arguments(id, name, situation, Optional.ofNullable(expected));
  }
}
