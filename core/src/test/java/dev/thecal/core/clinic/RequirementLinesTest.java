package dev.thecal.core.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.Aftercare.WarningSign;
import dev.thecal.core.clinic.Candidacy.WorkUp;
import dev.thecal.core.clinic.Coverage.Payer;
import dev.thecal.core.clinic.Dosing.Mode;
import dev.thecal.core.clinic.Dosing.Outcome;
import dev.thecal.core.clinic.ImplantPolicy.Pocket;
import dev.thecal.core.clinic.ImplantPolicy.Step;
import dev.thecal.core.clinic.Service.Discipline;
import dev.thecal.core.clinic.TrialPolicy.Method;
import dev.thecal.core.clinic.TrialPolicy.WaiverGround;
import dev.thecal.core.testkit.TestProfiles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each line of the five clinics' requirements that is data stands in the sample profile of that clinic. */
class RequirementLinesTest {

  private static final ClinicProfile S0 = profile("spine-surgery");
  private static final ClinicProfile S1 = profile("spine-and-pain");
  private static final ClinicProfile S2 = profile("rehab-and-pain");
  private static final ClinicProfile S3 = profile("comprehensive-pain");
  private static final ClinicProfile S4 = profile("community-pain");
  private static final List<ClinicProfile> ALL = List.of(S0, S1, S2, S3, S4);

  @Test
  void s0_pages_and_names() {
    assertThat(S0.website().navigation()) // S0-01
        .containsExactly(
            "Conditions", "Procedures", "Patient care", "Why choose us", "Our doctors", "Contact");
    assertThat(S0.website().breadcrumb()).containsExactly("Home", "Spine procedures"); // S0-01
    assertThat(S0.therapy().name()).isEqualTo("Intrathecal drug pump"); // S0-02
    assertThat(S0.therapy().synonyms()).contains("Pain pump"); // S0-02
    assertThat(standing(S0, "s0-03")).isEqualTo(Claim.Standing.MISLEADING); // S0-03
    assertThat(claim(S0, "s0-04").says()).contains("Certain patients"); // S0-04
    assertThat(S0.website().purpose()).contains("decide"); // S0-05
    assertThat(S0.contact().notice())
        .contains("Our team answers your questions at any time."); // 05
  }

  @Test
  void s0_candidacy_trial_and_implant() {
    var candidacy = S0.policies().candidacy();
    assertThat(candidacy.severity().words()).isEqualTo("moderate to severe"); // S0-06
    assertThat(candidacy.priorTherapy().fullCourseCompleted()).isTrue(); // S0-06
    assertThat(candidacy.priorTherapy().noLargerOperation()).isTrue(); // S0-06
    assertThat(claim(S0, "s0-07").topic()).isEqualTo(Claim.Topic.EFFICACY); // S0-07
    assertThat(S0.conditions()).isEmpty(); // S0-08: the list was lost, so nothing is listed
    var trial = S0.policies().trial();
    assertThat(trial.mandatory()).isTrue(); // S0-09
    assertThat(trial.goals()).anyMatch(g -> g.contains("dose")).anyMatch(g -> g.contains("place"));
    assertThat(trial.methods()).contains(Method.SINGLE_INJECTION, Method.CONTINUOUS_CATHETER); // 11
    var implant = S0.policies().implant();
    assertThat(implant.settings()).containsExactly(CareSetting.OUTPATIENT_SURGERY_CENTER); // S0-12
    assertThat(implant.steps())
        .containsSubsequence(Step.CATHETER_INTO_INTRATHECAL_SPACE, Step.PUMP_INTO_POCKET); // S0-12
    assertThat(implant.documents())
        .containsExactly("Discharge instructions", "Incision care instructions"); // S0-13
  }

  @Test
  void s0_refill_cost_and_contact() {
    var refill = S0.policies().refill();
    assertThat(refill.credentials()).containsExactly(RefillCredential.SURGEON); // S0-14
    assertThat(S0.policies().dosing().atVisits()).contains("The patient reports how well it works");
    assertThat(S0.policies().dosing().outcomes())
        .containsExactly(Outcome.PAIN, Outcome.MOBILITY); // S0-15
    assertThat(S0.coverage().costFactors())
        .containsExactly("Type of procedure", "Location of the pump", "Method of payment"); // S0-16
    assertThat(S0.coverage().conditions()).hasSize(2); // S0-17
    assertThat(S0.coverage().payers())
        .containsExactly(
            Payer.MEDICARE,
            Payer.PRIVATE_INSURANCE,
            Payer.WORKERS_COMPENSATION,
            Payer.PERSONAL_INJURY); // S0-18
    assertThat(S0.coverage().answeredBy()).containsExactly(Role.COST_REPRESENTATIVE); // S0-19
    assertThat(claim(S0, "s0-20").says()).contains("muscle spasms"); // S0-20
    assertThat(S0.team())
        .filteredOn(member -> member.role() == Role.SURGEON)
        .isNotEmpty()
        .allMatch(member -> !member.credentials().isEmpty()); // S0-21
    assertThat(S0.contact().channels()).contains(Channel.TOLL_FREE); // S0-22
    assertThat(S0.contact().tollFree()).isPresent(); // S0-22
  }

  @Test
  void s1_from_names_to_recovery() {
    assertThat(S1.therapy().name()).isEqualTo("Intrathecal pain pump"); // S1-01
    assertThat(S1.website().sections()).containsExactly("Overview and procedure", "Aftercare");
    assertThat(S1.policies().candidacy().priorTherapy().kinds())
        .containsExactly("over-the-counter", "self-care"); // S1-02
    assertThat(S1.policies().candidacy().suits())
        .anyMatch(text -> text.contains("depend less on medicine by mouth")); // S1-03
    assertThat(claim(S1, "s1-04").standing()).isEqualTo(Claim.Standing.UNPROVEN); // S1-04
    assertThat(S1.policies().trial().mandatory()).isTrue(); // S1-05
    assertThat(S1.policies().trial().waiverFor()).isEmpty(); // S1-05: a gate without a way round
    assertThat(S1.policies().trial().settings())
        .filteredOn(setting -> setting.drug().isEmpty())
        .allMatch(setting -> setting.setting() == CareSetting.CLINIC_OFFICE); // S1-06
    assertThat(S1.policies().implant().settings())
        .containsExactly(CareSetting.OUTPATIENT_SURGERY_CENTER, CareSetting.HOSPITAL_OUTPATIENT);
    assertThat(S1.policies().implant().steps())
        .startsWith(Step.INTRAVENOUS_LINE, Step.WAIT_FOR_ANAESTHETIC) // S1-07
        .containsSubsequence(
            Step.BACK_INCISION,
            Step.CATHETER_INTO_INTRATHECAL_SPACE,
            Step.ABDOMINAL_INCISION,
            Step.POCKET_BETWEEN_SKIN_AND_MUSCLE,
            Step.CLOSE_INCISIONS); // S1-08
    assertThat(S1.policies().implant().recovery())
        .anyMatch(text -> text.contains("Vital signs are watched")); // S1-09
    assertThat(S1.policies().implant().documents()).containsExactly("Aftercare instructions"); // 10
  }

  @Test
  void s1_aftercare() {
    var aftercare = S1.policies().aftercare();
    assertThat(aftercare.ownNumbers()).isTrue();
    assertThat(aftercare.noStrenuousActivity()).hasToString("6 weeks to 8 weeks"); // S1-11
    assertThat(aftercare.noDrivingOrHousework()).hasToString("2 weeks to 4 weeks"); // S1-12
    assertThat(aftercare.noDrivingOrHouseworkAlways()).isFalse(); // S1-12: possibly
    assertThat(aftercare.braceMayBeAdvised()).isTrue(); // S1-13
    assertThat(aftercare.warningSigns())
        .containsExactly(
            WarningSign.FEVER,
            WarningSign.INFECTION,
            WarningSign.INCREASED_PAIN,
            WarningSign.REDNESS,
            WarningSign.SWELLING); // S1-14
    assertThat(S1.afterHours().warningSigns())
        .isEqualTo(AfterHours.WarningSigns.EMERGENCY_ROOM); // S1-15
  }

  @Test
  void s2() {
    assertThat(S2.website().sections())
        .containsExactly(
            "What is it?",
            "What conditions does it help?",
            "Who qualifies?",
            "What is a trial?",
            "How is it implanted?"); // S2-01
    assertThat(S2.therapy().definition()).contains("by itself"); // S2-02
    assertThat(claim(S2, "s2-03").standing()).isEqualTo(Claim.Standing.UNPROVEN); // S2-03
    assertThat(S2.conditions())
        .extracting(OfferedCondition::condition)
        .containsExactlyInAnyOrder(
            "c01", "c02", "c03", "c04", "c05", "c06", "c07", "c08", "c09"); // S2-04
    assertThat(S2.conditions())
        .filteredOn(offer -> offer.condition().equals("c09"))
        .allMatch(offer -> offer.drugClass().equals(Optional.of("muscle-relaxant"))); // 05
    var candidacy = S2.policies().candidacy();
    assertThat(candidacy.priorTherapy().words())
        .isEqualTo("all other treatments have failed"); // 06
    assertThat(candidacy.dependsOnMedication()).isTrue(); // S2-06
    assertThat(candidacy.medicalClearance()).isTrue(); // S2-06
    assertThat(candidacy.functionLoss()).isTrue(); // S2-06: debilitating
    assertThat(candidacy.workUp()).contains(WorkUp.PHYSICAL_EXAM, WorkUp.IMAGING); // S2-07
    assertThat(candidacy.explainedBeforeChoice()).isTrue(); // S2-07
    assertThat(S2.policies().trial().methods())
        .containsExactly(
            Method.SINGLE_INJECTION, Method.MULTIPLE_INJECTIONS, Method.CONTINUOUS_CATHETER); // 08
    assertThat(S2.policies().trial().patientChooses()).isTrue(); // S2-09
    assertThat(S2.policies().implant().pockets()).containsExactly(Pocket.SIDE_OF_ABDOMEN); // S2-10
    assertThat(S2.policies().dosing().modes()).contains(Mode.PERIODIC); // S2-11
    assertThat(S2.contact().channels())
        .containsExactly(Channel.PHONE, Channel.ONLINE_BOOKING); // 12
    assertThat(S2.contact().bookingPurpose()).contains("Learn whether you qualify"); // S2-12
  }

  @Test
  void s3() {
    assertThat(S3.therapy().name()).isEqualTo("Targeted drug delivery"); // S3-01
    assertThat(S3.therapy().synonyms()).contains("Spinal pain pump", "Intrathecal pain pump");
    assertThat(claim(S3, "s3-02").instead()).isPresent(); // S3-02
    assertThat(S3.experience().orElseThrow().since()).isEqualTo(1995); // S3-03
    assertThat(S3.experience().orElseThrow().evidence()).isNotBlank(); // S3-03
    assertThat(S3.policies().implant().pockets()).containsExactly(Pocket.ABDOMEN, Pocket.BUTTOCK);
    assertThat(S3.policies().candidacy().severity().words()).isEqualTo("severe, chronic"); // S3-05
    assertThat(S3.conditions())
        .filteredOn(offer -> offer.explained().isPresent())
        .extracting(OfferedCondition::condition)
        .containsExactlyInAnyOrder("c05", "c01", "c04", "c08"); // S3-06
    assertThat(S3.policies().trial().methods()).containsExactly(Method.CONTINUOUS_CATHETER); // 07
    assertThat(S3.policies().dosing().atVisits())
        .containsExactly("Device settings are adjusted", "Progress is monitored"); // S3-08
    assertThat(S3.policies().dosing().ending()).hasSize(2); // S3-09
    var refill = S3.policies().refill();
    assertThat(refill.interval()).hasToString("1 month to 3 months"); // S3-10
    assertThat(refill.credentials()).contains(RefillCredential.REGISTERED_NURSE_ON_ORDER); // S3-10
    assertThat(refill.skinNumbed()).isTrue(); // S3-10
    assertThat(refill.homeService()).isTrue(); // S3-11
    assertThat(refill.places()).contains(CareSetting.HOME); // S3-11
    assertThat(S3.coverage().helpsWithAuthorisation()).isTrue(); // S3-12
    assertThat(S3.services()).allMatch(service -> !service.offers().isEmpty()).hasSize(4); // S3-13
    assertThat(S3.contact().channels()).containsExactly(Channel.PHONE, Channel.REQUEST_FORM); // 14
    assertThat(S3.conditions()).extracting(OfferedCondition::condition).hasSize(25); // S3-15
  }

  @Test
  void s4_from_the_first_visit_to_the_implant() {
    assertThat(S4.contact().acceptingPatients()).isTrue(); // S4-01
    assertThat(S4.contact().notice()).isPresent(); // S4-01
    assertThat(S4.contact().bookingAddress()).isPresent(); // S4-01
    assertThat(claim(S4, "s4-02").topic()).isEqualTo(Claim.Topic.PREVALENCE); // S4-02
    assertThat(standing(S4, "s4-03")).isEqualTo(Claim.Standing.MISLEADING); // S4-03
    assertThat(standing(S4, "s4-03-site")).isEqualTo(Claim.Standing.MISLEADING); // S4-03
    assertThat(S4.policies().dosing().decidedBy()).contains(Role.PAIN_SPECIALIST); // S4-04
    assertThat(standing(S4, "s4-05")).isEqualTo(Claim.Standing.MISLEADING); // S4-05
    assertThat(S4.policies().candidacy().suits())
        .anyMatch(t -> t.contains("need relief soon")); // 06
    assertThat(S4.policies().candidacy().commitments())
        .containsExactly(
            "An operation on the spine",
            "Regular refills through the skin",
            "Thorough monitoring"); // S4-07
    assertThat(S4.policies().candidacy().priorTherapy().combinationsTried()).isTrue(); // S4-08
    assertThat(S4.policies().candidacy().functionLoss()).isTrue(); // S4-08
    assertThat(S4.conditions())
        .extracting(OfferedCondition::condition)
        .contains("c01", "c28", "c08"); // S4-09
    assertThat(S4.policies().candidacy().workUp()).contains(WorkUp.PHYSICAL_EXAM); // S4-09
    assertThat(S4.policies().implant().steps())
        .containsSubsequence(
            Step.ABDOMINAL_INCISION,
            Step.POCKET_BETWEEN_SKIN_AND_MUSCLE,
            Step.BACK_INCISION,
            Step.CATHETER_ROUND_THE_ABDOMEN,
            Step.CONNECT_CATHETER); // S4-10
  }

  @Test
  void s4_after_the_implant() {
    assertThat(S4.policies().aftercare().expectations())
        .anyMatch(text -> text.contains("discomfort while healing")); // S4-11
    assertThat(S4.policies().aftercare().warningSigns())
        .contains(
            WarningSign.PROLONGED_HEADACHE, WarningSign.DIZZINESS, WarningSign.MUSCLE_SPASMS); // 12
    assertThat(standing(S4, "s4-12")).isEqualTo(Claim.Standing.MISLEADING); // S4-12
    assertThat(standing(S4, "s4-13")).isEqualTo(Claim.Standing.UNPROVEN); // S4-13
    assertThat(S4.policies().dosing().modes()).contains(Mode.TIME_OF_DAY); // S4-14
    assertThat(S4.policies().dosing().extraVisitsWhileTitrating()).isTrue(); // S4-15
    assertThat(claim(S4, "s4-15").instead().orElseThrow()).contains("7 years"); // S4-15
    assertThat(standing(S4, "s4-16")).isEqualTo(Claim.Standing.MISLEADING); // S4-16
    assertThat(S4.website().testimonials()).isTrue(); // S4-17
    assertThat(S4.website().imagesNeedAltText()).isTrue(); // S4-17
  }

  @Test
  void where_the_clinics_disagree_each_profile_says_its_own() {
    assertThat(ALL.stream().map(p -> p.policies().candidacy().severity().painScoreAtLeast()))
        .containsExactly(4, 7, 7, 7, 7); // D1
    assertThat(ALL.stream().map(p -> p.policies().trial().successThreshold()))
        .containsExactly(">= 0.5", ">= 0.5", ">= 0.5", "> 0.5", ">= 0.5");
    assertThat(ALL).allMatch(p -> p.policies().trial().mandatory()); // D6
    assertThat(S2.policies().trial().waiverFor())
        .containsExactly(WaiverGround.ADVANCED_CANCER, WaiverGround.LIMITED_SURVIVAL); // D6
    assertThat(S0.policies().implant().steps().get(1)).isEqualTo(Step.BACK_INCISION); // D8
    assertThat(S4.policies().implant().steps().get(1)).isEqualTo(Step.ABDOMINAL_INCISION); // D8
    assertThat(S4.policies().refill().interval()).hasToString("6 weeks to 6 months"); // D9
    assertThat(ALL.stream().filter(p -> p.policies().aftercare().ownNumbers()))
        .containsExactly(S1); // D12
    assertThat(ALL).allMatch(p -> p.services().size() == Discipline.values().length);
  }

  @Test
  void a_longer_trial_observation_is_asked_for_where_sources_disagree() { // D5
    assertThat(ALL)
        .filteredOn(p -> p.policies().trial().methods().contains(Method.SINGLE_INJECTION))
        .allSatisfy(p -> assertThat(p.policies().trial().settings())
            .filteredOn(s -> s.drug().filter("morphine"::equals).isPresent())
            .isNotEmpty()
            .allMatch(s -> s.observedHours() == 24));
  }

  @Test
  void numbers_and_addresses_belong_to_nobody() {
    assertThat(ALL).allSatisfy(p -> {
      assertThat(
              p.toJson().replaceAll("\"(tollFree|phone|onCallPhone)\":\"\\d{3}-555-01\\d\\d\"", ""))
          .doesNotContainPattern("\"(tollFree|phone|onCallPhone)\":");
      assertThat(p.contact().bookingAddress().orElse("https://x.example.org/"))
          .contains(".example.org/");
      assertThat(p.team()).allMatch(member -> member.name().startsWith("Sample "));
    });
    assertThat(ALL.stream().map(ClinicProfile::zone).distinct()).hasSize(4);
  }

  private static Claim claim(ClinicProfile profile, String id) {
    return profile.claims().stream()
        .filter(claim -> claim.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no claim " + id));
  }

  private static Claim.Standing standing(ClinicProfile profile, String id) {
    return claim(profile, id).standing();
  }

  private static ClinicProfile profile(String id) {
    return TestProfiles.of(new ClinicId(id));
  }
}
