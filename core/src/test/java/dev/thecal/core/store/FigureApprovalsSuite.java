package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.drug.DrugId;
import dev.thecal.core.drug.StabilityRule;
import dev.thecal.core.event.ClinicEvent;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.event.EventListener;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.figure.ClinicFigure;
import dev.thecal.core.figure.ClinicFigure.Status;
import dev.thecal.core.figure.DecidedFigures;
import dev.thecal.core.figure.FigureApprovals;
import dev.thecal.core.figure.FigureDecision;
import dev.thecal.core.figure.FigureRequest;
import dev.thecal.core.figure.FigureRules;
import dev.thecal.core.figure.FiguresDecided;
import dev.thecal.core.figure.ReferenceDocuments;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.reference.FigureKey;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What decisions about figures must do, on both databases. */
abstract class FigureApprovalsSuite {

  private static final DemoMode DEMO = new DemoMode(true);
  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final Access REHAB = Accesses.to(Accesses.REHAB);
  private static final FigureKey BACLOFEN = new FigureKey("drug/baclofen/stability/alone");
  private static final FigureKey ZICONOTIDE = new FigureKey("drug/ziconotide/stability/undiluted");

  private Database database;
  private final List<ClinicEvent> heard = new ArrayList<>();

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_approved_draft_is_enforced_for_this_clinic_only() {
    assertThat(baclofen(SPINE).enforced()).isFalse();

    ClinicFigure now = decide("approved", BACLOFEN, 0, "");

    assertThat(now.status()).isEqualTo(Status.APPROVED);
    assertThat(baclofen(SPINE).enforced()).isTrue();
    assertThat(baclofen(SPINE).standing()).isInstanceOfSatisfying(Cited.Approved.class, by -> {
      assertThat(by.sample()).isTrue();
      assertThat(by.by()).contains("sample-medical-director");
      // 2026-05-06T09:30Z is the same day in New York
      assertThat(by.on()).hasToString("2026-05-06");
    });
    assertThat(baclofen(REHAB).enforced()).isFalse();
    assertThat(approvals().get(REHAB, Accesses.REHAB, BACLOFEN).status()).isEqualTo(Status.DRAFT);
    assertThat(heard).containsExactly(new FiguresDecided(Accesses.SPINE, BACLOFEN));
  }

  @Test
  void a_decision_is_superseded_and_never_overwritten() {
    decide("approved", BACLOFEN, 0, "");
    decide("own-value", BACLOFEN, 1, own("60 days", false));
    decide("withdrawn", BACLOFEN, 2, "");

    assertThat(approvals().history(SPINE, Accesses.SPINE, BACLOFEN))
        .extracting(FigureDecision::decision)
        .containsExactly(
            FigureDecision.What.APPROVED,
            FigureDecision.What.OWN_VALUE,
            FigureDecision.What.WITHDRAWN);
    assertThat(baclofen(SPINE).enforced()).isFalse();
    assertThat(TestClinics.count(database, "figure_decision")).isEqualTo(3);
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(3);
  }

  @Test
  void a_clinic_has_a_value_of_its_own_with_its_own_source() {
    decide("own-value", BACLOFEN, 0, own("60 days", false));

    assertThat(baclofen(SPINE).value().days()).isEqualTo(60);
    assertThat(baclofen(SPINE).source().title()).isEqualTo("Pharmacy of the clinic");
    ClinicFigure figure = approvals().get(SPINE, Accesses.SPINE, BACLOFEN);
    assertThat(figure.status()).isEqualTo(Status.OWN_VALUE);
    assertThat(figure.shipped()).hasValueSatisfying(shipped -> {
      assertThat(shipped.status()).isEqualTo(Status.DRAFT);
      assertThat(shipped.words()).contains("180 days");
    });
  }

  @Test
  void a_value_that_no_file_has_can_be_added() {
    var fentanyl = new FigureKey("drug/fentanyl/stability/own");
    decide("own-value", fentanyl, 0, """
        , "value": {"value": "30 days", "fill": "any", "dilution": "any"},
          "source": {"title": "Pharmacy of the clinic", "locator": "letter of May 2026"}""");
    var pump = new FigureKey("pump/synchromed-iii-20/min-flow");
    decide("own-value", pump, 0, """
        , "value": {"value": "0.05 mL/day"}, "source": {"title": "Manual", "locator": "p. 9"}""");

    var reference = figures(DEMO).of(SPINE, Accesses.SPINE);
    assertThat(reference.drugs().stability(Set.of(new DrugId("fentanyl")), false, false))
        .hasValueSatisfying(rule -> assertThat(rule.value().days()).isEqualTo(30));
    assertThat(reference.pumps().get("synchromed-iii-20").flow().least())
        .hasValueSatisfying(least -> assertThat(least.value()).hasToString("0.05 mL/day"));
    assertThat(approvals().list(SPINE, Accesses.SPINE))
        .extracting(ClinicFigure::figure)
        .contains(fentanyl, pump);
  }

  @Test
  void a_rejected_draft_no_longer_counts() {
    decide("rejected", BACLOFEN, 0, "");

    assertThat(figures(DEMO)
            .of(SPINE, Accesses.SPINE)
            .drugs()
            .stability(Set.of(new DrugId("baclofen")), false, false))
        .isEmpty();
    assertThat(approvals().get(SPINE, Accesses.SPINE, BACLOFEN).status())
        .isEqualTo(Status.REJECTED);
  }

  @ParameterizedTest(name = "{0} of {1}: {3} {4}")
  @CsvSource(delimiter = '|', textBlock = """
      approved  | drug/ziconotide/stability/undiluted | | CONFLICT | figure-is-cited
      rejected  | drug/ziconotide/stability/undiluted | | CONFLICT | figure-is-cited
      approved  | drug/ziconotide/stability/none      | | NOT_FOUND | not-found
      approved  | drug/aspirin/stability/alone        | | NOT_FOUND | not-found
      withdrawn | drug/baclofen/stability/alone       | | CONFLICT | nothing-to-withdraw
      rejected  | drug/baclofen/controlled            | | INVALID | invalid-input
      own-value | drug/baclofen/stability/alone       | {"value": "60"} | INVALID | invalid-input
      own-value | drug/baclofen/stability/alone       | {"value": "60 days", "dilution": "diluted"} | INVALID | invalid-input
      own-value | drug/baclofen/stability/alone       | {"days": "60 days"} | INVALID | invalid-input
      own-value | drug/baclofen/stabilty/own          | {"value": "60 days"} | INVALID | invalid-input
      own-value | drug/baclofen/name/own              | {"value": "60 days"} | INVALID | invalid-input
      own-value | drug/baclofn/stability/own          | {"value": "60 days"} | NOT_FOUND | not-found
      own-value | drug/ziconotide/stability/undiluted | {"value": "60 days"} | NOT_ALLOWED | replaces-cited
      own-value | drug/morphine/daily-maximum/label   | {"hard": "19.999 mg/day"} | NOT_ALLOWED | replaces-cited
      """)
  void what_cannot_be_decided_is_refused_with_the_reason(
      String decision, String figure, String value, Refusal.Kind kind, String code) {
    String more = value == null ? "" : ", \"value\": " + value + SOURCE;
    assertThatThrownBy(() -> decide(decision, new FigureKey(figure), 0, more))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.kind()).isEqualTo(kind);
          assertThat(refusal.code()).isEqualTo(code);
        });
    assertThat(TestClinics.count(database, "figure_decision")).isZero();
  }

  @Test
  void a_cited_value_is_replaced_only_if_the_request_says_so_and_bounds_still_enclose() {
    var label = new FigureKey("drug/morphine/daily-maximum/label");
    assertThatThrownBy(() -> decide(
            "own-value",
            label,
            0,
            ", \"value\": {\"hard\": \"19.999 mg/day\"}, \"replacesCited\": true" + SOURCE))
        .hasMessageContaining("19.999 mg/day does not enclose the recommended 20 mg/day");
    decide(
        "own-value",
        label,
        0,
        ", \"value\": {\"hard\": \"20 mg/day\"}, \"replacesCited\": true" + SOURCE);

    decide("own-value", ZICONOTIDE, 0, own("60 days", true));
    assertThat(figures(DEMO)
            .of(SPINE, Accesses.SPINE)
            .drugs()
            .stability(Set.of(new DrugId("ziconotide")), false, false))
        .hasValueSatisfying(rule -> assertThat(rule.value().days()).isEqualTo(60));
  }

  @Test
  void two_decisions_on_one_version_are_one_too_many() {
    decide("approved", BACLOFEN, 0, "");

    assertThatThrownBy(() -> decide("rejected", BACLOFEN, 0, ""))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE));
  }

  @Test
  void only_a_medical_director_of_this_clinic_decides() {
    for (String by : List.of("sample-surgeon-a", "nobody")) {
      assertThatThrownBy(() -> decide("approved", BACLOFEN, 0, "", by, DEMO))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }
    assertThatThrownBy(() -> approvals().list(REHAB, Accesses.SPINE))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }

  @Test
  void a_sample_decision_is_refused_outside_demo_mode_and_an_old_one_does_not_count() {
    assertThatThrownBy(
            () -> decide("approved", BACLOFEN, 0, "", "sample-medical-director", DemoMode.OFF))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("sample-approval"));

    decide("approved", BACLOFEN, 0, "");

    assertThat(stability(DemoMode.OFF, SPINE).enforced()).isFalse();
    ClinicFigure figure = approvals(DemoMode.OFF).get(SPINE, Accesses.SPINE, BACLOFEN);
    assertThat(figure.status()).isEqualTo(Status.DRAFT);
    assertThat(figure.notInForce()).contains("a sample decision counts in demo mode only");
  }

  @Test
  void an_approval_counts_for_the_very_value_that_was_approved() {
    decide("approved", BACLOFEN, 0, "");
    database
        .context()
        .with(sql -> sql.execute(
            "update figure_decision set figure_value = replace(figure_value, '180', '120')"));

    assertThat(baclofen(SPINE).enforced()).isFalse();
    assertThat(approvals().get(SPINE, Accesses.SPINE, BACLOFEN).notInForce())
        .contains("the figure has changed since: decide anew");
  }

  @Test
  void an_own_value_that_no_longer_fits_takes_no_other_with_it() {
    decide("own-value", BACLOFEN, 0, own("60 days", false));
    decide("approved", new FigureKey("drug/morphine/stability/synchromed-ii"), 0, "");
    database
        .context()
        .with(
            sql -> sql.execute(
                "update figure_decision set figure_value = '{\"value\":\"60\"}' where decision = 'own-value'"));

    assertThat(baclofen(SPINE).value().days()).isEqualTo(180);
    assertThat(approvals().get(SPINE, Accesses.SPINE, BACLOFEN).notInForce())
        .hasValueSatisfying(why -> assertThat(why).contains("\"60\" is not a quantity"));
    assertThat(approvals()
            .get(SPINE, Accesses.SPINE, new FigureKey("drug/morphine/stability/synchromed-ii"))
            .status())
        .isEqualTo(Status.APPROVED);
  }

  private static final String SOURCE =
      ", \"source\": {\"title\": \"Pharmacy of the clinic\", \"locator\": \"letter of May 2026\"}";

  private static String own(String days, boolean replacesCited) {
    return ", \"value\": {\"value\": \"" + days + "\"}" + SOURCE
        + (replacesCited ? ", \"replacesCited\": true" : "");
  }

  private ClinicFigure decide(String decision, FigureKey figure, int basedOn, String more) {
    return decide(decision, figure, basedOn, more, "sample-medical-director", DEMO);
  }

  private ClinicFigure decide(
      String decision, FigureKey figure, int basedOn, String more, String by, DemoMode demo) {
    JsonInput in = JsonInput.parse("""
        {"figure": "%s", "decision": "%s", "by": "%s", "reason": "read with the pharmacist",
         "basedOn": %d%s}""".formatted(figure, decision, by, basedOn, more));
    var request = FigureRequest.read(in, Accesses.SPINE);
    in.check();
    return approvals(demo).decide(SPINE, request.get());
  }

  private Cited<StabilityRule> baclofen(Access access) {
    return stability(DEMO, access);
  }

  private Cited<StabilityRule> stability(DemoMode demo, Access access) {
    return figures(demo)
        .of(access, access.clinics().iterator().next())
        .drugs()
        .stability(Set.of(new DrugId("baclofen")), false, false)
        .orElseThrow();
  }

  private DecidedFigures figures(DemoMode demo) {
    return new DecidedFigures(
        ReferenceDocuments.shipped(), new CoreStores(database).figureDecisions(), demo);
  }

  private FigureApprovals approvals() {
    return approvals(DEMO);
  }

  private FigureApprovals approvals(DemoMode demo) {
    var stores = new CoreStores(database);
    AuditTrail audit = stores.auditTrail();
    EventListener listener = new EventListener() {
      @Override
      public void on(DomainEvent event, Access access) {}

      @Override
      public void onClinic(ClinicEvent event, Access access) {
        heard.add(event);
      }
    };
    return new FigureApprovals(
        stores.figureDecisions(),
        new FigureRules(ReferenceDocuments.shipped(), demo),
        new ClinicDirectory(stores.clinics(), audit, database.transactions()),
        audit,
        new Events(Set.of(listener)),
        database.transactions());
  }
}
