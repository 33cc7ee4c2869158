package dev.thecal.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.change.TransitionPlan.BridgeDose;
import dev.thecal.core.change.TransitionPlan.Hazard;
import dev.thecal.core.change.TransitionPlan.MixedDrug;
import dev.thecal.core.change.TransitionPlan.Path;
import dev.thecal.core.change.TransitionPlan.WithoutBridge;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantInput;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.FillInput;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeInput;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.testkit.Accesses;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Catheter 110 - 30 = 80 cm of 0.0022 mL/cm = 0.176 mL, tubing 0.199 mL: together 0.375 mL. */
class TransitionPlanTest {

  private static final String TRIMMED =
      "\"catheter\":{\"fullLength\":\"110 cm\",\"trimmed\":\"30 cm\"}";
  private static final String BACLOFEN_500 =
      "\"drug\":\"baclofen\",\"concentration\":\"500 mcg/mL\"";
  private static final String BACLOFEN_2000 =
      "\"drug\":\"baclofen\",\"concentration\":\"2000 mcg/mL\"";
  private static final String DOSE_100 = ",\"dose\":\"100 mcg/day\"";
  private static final String MIXTURE =
      "\"drug\":\"morphine\",\"concentration\":\"%s\",\"secondary\":[{\"drug\":\"bupivacaine\",\"concentration\":\"5 mg/mL\"}]";

  @Test
  void a_stronger_drug_is_bridged_at_the_dose_and_without_it_the_patient_gets_too_little() {
    TransitionPlan plan = plan(BACLOFEN_500, DOSE_100, BACLOFEN_2000, DOSE_100, "");

    assertThat(plan.path())
        .isEqualTo(new Path(
            Optional.of("0.199 mL"),
            Optional.of("80 cm"),
            Optional.of("0.176 mL"),
            Optional.of("0.375 mL")));
    var bridge = plan.bridge().orElseThrow();
    assertThat(bridge.volume()).isEqualTo("0.375 mL");
    // 0.375 mL x 500 mcg/mL = 187.5 mcg; / 100 mcg/day = 1.875 days = 45 h; 0.375 mL / 1.875 days
    assertThat(bridge.duration()).isEqualTo("45 h");
    assertThat(bridge.flow()).isEqualTo("0.2 mL/day");
    // 0.199 + 0.9 x 0.176 = 0.3574 mL: x 500 / 100 x 24 = 42.888 h; 0.199 + 0.1936 = 0.3926: 47.112
    // h
    assertThat(bridge.durationSmallerCatheter()).isEqualTo("42.888 h");
    assertThat(bridge.durationLargerCatheter()).isEqualTo("47.112 h");
    assertThat(bridge.doses())
        .containsExactly(new BridgeDose("baclofen", "500 mcg/mL", "187.5 mcg", "100 mcg/day"));
    // new flow 100 / 2000 = 0.05 mL/day: x 500 = 25 mcg/day for 0.375 / 0.05 = 7.5 days
    assertThat(plan.withoutBridge())
        .containsExactly(without("baclofen", "25 mcg/day", "7.5 days", "25", Hazard.UNDERDOSE));
    assertThat(codes(plan)).contains("underdose-without-bridge", "draft-volume", "never-primed");
  }

  @Test
  void a_weaker_drug_without_a_bridge_is_an_overdose_by_the_ratio() {
    TransitionPlan plan = plan(BACLOFEN_2000, DOSE_100, BACLOFEN_500, DOSE_100, "");

    // 0.375 x 2000 = 750 mcg at 100 mcg/day = 7.5 days = 180 h
    assertThat(plan.bridge().orElseThrow().duration()).isEqualTo("180 h");
    // 100 / 500 = 0.2 mL/day x 2000 = 400 mcg/day for 0.375 / 0.2 = 1.875 days
    assertThat(plan.withoutBridge())
        .containsExactly(without("baclofen", "400 mcg/day", "1.875 days", "400", Hazard.OVERDOSE));
    assertThat(text(plan, "overdose-without-bridge"))
        .contains("400 mcg/day instead of 100 mcg/day for 1.875 days");
  }

  @Test
  void the_same_drug_is_bridged_at_the_lower_of_both_doses() {
    // 0.375 x 500 = 187.5 mcg at 50 mcg/day = 3.75 days = 90 h
    assertThat(plan(BACLOFEN_500, DOSE_100, BACLOFEN_2000, ",\"dose\":\"50 mcg/day\"", "")
            .bridge()
            .orElseThrow()
            .duration())
        .isEqualTo("90 h");
    assertThat(plan(BACLOFEN_500, ",\"dose\":\"50 mcg/day\"", BACLOFEN_2000, DOSE_100, "")
            .bridge()
            .orElseThrow()
            .duration())
        .isEqualTo("90 h");
  }

  @Test
  void each_drug_of_a_mixture_is_checked_and_the_slowest_decides() {
    TransitionPlan plan = plan(
        MIXTURE.formatted("10 mg/mL"),
        ",\"dose\":\"2 mg/day\"",
        MIXTURE.formatted("20 mg/mL"),
        ",\"dose\":\"2 mg/day\"",
        "");

    var bridge = plan.bridge().orElseThrow();
    // Old flow 0.2 mL/day, bupivacaine 1 mg/day; new flow 0.1, bupivacaine 0.5: its lower dose at
    // 5 mg/mL is 0.1 mL/day. 0.375 / 0.1 = 3.75 days = 90 h; morphine then gives 0.1 x 10 = 1
    // mg/day
    assertThat(bridge.decidedBy()).isEqualTo("bupivacaine");
    assertThat(bridge.duration()).isEqualTo("90 h");
    assertThat(bridge.flow()).isEqualTo("0.1 mL/day");
    assertThat(bridge.doses())
        .containsExactly(
            new BridgeDose("morphine", "10 mg/mL", "3.75 mg", "1 mg/day"),
            new BridgeDose("bupivacaine", "5 mg/mL", "1.875 mg", "0.5 mg/day"));
    assertThat(text(plan, "bridge-underdoses")).contains("1 mg/day instead of 2 mg/day");
    assertThat(plan.withoutBridge())
        .containsExactly(
            without("morphine", "1 mg/day", "3.75 days", "50", Hazard.UNDERDOSE),
            without("bupivacaine", "0.5 mg/day", "3.75 days", "100", Hazard.NONE));
  }

  @Test
  void another_drug_is_bridged_at_the_old_ones_dose_and_the_reservoir_is_rinsed() {
    TransitionPlan plan = plan(
        "\"drug\":\"morphine\",\"concentration\":\"10 mg/mL\"",
        ",\"dose\":\"2 mg/day\"",
        "\"drug\":\"hydromorphone\",\"concentration\":\"2 mg/mL\"",
        ",\"dose\":\"0.4 mg/day\"",
        ",\"residue\":\"2 mL\"");

    // 0.375 x 10 = 3.75 mg at 2 mg/day = 1.875 days
    assertThat(plan.bridge().orElseThrow().duration()).isEqualTo("45 h");
    // 0.4 / 2 = 0.2 mL/day x 10 = 2 mg/day: by chance the old drug's own dose
    assertThat(plan.withoutBridge())
        .containsExactly(without("morphine", "2 mg/day", "1.875 days", "100", Hazard.NONE));
    // 18 x 2 / 20 = 1.8 mg/mL = 90 %; 2 x 10 / 20 = 1 mg/mL
    assertThat(plan.reservoir().orElseThrow().drugs())
        .containsExactly(
            mixed("hydromorphone", null, "2 mg/mL", "1.8 mg/mL", "90"),
            mixed("morphine", "10 mg/mL", null, "1 mg/mL", null));
    assertThat(codes(plan)).contains("rinse-or-reprogram", "rinse-other-drug");
  }

  @Test
  void rinsing_is_advised_beyond_five_percent_and_the_residue_is_the_largest_figure() {
    // 0.9 mL of 18 mL + 0.9: old is half: (0.9 x 1 + 18 x 2) / 18.9 mg/mL = 97.619 %
    assertThat(codes(plan("1000 mcg/mL", "2000 mcg/mL", ",\"residue\":\"0.9 mL\"")))
        .doesNotContain("rinse-or-reprogram");
    // 2 mL: (2 x 1 + 18 x 2) / 20 = 1.9 mg/mL, exactly 95 %: not beyond
    assertThat(codes(plan("1000 mcg/mL", "2000 mcg/mL", ",\"residue\":\"2 mL\"")))
        .doesNotContain("rinse-or-reprogram");
    TransitionPlan untold = plan("1000 mcg/mL", "2000 mcg/mL", "");
    // 2.4 mL: (2.4 x 1000 + 18 x 2000) / 20.4 = 1882.352941 mcg/mL
    assertThat(untold.reservoir().orElseThrow().residue()).isEqualTo("2.4 mL");
    assertThat(untold.reservoir().orElseThrow().drugs().get(0).mixed())
        .isEqualTo("1882.352941 mcg/mL");
    assertThat(codes(untold)).contains("rinse-or-reprogram");
  }

  @Test
  void what_is_not_known_is_never_guessed() {
    TransitionPlan noLength = plan(
        implant("synchromed-ii-20", "\"catheterUnknownReason\":\"old letter\""),
        BACLOFEN_500,
        DOSE_100,
        BACLOFEN_2000,
        DOSE_100,
        "");
    assertThat(noLength.bridge()).isEmpty();
    assertThat(noLength.withoutBridge()).isEmpty();
    assertThat(noLength.path().volume()).isEmpty();
    assertThat(refusing(noLength)).containsExactly("catheter-length-unknown");
    assertThat(text(noLength, "catheter-length-unknown")).contains("old letter");

    TransitionPlan noTubing = plan(
        implant("prometra-ii-20", TRIMMED), BACLOFEN_500, DOSE_100, BACLOFEN_2000, DOSE_100, "");
    assertThat(noTubing.bridge()).isEmpty();
    assertThat(noTubing.reservoir()).isEmpty();
    assertThat(refusing(noTubing)).containsExactly("tubing-unknown", "residue-unknown");

    TransitionPlan otherModel =
        plan(implant("another-pump", TRIMMED), BACLOFEN_500, DOSE_100, BACLOFEN_2000, DOSE_100, "");
    assertThat(refusing(otherModel))
        .containsExactly("tubing-unknown", "catheter-volume-unknown", "residue-unknown");
  }

  @Test
  void old_drug_that_is_not_on_record_or_not_what_the_pump_was_told_is_not_bridged() {
    Implant pump = implant("synchromed-ii-20", TRIMMED);
    Transition wanted = transition(pump, BACLOFEN_2000, DOSE_100, "");
    var empty = new Before(Optional.empty(), Optional.empty());
    var told = new Before(
        Optional.of(programme(pump, BACLOFEN_500 + DOSE_100)),
        Optional.of(fill(pump, BACLOFEN_2000)));

    for (Before before : List.of(empty, told)) {
      TransitionPlan plan = new TransitionWriter(
              pump, PumpModels.shipped().find(pump.pumpModel()), before, wanted)
          .write();
      assertThat(plan.bridge()).isEmpty();
      assertThat(refusing(plan)).containsExactly("old-drug-unknown");
    }
  }

  @Test
  void a_dose_of_zero_has_no_bridge() {
    TransitionPlan plan = plan(BACLOFEN_500, DOSE_100, BACLOFEN_2000, ",\"mode\":\"stopped\"", "");
    assertThat(plan.bridge()).isEmpty();
    assertThat(refusing(plan)).containsExactly("bridge-dose-zero");
  }

  @Test
  void only_a_catheter_without_drug_may_be_primed() {
    TransitionPlan primed =
        plan(BACLOFEN_500, DOSE_100, BACLOFEN_2000, DOSE_100, ",\"catheterHolds\":\"csf\"");
    assertThat(primed.bridge()).isEmpty();
    // 0.176 mL x 2000 mcg/mL = 352 mcg
    assertThat(primed.priming())
        .contains(new TransitionPlan.Priming("0.176 mL", List.of("baclofen 352 mcg")));
    assertThat(refusing(primed)).containsExactly("tubing-holds-old-drug");

    TransitionPlan unknown =
        plan(BACLOFEN_500, DOSE_100, BACLOFEN_2000, DOSE_100, ",\"catheterHolds\":\"unknown\"");
    assertThat(unknown.priming()).isEmpty();
    assertThat(refusing(unknown)).containsExactly("catheter-content-unknown");
  }

  @Test
  void boluses_and_more_than_one_rate_are_named() {
    String boluses = DOSE_100
        + ",\"delivery\":{\"patientBolus\":{\"dose\":\"5 mcg\",\"over\":\"10 min\",\"perDay\":2,\"lockout\":\"4 h\",\"allotmentResets\":\"rolling\"}}";
    assertThat(codes(plan(BACLOFEN_500, boluses, BACLOFEN_2000, DOSE_100, "")))
        .contains("patient-bolus-not-counted")
        .doesNotContain("not-one-rate");
    String flex =
        ",\"mode\":\"flex\",\"delivery\":{\"pumpClock\":\"-05:00\",\"segments\":[{\"from\":\"00:00\",\"to\":\"24:00\",\"dose\":\"5 mcg/h\"}]}";
    assertThat(codes(plan(BACLOFEN_500, flex, BACLOFEN_2000, DOSE_100, "")))
        .contains("not-one-rate");
  }

  @Test
  void fill_and_programme_must_be_one_thing() {
    Implant pump = implant("synchromed-ii-20", TRIMMED);
    var in = JsonInput.parse(
        "{\"programme\":{\"from\":\"2026-05-06T10:00:00Z\",%s%s},\"fill\":{%s,\"volume\":\"18 mL\"}}"
            .formatted(BACLOFEN_2000, DOSE_100, BACLOFEN_500));
    Transition.read(in, pump);
    assertThatThrownBy(in::check)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("/fill")
        .hasMessageContaining("500 mcg/mL");
  }

  private static TransitionPlan plan(String before, String after, String more) {
    return plan(
        BACLOFEN_500.replace("500 mcg/mL", before),
        DOSE_100,
        BACLOFEN_500.replace("500 mcg/mL", after),
        DOSE_100,
        more);
  }

  private static TransitionPlan plan(
      String old, String oldDose, String next, String nextDose, String more) {
    return plan(implant("synchromed-ii-20", TRIMMED), old, oldDose, next, nextDose, more);
  }

  private static TransitionPlan plan(
      Implant pump, String old, String oldDose, String next, String nextDose, String more) {
    var before =
        new Before(Optional.of(programme(pump, old + oldDose)), Optional.of(fill(pump, old)));
    return new TransitionWriter(
            pump,
            PumpModels.shipped().find(pump.pumpModel()),
            before,
            transition(pump, next, nextDose, more))
        .write();
  }

  private static Transition transition(Implant pump, String next, String dose, String more) {
    var in = JsonInput.parse(
        "{\"programme\":{\"from\":\"2026-05-06T10:00:00Z\",%s%s},\"fill\":{%s,\"volume\":\"18 mL\"}%s}"
            .formatted(next, dose, next, more));
    var transition = Transition.read(in, pump);
    in.check();
    return transition.get();
  }

  private static Implant implant(String model, String catheter) {
    var in = JsonInput.parse("""
        {"pumpModel":"%s","serial":"A1","site":"lower-left-abdomen","implantedOn":"2026-04-15",%s}""".formatted(model, catheter));
    var implant = ImplantInput.read(in, Accesses.SPINE, new PatientId("p-1"));
    in.check();
    return implant.get();
  }

  private static Programme programme(Implant pump, String fields) {
    var in = JsonInput.parse("{\"from\":\"2026-04-20T10:00:00Z\"," + fields + "}");
    var programme = ProgrammeInput.read(in, pump);
    in.check();
    return programme.get();
  }

  private static Fill fill(Implant pump, String drugs) {
    var in = JsonInput.parse(
        "{\"filledAt\":\"2026-04-20T10:00:00Z\",\"volume\":\"18 mL\"," + drugs + "}");
    var fill = FillInput.read(in, pump);
    in.check();
    return fill.get();
  }

  private static WithoutBridge without(
      String drug, String dose, String duration, String percent, Hazard hazard) {
    return new WithoutBridge(
        drug, dose, Optional.of(duration), Optional.of(new BigDecimal(percent)), hazard);
  }

  private static MixedDrug mixed(
      String drug,
      @Nullable String before,
      @Nullable String filled,
      String mixed,
      @Nullable String percent) {
    return new MixedDrug(
        drug,
        Optional.ofNullable(before),
        Optional.ofNullable(filled),
        mixed,
        Optional.ofNullable(percent).map(BigDecimal::new),
        true);
  }

  private static List<String> codes(TransitionPlan plan) {
    return plan.findings().stream().map(Finding::code).toList();
  }

  private static List<String> refusing(TransitionPlan plan) {
    return plan.findings().stream()
        .filter(finding -> finding.severity() == Severity.REFUSE)
        .map(Finding::code)
        .toList();
  }

  private static String text(TransitionPlan plan, String code) {
    return plan.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .map(Finding::text)
        .findFirst()
        .orElseThrow();
  }
}
