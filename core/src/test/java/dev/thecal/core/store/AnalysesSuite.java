package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.figure.Reference;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantInput;
import dev.thecal.core.infusion.FillInput;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.infusion.ProgrammeInput;
import dev.thecal.core.infusion.Recorded;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.medication.OpioidFactors;
import dev.thecal.core.outcome.Amount;
import dev.thecal.core.outcome.Analyses;
import dev.thecal.core.outcome.Analysis;
import dev.thecal.core.outcome.AnalysisName;
import dev.thecal.core.outcome.Complication;
import dev.thecal.core.outcome.Complications;
import dev.thecal.core.outcome.Figure;
import dev.thecal.core.outcome.Period;
import dev.thecal.core.patient.ChartInput;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.MedicationInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.testkit.TestServices;
import dev.thecal.core.titration.TitrationVisit;
import dev.thecal.core.visit.Aspiration;
import dev.thecal.core.visit.Closing;
import dev.thecal.core.visit.RecordedStep;
import dev.thecal.core.visit.RefillVisit;
import dev.thecal.core.visit.StepKind;
import dev.thecal.core.visit.VisitEnd;
import dev.thecal.core.visit.VisitId;
import dev.thecal.core.visit.VisitKey;
import dev.thecal.core.visit.VisitState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the analyses must say, on both databases. Now is 2026-05-06 09:30 UTC; the clinic is in New York. */
abstract class AnalysesSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);

  private Database database;
  private CoreStores stores;
  private TestServices services;
  private Analyses analyses;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    stores = new CoreStores(database);
    services = TestServices.over(database);
    analyses = new Analyses(
        stores.outcomeRecords(),
        new ClinicDirectory(stores.clinics(), stores.auditTrail(), database.transactions()),
        ClinicFigures.same(Reference.shipped()),
        OpioidFactors.shipped(),
        database.transactions());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void pain_is_compared_for_patients_with_both_scores_and_the_others_are_counted() {
    pump("p-1", "2026-02-01");
    score("p-1", "s-1", "nrs", 8, "2026-02-01");
    score("p-1", "s-2", "nrs", 3, "2026-04-30");
    score("p-1", "s-3", "nrs", 9, "2026-05-01");
    pump("p-2", "2026-03-10");
    score("p-2", "s-1", "nrs", 7, "2026-03-09");
    score("p-2", "s-2", "nrs", 5, "2026-03-11");
    score("p-2", "s-3", "nrs", 0, "2026-03-12");
    services
        .chart()
        .markInError(SPINE, Accesses.SPINE, new PatientId("p-2"), new ErrorMark("s-3", "slip"));
    pump("p-3", "2026-03-15");
    score("p-3", "s-1", "nrs", 6, "2026-03-01");
    pump("p-4", "2026-03-15");
    pump("p-5", "2026-05-01");
    score("p-5", "s-1", "nrs", 10, "2026-04-01");

    Analysis pain = make(AnalysisName.PAIN_AND_FUNCTION, "2026-03-01", "2026-04-30");

    // (8 + 7) / 2, (3 + 5) / 2, (-5 - 2) / 2; the median of two lies halfway
    assertThat(text(pain, "pain-before-mean")).isEqualTo("7.5 points");
    assertThat(text(pain, "pain-after-mean")).isEqualTo("4 points");
    assertThat(text(pain, "pain-change-mean")).isEqualTo("-3.5 points");
    assertThat(text(pain, "pain-change-median")).isEqualTo("-3.5 points");
    assertThat(figure(pain, "pain-change-mean").numerator().orElseThrow().text())
        .isEqualTo("-7 points in all");
    assertThat(figure(pain, "pain-change-median").denominator().orElseThrow().text())
        .isEqualTo("2 patients with both");
    // p-3 has none after, p-4 has none; p-5 had no pump in the period
    assertThat(figure(pain, "pain-change-mean").notCounted())
        .extracting(Amount::text)
        .containsExactly(
            "1 patients without one after it in the period", "1 patients without either");
    assertThat(text(pain, "function-change-mean")).isEqualTo(Figure.NO_DATA);
    assertThat(figure(pain, "function-change-mean").notCounted())
        .extracting(Amount::text)
        .containsExactly("4 patients without either");
  }

  @Test
  void the_worst_pain_of_a_titration_visit_is_a_score_and_its_other_question_is_told() {
    Implant pump = pump("p-1", "2026-02-01");
    score("p-1", "s-1", "nrs", 8, "2026-01-20");
    // 03:59 UTC is still 30 April in New York, 04:00 is 1 May
    visit(pump, "v-1", "2026-05-01T03:59:59Z", "\"worstPain\":4");
    visit(pump, "v-2", "2026-05-01T04:00:00Z", "\"worstPain\":9");

    Analysis pain = make(AnalysisName.PAIN_AND_FUNCTION, "2026-03-01", "2026-04-30");

    assertThat(text(pain, "pain-change-mean")).isEqualTo("-4 points");
    assertThat(figure(pain, "pain-change-mean").findings())
        .extracting(Finding::code)
        .containsExactly("questions-differ");
  }

  @Test
  void oral_opioids_count_as_of_the_implant_and_as_last_asked() {
    Implant ada = pump("p-1", "2026-02-01");
    // 30 mg x 2 x 1.5 = 90 mg/day; what is noted a day after the implant is not "before"
    medicine("p-1", "m-1", "oxycodone", "30 mg", 2, "2026-02-01", "");
    medicine("p-1", "m-2", "oxycodone", "10 mg", 2, "2026-02-02", ",\"replaces\":\"m-1\"");
    visit(ada, "v-1", "2026-03-20T15:00:00Z", "\"oralOpioid\":\"20 mg/day\"");
    // 15 mg x 2 x 1 = 30 mg/day, and the list was not looked at again in the period
    pump("p-2", "2026-02-01");
    medicine("p-2", "m-1", "morphine", "15 mg", 2, "2026-01-15", "");

    Analysis oral = make(AnalysisName.ORAL_OPIOID, "2026-03-01", "2026-04-30");

    // one pair: 20 - 90
    assertThat(text(oral, "oral-opioid-before-mean")).isEqualTo("90 mg/day");
    assertThat(text(oral, "oral-opioid-change-median")).isEqualTo("-70 mg/day");
    assertThat(figure(oral, "oral-opioid-change-mean").notCounted())
        .extracting(Amount::text)
        .containsExactly("1 patients without one after it in the period");
    assertThat(figure(oral, "oral-opioid-change-mean").findings())
        .extracting(Finding::code)
        .containsExactly("draft-figures");

    medicine("p-2", "m-2", "methadone", "5 mg", 2, "2026-04-30", ",\"replaces\":\"m-1\"");
    // methadone has no factor: asked, and still nothing to compare
    assertThat(figure(
                make(AnalysisName.ORAL_OPIOID, "2026-03-01", "2026-04-30"),
                "oral-opioid-change-mean")
            .denominator()
            .orElseThrow()
            .text())
        .isEqualTo("1 patients with both");
    medicine("p-2", "m-3", "morphine", "5 mg", 1, "2026-05-01", ",\"replaces\":\"m-2\"");
    // (-70 + 5 - 30) / 2
    assertThat(text(
            make(AnalysisName.ORAL_OPIOID, "2026-03-01", "2026-05-01"), "oral-opioid-change-mean"))
        .isEqualTo("-47.5 mg/day");
  }

  @Test
  void complications_are_divided_by_the_pump_years_and_none_are_dropped_unseen() {
    pump("p-1", "2022-05-07");
    complication("p-1", "c-0", "catheter-kink", "2022-05-06");
    complication("p-1", "c-1", "catheter-kink", "2022-05-07");
    complication("p-1", "c-2", "deep-infection", "2026-05-06");
    complication("p-1", "c-3", "overdose", "2026-05-01");
    complications()
        .markInError(
            SPINE,
            complications()
                .get(SPINE, Accesses.SPINE, new PatientId("p-1"), "c-3")
                .value()
                .complication(),
            new ErrorMark("c-3", "another patient"),
            1);
    patient("p-2");
    complication("p-2", "c-1", "puncture-headache", "2026-05-01");

    // 2022-05-07 to 2026-05-06 are 3 x 365 + 366 = 1461 days: 4 years of 365.25
    Analysis rates = make(AnalysisName.COMPLICATIONS, "2022-05-07", "2026-05-06");

    Figure all = figure(rates, "complications-per-pump-year");
    assertThat(all.text()).isEqualTo("0.5 per pump year");
    assertThat(all.numerator().orElseThrow().text()).isEqualTo("2 complications");
    assertThat(all.denominator().orElseThrow().text()).isEqualTo("4 pump years");
    assertThat(all.notCounted())
        .extracting(Amount::text)
        .containsExactly("1 complications of patients without a pump here on that day");
    assertThat(ofKind(rates, "catheter-kink").text()).isEqualTo("0.25 per pump year");
    assertThat(ofKind(rates, "overdose").text()).isEqualTo("0 per pump year");

    Analysis early = make(AnalysisName.COMPLICATIONS, "2020-01-01", "2020-12-31");
    assertThat(figure(early, "complications-per-pump-year").text()).isEqualTo(Figure.NO_DATA);
    assertThat(ofKind(early, "overdose").value()).isEmpty();
  }

  @Test
  void dose_and_concentration_have_a_slope_and_the_limit_bites_from_20_mg_per_ml() {
    Implant ada = pump("p-1", "2025-05-06");
    programme(ada, "2025-05-06T14:00:00Z", "morphine", "10 mg/mL", "1 mg/day");
    programme(ada, "2026-02-01T14:00:00Z", "morphine", "20 mg/mL", "2 mg/day");
    Implant bea = pump("p-2", "2025-05-06");
    programme(bea, "2025-05-06T14:00:00Z", "morphine", "19.999 mg/mL", "2 mg/day");
    pump("p-3", "2026-01-01");

    Analysis trend = make(AnalysisName.DOSE_TREND, "2025-05-06", "2026-05-06");

    // 1 mg/day in 365 days: 1 x 365.25 / 365 = 1461 / 1460 = 1.000685 a year
    assertThat(of(trend, "p-1", "dose-slope-per-year").text())
        .isEqualTo("1.000685 mg/day per year");
    assertThat(of(trend, "p-1", "dose-slope-per-year").findings())
        .extracting(Finding::code)
        .containsExactly("granuloma-slope");
    assertThat(of(trend, "p-1", "concentration-first").text()).isEqualTo("10 mg/mL");
    assertThat(of(trend, "p-1", "concentration-last").findings())
        .extracting(Finding::code)
        .containsExactly("granuloma-concentration");
    assertThat(of(trend, "p-2", "concentration-last").findings()).isEmpty();
    assertThat(of(trend, "p-2", "dose-slope-per-year").text()).isEqualTo("0 mg/day per year");
    assertThat(of(trend, "p-3", "dose-last").text()).isEqualTo(Figure.NO_DATA);
    assertThat(trend.findings()).extracting(Finding::code).containsExactly("not-excluded");
  }

  @Test
  void a_slope_begins_with_what_runs_on_the_first_day_and_one_day_has_none() {
    Implant ada = pump("p-1", "2025-05-06");
    programme(ada, "2025-05-06T14:00:00Z", "morphine", "10 mg/mL", "1 mg/day");
    programme(ada, "2026-02-01T14:00:00Z", "morphine", "10 mg/mL", "2 mg/day");

    // On 2026-02-01 at 00:00 the old programme still runs
    assertThat(of(make(AnalysisName.DOSE_TREND, "2026-02-01", "2026-03-01"), "p-1", "dose-first")
            .text())
        .isEqualTo("1 mg/day");
    Analysis later = make(AnalysisName.DOSE_TREND, "2026-02-02", "2026-02-02");
    assertThat(of(later, "p-1", "dose-first").text()).isEqualTo("2 mg/day");
    assertThat(of(later, "p-1", "dose-slope-per-year").text()).isEqualTo(Figure.NO_DATA);
  }

  @Test
  void a_refill_is_on_time_before_the_day_of_the_alarm() {
    // 18 mL at 5 / 10 = 0.5 mL/day, at most 14.5 % more, down to the 2.4 mL that it cannot deliver:
    // 15.6 mL / 0.5725 = 27.2489 days, from 1 March 15:00 UTC to 28 March 20:58 UTC
    Implant ada = pump("p-1", "2026-02-01");
    programme(ada, "2026-03-01T15:00:00Z", "morphine", "10 mg/mL", "5 mg/day");
    fill(ada, "2026-03-01T15:00:00Z");
    fill(ada, "2026-03-28T03:59:59Z");
    Implant bea = pump("p-2", "2026-02-01");
    programme(bea, "2026-03-01T15:00:00Z", "morphine", "10 mg/mL", "5 mg/day");
    fill(bea, "2026-03-01T15:00:00Z");
    fill(bea, "2026-03-28T04:00:00Z");
    Implant cleo = pump("p-3", "2026-02-01");
    fill(cleo, "2026-03-01T15:00:00Z");
    fill(cleo, "2026-03-05T15:00:00Z");

    Figure all =
        figure(make(AnalysisName.REFILLS, "2026-03-01", "2026-03-31"), "refills-before-alarm");
    assertThat(all.text()).isEqualTo("50 %");
    assertThat(all.numerator().orElseThrow().value()).isEqualByComparingTo("1");
    assertThat(all.denominator().orElseThrow().value()).isEqualByComparingTo("2");
    assertThat(all.notCounted())
        .extracting(Amount::text)
        .containsExactly(
            "1 refills whose day of the alarm nobody can tell",
            "3 first fills of a pump on record");

    // The fill before the period is still known
    Figure last =
        figure(make(AnalysisName.REFILLS, "2026-03-28", "2026-03-28"), "refills-before-alarm");
    assertThat(last.text()).isEqualTo("0 %");
    assertThat(last.notCounted()).isEmpty();
    assertThat(
            figure(make(AnalysisName.REFILLS, "2026-03-29", "2026-04-30"), "refills-before-alarm")
                .text())
        .isEqualTo(Figure.NO_DATA);
  }

  @Test
  void volumes_outside_tolerance_are_counted_as_the_newest_drawing_said() {
    Implant ada = pump("p-1", "2026-02-01");
    finished(ada, "v-1", "2026-04-01T04:00:00Z", drawn(true, "under-infusion"));
    // drawn again: the newer one counts
    finished(
        ada,
        "v-2",
        "2026-04-10T12:00:00Z",
        drawn(true, "over-infusion"),
        drawn(false, "over-infusion"));
    finished(ada, "v-3", "2026-05-01T03:59:59Z", drawn(true, "over-infusion"));
    finished(ada, "v-4", "2026-05-01T04:00:00Z", drawn(true, "over-infusion"));
    finished(ada, "v-5", "2026-04-11T12:00:00Z");
    finished(ada, "v-6", "2026-04-01T03:59:59Z", drawn(true, "under-infusion"));

    Analysis refills = make(AnalysisName.REFILLS, "2026-04-01", "2026-04-30");

    // v-1 and v-3 of v-1, v-2, v-3: 2 x 100 / 3
    Figure all = figure(refills, "refill-discrepancy");
    assertThat(all.text()).isEqualTo("66.666667 %");
    assertThat(all.notCounted())
        .extracting(Amount::text)
        .containsExactly("1 finished visits whose volumes were not compared");
    assertThat(refills.figures())
        .filteredOn(one -> one.about().equals(Optional.of("over-infusion")))
        .extracting(Figure::text)
        .containsExactly("33.333333 %");
  }

  @Test
  void a_period_must_make_sense_and_all_problems_are_told() {
    assertThat(make(AnalysisName.REFILLS, "2016-05-07", "2026-05-06").figures()).isNotEmpty();
    problems("2016-05-06", "2026-05-06", "/from");
    problems("2026-05-06", "2026-05-05", "/to");
    problems("2026-05-06", "2026-05-07", "/to");
    problems("2016-05-06", "2026-05-07", "/to", "/from");
  }

  @Test
  void another_clinic_is_out_of_reach_and_an_unknown_one_is_not_empty() {
    Access rehab = Accesses.to(Accesses.REHAB);
    var period = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
    for (AnalysisName name : AnalysisName.values()) {
      assertThatThrownBy(() -> analyses.make(rehab, Accesses.SPINE, name, period))
          .isInstanceOfSatisfying(
              Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("forbidden"));
    }
    pump("p-1", "2026-01-01");
    complication("p-1", "c-1", "overdose", "2026-01-10");
    assertThat(figure(
                analyses.make(rehab, Accesses.REHAB, AnalysisName.COMPLICATIONS, period),
                "complications-per-pump-year")
            .notCounted())
        .isEmpty();
  }

  private void problems(String from, String to, String... pointers) {
    assertThatThrownBy(() -> make(AnalysisName.REFILLS, from, to))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems())
                .extracting(InputProblem::pointer)
                .containsExactly(pointers));
  }

  private Analysis make(AnalysisName name, String from, String to) {
    return analyses.make(
        SPINE, Accesses.SPINE, name, new Period(LocalDate.parse(from), LocalDate.parse(to)));
  }

  private static Figure figure(Analysis analysis, String code) {
    return analysis.figures().stream()
        .filter(figure -> figure.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Analysis analysis, String code) {
    return figure(analysis, code).text();
  }

  private static Figure ofKind(Analysis analysis, String kind) {
    return analysis.figures().stream()
        .filter(figure -> figure.about().equals(Optional.of(kind)))
        .findFirst()
        .orElseThrow();
  }

  private static Figure of(Analysis analysis, String patient, String code) {
    return analysis.figures().stream()
        .filter(figure -> figure.patient().equals(Optional.of(new PatientId(patient))))
        .filter(figure -> figure.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private void patient(String id) {
    services.register().register(SPINE, TestPatients.ada(Accesses.SPINE, id));
  }

  private Implant pump(String patient, String on) {
    patient(patient);
    var in = JsonInput.parse("""
        {"id":"i-1","pumpModel":"synchromed-ii-20","serial":"%s","site":"lower-left-abdomen",
         "implantedOn":"%s","catheterUnknownReason":"done elsewhere"}""".formatted(patient, on));
    var implant = ImplantInput.read(in, Accesses.SPINE, new PatientId(patient));
    in.check();
    assertThat(stores.implantRecords().add(SPINE, implant.get())).isTrue();
    return implant.get();
  }

  private void score(String patient, String id, String instrument, int value, String on) {
    var in = JsonInput.parse("""
        {"id":"%s","instrument":"%s","value":%d,"on":"%s"}""".formatted(id, instrument, value, on));
    var note = ChartInput.readScore(in);
    in.check();
    services.chart().note(SPINE, Accesses.SPINE, new PatientId(patient), note.get());
  }

  private void medicine(
      String patient, String id, String drug, String dose, int times, String on, String more) {
    var in = JsonInput.parse("""
        {"id":"%s","drug":"%s","classes":["opioid"],"route":"oral","dose":"%s","timesPerDay":%d,
         "notedOn":"%s"%s}""".formatted(id, drug, dose, times, on, more));
    var note = MedicationInput.read(in);
    in.check();
    services.chart().note(SPINE, Accesses.SPINE, new PatientId(patient), note.get());
  }

  private void visit(Implant pump, String id, String at, String fields) {
    var in = JsonInput.parse("{\"id\":\"%s\",\"visitedAt\":\"%s\",%s}".formatted(id, at, fields));
    var visit = TitrationVisit.read(in, pump);
    in.check();
    assertThat(stores.titrationRecords().add(SPINE, Recorded.of(visit.get(), List.of(), SPINE)))
        .isTrue();
  }

  private Complications complications() {
    return new Complications(
        stores.complicationRecords(),
        stores.implantRecords(),
        stores.deviceRecords(),
        services.register(),
        stores.auditTrail(),
        database.transactions());
  }

  private void complication(String patient, String id, String kind, String on) {
    var in = JsonInput.parse(
        "{\"id\":\"%s\",\"kind\":\"%s\",\"noticedOn\":\"%s\"}".formatted(id, kind, on));
    var complication = Complication.read(in, Accesses.SPINE, new PatientId(patient));
    in.check();
    complications().record(SPINE, complication.get());
  }

  private void programme(
      Implant pump, String from, String drug, String concentration, String dose) {
    var in = JsonInput.parse("""
        {"from":"%s","drug":"%s","concentration":"%s","dose":"%s"}""".formatted(from, drug, concentration, dose));
    var programme = ProgrammeInput.read(in, pump);
    in.check();
    services.infusions().recordProgramme(SPINE, programme.get());
  }

  private void fill(Implant pump, String at) {
    var in = JsonInput.parse("""
        {"filledAt":"%s","drug":"morphine","concentration":"10 mg/mL","volume":"18 mL"}""".formatted(at));
    var fill = FillInput.read(in, pump);
    in.check();
    assertThat(stores.infusionRecords().addFill(SPINE, Recorded.of(fill.get(), List.of(), SPINE)))
        .isTrue();
  }

  private static JsonNode drawn(boolean investigate, String direction) {
    return Json.mapper()
        .createObjectNode()
        .put("investigate", investigate)
        .put("direction", direction);
  }

  private void finished(Implant pump, String id, String closedAt, JsonNode... results) {
    Instant at = Instant.parse(closedAt);
    var visits = stores.visitRecords();
    var key = new VisitKey(Accesses.SPINE, pump.patient(), new VisitId(id));
    var open = visit(pump, key, VisitState.OPEN, Optional.empty());
    assertThat(visits.open(SPINE, open)).isTrue();
    int no = 0;
    for (JsonNode result : results) {
      no++;
      var step = new RecordedStep(
          no,
          StepKind.ASPIRATION,
          new Aspiration(at, Volume.parse("2 mL"), Optional.empty()),
          List.of(),
          Optional.of(result),
          "nurse-1",
          at);
      assertThat(visits.addStep(SPINE, visits.find(SPINE, key).orElseThrow(), step))
          .isTrue();
    }
    var closing =
        new Closing(VisitEnd.FILLED, "nurse-1", at, Optional.empty(), Optional.empty(), false);
    assertThat(visits.close(
            SPINE, visit(pump, key, VisitState.FINISHED, Optional.of(closing)), no + 1L))
        .isTrue();
  }

  private static RefillVisit visit(
      Implant pump, VisitKey key, VisitState state, Optional<Closing> closing) {
    var in = JsonInput.parse("""
        {"drug":"morphine","concentration":"10 mg/mL","volume":"18 mL"}""");
    Supplier<Preparation> order = Preparation.read(in);
    in.check();
    return new RefillVisit(
        key,
        pump.id(),
        order.get(),
        "nurse-1",
        Instant.parse("2026-03-31T12:00:00Z"),
        state,
        List.of(),
        closing);
  }
}
