package dev.thecal.core.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.Basis;
import dev.thecal.core.clinic.CareSetting;
import dev.thecal.core.clinic.TrialPolicy;
import dev.thecal.core.clinic.TrialSetting;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.testkit.TestProfiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialCheckTest {

  private static final String OPIOID = "\"responsibleAdult\":true,\"naloxoneAtHand\":true";
  private static final TrialRules RULES = TrialRules.shipped();

  @ParameterizedTest(name = "{0} by {1} in {2}, watched {3}: {4}")
  @CsvSource(nullValues = "-", textBlock = """
      morphine,      single-injection,    hospital-inpatient,  24 h, -
      morphine,      single-injection,    hospital-inpatient,  23 h, watch-too-short
      morphine,      single-injection,    hospital-outpatient, 24 h, setting-too-small
      hydromorphone, single-injection,    hospital-outpatient, 6 h,  -
      hydromorphone, single-injection,    hospital-outpatient, 5 h,  watch-too-short
      hydromorphone, single-injection,    clinic-office,       6 h,  setting-too-small
      hydromorphone, single-injection,    home,                6 h,  setting-too-small
      hydromorphone, single-injection,    hospital-outpatient, -,    watch-unknown
      morphine,      continuous-catheter, hospital-inpatient,  72 h, -
      morphine,      continuous-catheter, hospital-inpatient,  71 h, watch-too-short
      morphine,      continuous-catheter, hospital-outpatient, 72 h, setting-too-small
      bupivacaine,   continuous-catheter, hospital-inpatient,  24 h, no-published-watch
      baclofen,      multiple-injections, hospital-outpatient, 8 h,  -
      baclofen,      multiple-injections, hospital-outpatient, 7 h,  watch-too-short
      """)
  void the_stricter_of_the_published_rules_and_the_profile_holds(
      String drug,
      String method,
      String setting,
      @Nullable String observed,
      @Nullable String code) {
    String watch = observed == null ? "" : ",\"observed\":\"" + observed + "\"";
    List<String> found = codes(check(
        policy("spine-surgery"), method, drug, setting, "{" + OPIOID + watch + "}", 50, "0.1 mg"));

    assertThat(found).isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void
      a_clinic_may_adopt_the_shorter_rule_in_writing_but_only_for_that_drug_and_never_as_a_draft() {
    TrialSetting adopted = line("morphine", 6, Basis.Kind.CITED);

    assertThat(codes(morphine(adopted, "6 h"))).containsExactly("other-rule-adopted");
    assertThat(codes(morphine(adopted, "5 h"))).containsExactly("watch-too-short");
    assertThat(codes(morphine(line("morphine", 6, Basis.Kind.DRAFT), "6 h")))
        .containsExactly("watch-too-short");
    assertThat(codes(morphine(line("hydromorphone", 6, Basis.Kind.CITED), "6 h")))
        .containsExactly("watch-too-short");
    // 3 hours are no published figure: the stricter one stays
    assertThat(codes(morphine(line("morphine", 3, Basis.Kind.CITED), "6 h")))
        .containsExactly("watch-too-short");
    // A clinic may be stricter than the rule it takes
    assertThat(codes(morphine(line("morphine", 12, Basis.Kind.CITED), "11 h")))
        .containsExactly("watch-too-short");
  }

  @ParameterizedTest(name = "{0}, {1} years: {2}")
  @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
      "route":"intrathecal","psychosisScreen":"no-history"            | 18 | no-published-watch
      "route":"intrathecal","psychosisScreen":"no-history"            | 17 | no-published-watch,adults-only
      "route":"epidural","psychosisScreen":"no-history"               | 50 | no-published-watch,ziconotide-epidural
      "psychosisScreen":"no-history"                                  | 50 | no-published-watch,route-unknown
      "route":"intrathecal"                                           | 50 | no-published-watch,psychosis-screen-missing
      "route":"intrathecal","psychosisScreen":"history-of-psychosis"  | 50 | no-published-watch,history-of-psychosis
      """)
  void ziconotide_is_tried_intrathecally_in_adults_after_a_screen_for_psychosis(
      String conduct, int age, String expected) {
    assertThat(codes(check(
            policy("spine-surgery"),
            "single-injection",
            "ziconotide",
            "hospital-outpatient",
            "{" + conduct + "}",
            age,
            "2 mcg")))
        .containsExactly(expected.split(","));
  }

  @Test
  void infumorph_is_not_for_injections_nor_for_children_and_naloxone_is_at_hand() {
    assertThat(codes(infumorph("single-injection", "24 h", 50)))
        .containsExactly("infumorph-single-dose");
    assertThat(codes(infumorph("continuous-catheter", "72 h", 50))).isEmpty();
    assertThat(codes(infumorph("continuous-catheter", "72 h", 17))).containsExactly("adults-only");
    assertThat(codes(check(
            policy("spine-surgery"),
            "single-injection",
            "hydromorphone",
            "hospital-outpatient",
            "{\"observed\":\"6 h\"}",
            50,
            "0.1 mg")))
        .containsExactly("naloxone-not-at-hand", "no-responsible-adult");
  }

  @Test
  void a_dose_above_an_unverified_range_warns_and_baclofen_is_not_for_the_youngest() {
    Finding above = check(
            policy("spine-surgery"),
            "single-injection",
            "hydromorphone",
            "hospital-outpatient",
            "{" + OPIOID + ",\"observed\":\"6 h\"}",
            50,
            "0.101 mg")
        .get(0);
    assertThat(above.code()).isEqualTo("dose-above-usual");
    assertThat(above.severity()).isEqualTo(Severity.WARN);
    assertThat(codes(baclofen(3))).containsExactly("too-young");
    assertThat(codes(baclofen(4))).isEmpty();
  }

  @Test
  void a_method_that_the_clinic_does_not_have_is_refused() {
    assertThat(codes(check(
            policy("spine-and-pain"),
            "continuous-catheter",
            "morphine",
            "hospital-inpatient",
            "{" + OPIOID + ",\"observed\":\"72 h\"}",
            50,
            "1 mg/day")))
        .containsExactly("method-not-of-clinic");
  }

  private static List<Finding> morphine(TrialSetting line, String observed) {
    return check(
        withLine(line),
        "single-injection",
        "morphine",
        "hospital-inpatient",
        "{" + OPIOID + ",\"observed\":\"" + observed + "\"}",
        50,
        "0.1 mg");
  }

  private static List<Finding> infumorph(String method, String observed, int age) {
    String dose = method.equals("single-injection") ? "0.5 mg" : "0.5 mg/day";
    return check(
        policy("spine-surgery"),
        method,
        "morphine",
        "hospital-inpatient",
        "{" + OPIOID + ",\"product\":\"Infumorph 200\",\"observed\":\"" + observed + "\"}",
        age,
        dose);
  }

  private static List<Finding> baclofen(int age) {
    return check(
        policy("spine-surgery"),
        "multiple-injections",
        "baclofen",
        "hospital-outpatient",
        "{\"observed\":\"8 h\"}",
        age,
        "50 mcg");
  }

  private static List<Finding> check(
      TrialPolicy policy,
      String method,
      String drug,
      String setting,
      String conduct,
      int age,
      String dose) {
    var in = JsonInput.parse(conduct);
    var read = TrialConduct.read(in);
    in.check();
    Dimension dimension = dose.contains("/") ? Dimension.DAILY_DOSE : Dimension.MASS;
    var course = new TrialCheck.Course(
        Reads.oneOf(TrialMethod.class).apply(method),
        drug,
        Reads.oneOf(CareSetting.class).apply(setting),
        read.get(),
        age,
        List.of(Measure.parse(dose, dimension)));
    return new TrialCheck(RULES, policy, course).findings();
  }

  private static TrialPolicy policy(String clinic) {
    return TestProfiles.of(new ClinicId(clinic)).policies().trial();
  }

  /** The policy of the first clinic with one line for single injections of a drug instead of its own. */
  private static TrialPolicy withLine(TrialSetting line) {
    TrialPolicy own = policy("spine-surgery");
    var others = own.settings().stream().filter(setting -> setting.drug().isEmpty());
    return new TrialPolicy(
        own.mandatory(),
        own.methods(),
        Stream.concat(others, Stream.of(line)).toList(),
        own.successThreshold(),
        own.waiverFor(),
        own.goals(),
        own.patientChooses(),
        own.basis());
  }

  private static TrialSetting line(String drug, int hours, Basis.Kind kind) {
    return new TrialSetting(
        TrialPolicy.Method.SINGLE_INJECTION,
        Optional.of(drug),
        CareSetting.HOSPITAL_OUTPATIENT,
        hours,
        new Basis(kind, "as adopted by the clinic", Optional.empty()));
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }
}
