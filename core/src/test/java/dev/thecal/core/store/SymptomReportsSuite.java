package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.ImplantInput;
import dev.thecal.core.infusion.FillInput;
import dev.thecal.core.infusion.ProgrammeInput;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.testkit.TestServices;
import dev.thecal.core.triage.FiledReport;
import dev.thecal.core.triage.FollowUp;
import dev.thecal.core.triage.LatestRefillDay;
import dev.thecal.core.triage.Level;
import dev.thecal.core.triage.OpenCursor;
import dev.thecal.core.triage.Placement;
import dev.thecal.core.triage.ReportId;
import dev.thecal.core.triage.SituationReader;
import dev.thecal.core.triage.SymptomReport;
import dev.thecal.core.triage.SymptomReportFollowedUp;
import dev.thecal.core.triage.SymptomReportInput;
import dev.thecal.core.triage.SymptomReported;
import dev.thecal.core.triage.SymptomReports;
import dev.thecal.core.triage.Triage;
import dev.thecal.core.triage.TriageAnswer;
import dev.thecal.core.triage.TriageTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What symptom reports must do, on both databases. */
abstract class SymptomReportsSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final PatientId ADA = new PatientId("p-1");
  private static final String SURGEON = "sample-surgeon-a";

  private final List<DomainEvent> heard = new ArrayList<>();
  private Database database;
  private TestServices services;
  private SymptomReports reports;
  private Optional<LocalDate> latestRefill = Optional.empty();

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    services = TestServices.over(database);
    reports = service((access, clinic, patient) -> latestRefill);
    services.register().register(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
  }

  private SymptomReports service(LatestRefillDay refills) {
    var stores = new CoreStores(database);
    return new SymptomReports(
        stores.symptomReportRecords(),
        new SituationReader(services.infusions(), services.trials(), refills),
        new Triage(TriageTable.shipped(), new DemoMode(true)),
        new ClinicDirectory(stores.clinics(), stores.auditTrail(), database.transactions()),
        services.register(),
        stores.auditTrail(),
        new Events(Set.of((event, access) -> heard.add(event))),
        database.transactions());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_report_comes_back_to_the_letter_with_the_very_answer_that_was_given() {
    FiledReport filed = file("""
        {"id":"r-1","reporter":{"who":"caregiver","name":"Bo"},"startedAt":"2026-05-06T08:00:00Z",
         "answers":{"nausea":true,"fever":false},"text":"  She feels \\"odd\\".\\n","told":{"drugs":["morphine"]}}""");

    FiledReport read = reports.get(SPINE, Accesses.SPINE, ADA, new ReportId("r-1"));

    assertThat(read).isEqualTo(filed);
    assertThat(read.triage()).isEqualTo(filed.triage());
    assertThat(read.report().text()).contains("  She feels \"odd\".\n");
    assertThat(read.report().answers()).containsEntry("nausea", true).containsEntry("fever", false);
    assertThat(read.state()).isEqualTo(FiledReport.State.OPEN);
    assertThat(heard).hasExactlyElementsOfTypes(SymptomReported.class);
  }

  @Test
  void free_text_alone_goes_to_a_person() {
    FiledReport filed = file("""
        {"reporter":{"who":"patient"},"text":"I feel fine, thank you"}""");

    assertThat(filed.answer().level()).isEqualTo(Level.PERSON);
    assertThat(filed.answer().rows()).isEmpty();
  }

  @Test
  void the_drug_and_the_times_come_from_the_chart() {
    implantWithMorphine("2026-05-03T09:30:00Z", "2026-05-01T09:30:00Z");

    // refilled exactly 72 hours before the report, dose changed before that
    TriageAnswer within = file(drowsyNow("r-1")).answer();
    assertThat(within.level()).isEqualTo(Level.EMERGENCY);
    assertThat(within.rows()).extracting(Placement.Row::id).containsExactly("T-02");
    assertThat(within.assumed()).as("everything is on record").isEmpty();

    // it began a second later: the 72 hours are over, and no row speaks of a drowsy patient
    TriageAnswer after =
        file(drowsyNow("r-2").replace("09:30:00Z", "09:30:01Z")).answer();
    assertThat(after.rows()).isEmpty();
    assertThat(after.level()).isEqualTo(Level.PERSON);
  }

  @Test
  void a_refill_that_somebody_tells_of_counts_when_it_is_the_later_one() {
    implantWithMorphine("2026-04-01T09:30:00Z", "2026-04-01T09:30:00Z");

    assertThat(file(drowsyTold("r-1", 72)).answer().level()).isEqualTo(Level.EMERGENCY);
    assertThat(file(drowsyTold("r-2", 73)).answer().level()).isEqualTo(Level.PERSON);
  }

  @Test
  void a_drug_that_somebody_tells_of_counts_beside_the_one_on_record() {
    implantWithMorphine("2026-04-01T09:30:00Z", "2026-04-01T09:30:00Z");
    String itching = """
        {"reporter":{"who":"patient"},"answers":{"itching":true,"rash":false}%s}""";

    assertThat(file(itching.formatted("")).answer().rows())
        .extracting(Placement.Row::id)
        .containsExactly("T-16");
    assertThat(file(itching.formatted(",\"told\":{\"drugs\":[\"baclofen\"]}"))
            .answer()
            .rows())
        .extracting(Placement.Row::id)
        .containsExactly("T-04", "T-16");
  }

  @Test
  void without_a_pump_on_record_the_worst_is_assumed() {
    TriageAnswer answer = file("""
        {"reporter":{"who":"patient"},"answers":{"dizzy":true}}""").answer();

    assertThat(answer.level()).isEqualTo(Level.EMERGENCY);
    assertThat(answer.assumed()).hasSize(4);
  }

  @Test
  void a_refill_is_overdue_after_its_latest_day_in_the_clinics_zone() {
    implantWithMorphine("2026-04-01T09:30:00Z", "2026-04-01T09:30:00Z");
    String legs = """
        {"reporter":{"who":"patient"},"answers":{"swollen-legs":true}}""";

    // the report is on 6 May in New York
    latestRefill = Optional.of(LocalDate.of(2026, 5, 6));
    assertThat(file(legs).answer().rows()).extracting(Placement.Row::id).containsExactly("T-16");
    latestRefill = Optional.of(LocalDate.of(2026, 5, 5));
    assertThat(file(legs).answer().rows())
        .extracting(Placement.Row::id)
        .containsExactly("T-06", "T-16");
  }

  @Test
  void a_person_takes_it_says_what_was_done_and_closes_it() {
    FiledReport filed = file(drowsyNow("r-1"));

    FiledReport taken = step(filed, FollowUp.Kind.TAKEN, "Called back");
    FiledReport done = step(taken, FollowUp.Kind.DONE, "Sent to the emergency room");
    FiledReport closed = step(done, FollowUp.Kind.CLOSED, "Seen there, admitted");

    assertThat(taken.state()).isEqualTo(FiledReport.State.TAKEN);
    assertThat(closed.state()).isEqualTo(FiledReport.State.CLOSED);
    assertThat(closed.takenBy()).contains(SURGEON);
    assertThat(closed.version()).isEqualTo(4);
    assertThat(closed.triage()).as("never changed").isEqualTo(filed.triage());
    assertThat(heard)
        .hasExactlyElementsOfTypes(
            SymptomReported.class,
            SymptomReportFollowedUp.class,
            SymptomReportFollowedUp.class,
            SymptomReportFollowedUp.class);
    refused(Refusal.Kind.CONFLICT, () -> step(closed, FollowUp.Kind.DONE, "More"));
  }

  @Test
  void nobody_closes_what_nobody_took_and_only_a_clinician_of_the_clinic_acts() {
    FiledReport filed = file(drowsyNow("r-1"));
    int audited = TestClinics.count(database, "audit_entry");

    refused(Refusal.Kind.CONFLICT, () -> step(filed, FollowUp.Kind.CLOSED, "Done"));
    refused(Refusal.Kind.CONFLICT, () -> step(filed, FollowUp.Kind.DONE, "Done"));
    refused(Refusal.Kind.INVALID, () -> step(filed, FollowUp.Kind.TAKEN, "sample-front-desk", 1));
    refused(Refusal.Kind.INVALID, () -> step(filed, FollowUp.Kind.TAKEN, "robot", 1));
    refused(Refusal.Kind.STALE, () -> step(filed, FollowUp.Kind.TAKEN, SURGEON, 2));
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(audited);
  }

  @Test
  void of_two_who_take_it_at_once_one_does() throws Exception {
    FiledReport filed = file(drowsyNow("r-1"));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    int taken = 0;
    try {
      List<Callable<FiledReport>> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        calls.add(() -> step(filed, FollowUp.Kind.TAKEN, "Mine"));
      }
      for (Future<FiledReport> answer : pool.invokeAll(calls)) {
        try {
          answer.get();
          taken++;
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(Refusal.class);
        }
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(taken).isEqualTo(1);
    assertThat(TestClinics.count(database, "symptom_report_step")).isEqualTo(1);
  }

  @Test
  void the_open_list_has_the_most_urgent_first_and_pages() {
    implantWithMorphine("2026-04-01T09:30:00Z", "2026-04-01T09:30:00Z");
    file(report("legs", "swollen-legs", "2026-05-06T07:00:00Z"));
    file(report("late", "seizure", "2026-05-06T09:00:00Z"));
    file(report("early", "seizure", "2026-05-06T08:00:00Z"));
    FiledReport gone = file(report("gone", "seizure", "2026-05-06T06:00:00Z"));
    step(gone, FollowUp.Kind.ENTERED_IN_ERROR, "Another patient");
    FiledReport fall = file(report("fall", "fall-or-blow", "2026-05-06T06:30:00Z"));
    step(fall, FollowUp.Kind.TAKEN, "Mine");

    var ids = new ArrayList<String>();
    Optional<OpenCursor> after = Optional.empty();
    List<FiledReport> page;
    do {
      page = reports.listOpen(SPINE, Accesses.SPINE, after, 2);
      page.forEach(filed -> ids.add(filed.report().id().value()));
      after = page.stream().reduce((a, b) -> b).map(OpenCursor::of);
    } while (page.size() == 2);

    assertThat(ids).containsExactly("early", "late", "fall", "legs");
  }

  @Test
  void overdue_is_after_its_time_and_not_at_it() {
    // Wednesday 6 May, 05:30 in New York: the clinic opens at 08:00 and closes at 16:30 (20:30Z)
    FiledReport filed = file(drowsyNow("r-1"));
    Instant at = filed.report().reportedAt();

    assertThat(filed.overdue(at)).isFalse();
    assertThat(filed.overdue(at.plusSeconds(1))).isTrue();
    FiledReport taken = step(filed, FollowUp.Kind.TAKEN, "Mine");
    assertThat(taken.overdue(Instant.parse("2026-05-06T20:30:00Z"))).isFalse();
    assertThat(taken.overdue(Instant.parse("2026-05-06T20:30:01Z"))).isTrue();
    assertThat(step(taken, FollowUp.Kind.CLOSED, "Done").overdue(Instant.MAX)).isFalse();
  }

  @Test
  void a_taken_id_an_unknown_patient_and_the_future_are_refused() {
    file(drowsyNow("r-1"));
    int audited = TestClinics.count(database, "audit_entry");

    refused(Refusal.Kind.CONFLICT, () -> file(drowsyNow("r-1")));
    refused(Refusal.Kind.INVALID, () -> file(report("r-2", "seizure", "2026-05-06T09:41:00Z")));
    refused(
        Refusal.Kind.NOT_FOUND,
        () -> reports.file(SPINE, read(drowsyNow("r-3"), new PatientId("p-9"))));
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(audited);
  }

  @Test
  void who_was_told_and_what_they_answered_stands_on_the_report_and_leaves_it_as_open_as_it_was() {
    FiledReport filed = file(drowsyNow("r-1"));

    FiledReport told = reports.followUp(SPINE, filed.report(), escalated(Accesses.NOW), 1);

    assertThat(told.state()).isEqualTo(FiledReport.State.OPEN);
    assertThat(told.steps().get(0).toldTo()).contains("Emergency department");
    assertThat(told.steps().get(0).toldAt()).contains(Accesses.NOW);
    assertThat(reports.listOpen(SPINE, Accesses.SPINE, Optional.empty(), 10)).hasSize(1);
    refused(
        Refusal.Kind.INVALID,
        () -> reports.followUp(SPINE, filed.report(), escalated(Accesses.NOW.plusSeconds(601)), 2));
  }

  @Test
  void only_an_escalation_says_whom_and_when_and_it_must() {
    assertThat(problems("{\"kind\":\"escalated\",\"by\":\"x\",\"text\":\"y\"}"))
        .containsExactly("/toldTo", "/toldAt");
    assertThat(problems("{\"kind\":\"done\",\"by\":\"x\",\"text\":\"y\",\"toldTo\":\"z\"}"))
        .containsExactly("/toldTo");
  }

  private static List<String> problems(String json) {
    var in = JsonInput.parse(json);
    FollowUp.Request.read(in);
    return catchThrowableOfType(Refusal.class, in::check).problems().stream()
        .map(InputProblem::pointer)
        .toList();
  }

  private static FollowUp.Request escalated(Instant at) {
    return new FollowUp.Request(
        FollowUp.Kind.ESCALATED,
        SURGEON,
        "Send the patient in",
        Optional.of("Emergency department"),
        Optional.of(at));
  }

  @Test
  void another_clinic_is_out_of_reach() {
    FiledReport filed = file(drowsyNow("r-1"));
    Access rehab = Accesses.to(Accesses.REHAB);
    var records = new CoreStores(database).symptomReportRecords();

    refused(Refusal.Kind.FORBIDDEN, () -> records.add(rehab, filed, Level.PERSON));
    var step = new FollowUp(
        FollowUp.Kind.TAKEN,
        SURGEON,
        "Mine",
        Optional.empty(),
        Optional.empty(),
        "nurse-1",
        Accesses.NOW);
    refused(Refusal.Kind.FORBIDDEN, () -> records.addStep(rehab, filed, step));
    refused(Refusal.Kind.FORBIDDEN, () -> records.list(rehab, Accesses.SPINE, ADA));
    refused(
        Refusal.Kind.FORBIDDEN,
        () -> records.find(rehab, Accesses.SPINE, ADA, filed.report().id()));
    refused(
        Refusal.Kind.FORBIDDEN,
        () -> records.listOpen(rehab, Accesses.SPINE, Optional.empty(), 10));
    assertThat(reports.listOpen(rehab, Accesses.REHAB, Optional.empty(), 10)).isEmpty();
  }

  private static String drowsyNow(String id) {
    return """
        {"id":"%s","reporter":{"who":"patient"},"startedAt":"2026-05-06T09:30:00Z",
         "reportedAt":"2026-05-06T09:30:00Z","answers":{"drowsy":true,"floppy":false}}""".formatted(id);
  }

  private static String drowsyTold(String id, int hours) {
    return """
        {"id":"%s","reporter":{"who":"patient"},"startedAt":"2026-05-06T09:30:00Z",
         "answers":{"drowsy":true},"told":{"hoursSinceRefill":%d}}""".formatted(id, hours);
  }

  private static String report(String id, String sign, String at) {
    return """
        {"id":"%s","reporter":{"who":"patient"},"startedAt":"%s","reportedAt":"%s",
         "answers":{"%s":true}}""".formatted(id, at, at, sign);
  }

  private void implantWithMorphine(String filledAt, String doseFrom) {
    var implant = JsonInput.parse("""
        {"id":"i-1","pumpModel":"synchromed-ii-20","serial":"SN-1","site":"lower-left-abdomen",
         "catheterUnknownReason":"not in the letter","implantedOn":"2026-03-01",
         "waiver":{"ground":"advanced-cancer","reason":"No time","by":"Sample"}}""");
    var read = ImplantInput.read(implant, Accesses.SPINE, ADA);
    implant.check();
    services
        .implants()
        .record(SPINE, read.get(), Set.of(read.get().waiver().get().ground()));
    var fill = JsonInput.parse("""
        {"filledAt":"%s","drug":"morphine","concentration":"10 mg/mL","volume":"18 mL"}""".formatted(filledAt));
    var filled = FillInput.read(fill, read.get());
    fill.check();
    services.infusions().recordFill(SPINE, filled.get());
    var programme = JsonInput.parse("""
        {"from":"%s","mode":"simple-continuous","drug":"morphine","concentration":"10 mg/mL",
         "dose":"1 mg/day"}""".formatted(doseFrom));
    var told = ProgrammeInput.read(programme, read.get());
    programme.check();
    services.infusions().recordProgramme(SPINE, told.get());
  }

  private FiledReport file(String json) {
    return reports.file(SPINE, read(json, ADA));
  }

  private static SymptomReport read(String json, PatientId patient) {
    var in = JsonInput.parse(json);
    var report = SymptomReportInput.read(in, Accesses.SPINE, patient, Accesses.NOW);
    in.check();
    return report.get();
  }

  private static FollowUp.Request request(FollowUp.Kind kind, String by, String text) {
    return new FollowUp.Request(kind, by, text, Optional.empty(), Optional.empty());
  }

  private FiledReport step(FiledReport filed, FollowUp.Kind kind, String text) {
    return reports.followUp(SPINE, filed.report(), request(kind, SURGEON, text), filed.version());
  }

  private FiledReport step(FiledReport filed, FollowUp.Kind kind, String by, long version) {
    return reports.followUp(SPINE, filed.report(), request(kind, by, "Mine"), version);
  }

  private static void refused(Refusal.Kind kind, Supplier<?> call) {
    assertThatThrownBy(call::get)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(kind));
  }
}
