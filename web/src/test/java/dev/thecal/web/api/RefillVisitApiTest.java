package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Refill visits of sample patients over real HTTP, on 6 May 2026 at 15:30 UTC. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefillVisitApiTest {

  private static final String CLINIC = "/api/v1/clinics/spine-surgery";
  /** Filled 30 days ago at 16:30 with 20 mL morphine 5 mg/mL, runs 1 mg/day = 0.2 mL/day. */
  private static final String LENA = CLINIC + "/patients/ss-09";

  private static final String YARA = CLINIC + "/patients/ss-10";
  private static final String SYRINGE =
      "\"drug\":\"morphine\",\"concentration\":\"5 mg/mL\",\"volume\":\"20 mL\"";

  private final RunningServer server = RunningServer.start(TestDatabases.H2);

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void a_visit_from_opening_to_the_next_refill_dates() {
    String visit = open(LENA, SYRINGE);
    assertThat(server.post(LENA + "/refill-visits", order(SYRINGE)).statusCode())
        .isEqualTo(409);
    ok(post(visit, "interrogation", """
        {"at":"2026-05-06T15:00:00Z","deliveredBoluses":"0 mL","alarms":["none since the last visit"],"pumpClock":"11:00"}"""));
    ok(post(visit, "identity", """
        {"patient":"SS-1008","pumpSerial":"SAMPLE-0001","residue":{"drug":"morphine","concentration":"5 mg/mL"}}"""));
    var stopped = json(ok(post(visit, "syringe-label", label("25 mg/mL"))));
    assertThat(stopped.at("/stop/findings/0/code").asText()).isEqualTo("drug-mismatch");
    ok(post(visit, "skin-preparation", """
        {"allergyAsked":true,"allergies":["latex"],"antiseptic":"chlorhexidine","localAnaesthetic":"none","kitLot":"K-7"}"""));
    var refused = post(visit, "needle-placement", needle());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(json(refused).get("type").asText()).endsWith("visit-stopped");
    String page =
        server.get("/staff/clinics/spine-surgery/patients/ss-09/refill-visits").body();
    assertThat(page)
        .contains("Lena Grentworth", "Stopped:</strong> Syringe label", "<li>Second check</li>")
        .contains("the order says morphine 5 mg/mL");
    assertThat(server.get("/staff/clinics/spine-surgery/patients/ss-09").body())
        .contains("/staff/clinics/spine-surgery/patients/ss-09/refill-visits");
    ok(post(visit, "syringe-label", label("5 mg/mL")));

    String code = json(ok(post(visit, "second-check-code", "{}"))).get("code").asText();
    String check = "{\"method\":\"remote-code\",\"code\":\"" + code + "\"," + SYRINGE + "}";
    assertThat(json(post(visit, "second-check", check)).get("type").asText())
        .endsWith("second-person-needed");
    ok(server.post(visit + "/second-check", check, "Thecal-Actor", "pharmacist-2"));
    ok(post(visit, "needle-placement", needle()));
    // 29 days and 23 hours (16:30 to 15:30) at 0.2 mL/day less a quarter of an hour at the start:
    // about 14 mL
    var drawn = json(
        ok(post(visit, "aspiration", "{\"at\":\"2026-05-06T15:30:00Z\",\"aspirated\":\"14 mL\"}")));
    assertThat(drawn
            .at("/visit/steps")
            .get(drawn.at("/visit/steps").size() - 1)
            .at("/result/investigate")
            .asBoolean())
        .isFalse();
    ok(post(visit, "fill", "{\"filledAt\":\"2026-05-06T15:30:00Z\",\"volume\":\"20 mL\"}"));
    ok(post(visit, "post-refill-check", "{\"measured\":\"19.5 mL\",\"method\":\"aspirate-back\"}"));
    ok(post(visit, "programme", "{\"unchanged\":true}"));
    var almost = server.get(visit);
    assertThat(json(almost).get("missing").toString()).isEqualTo("[\"education\"]");
    assertThat(finish(visit, etag(almost)).statusCode()).isEqualTo(422);
    var taught = ok(post(visit, "education", """
        {"overdoseSigns":true,"withdrawalSigns":true,"whomToCall":true,"taughtTo":"patient"}"""));

    assertThat(server.post(visit + "/finish", "{}").statusCode()).isEqualTo(428);
    assertThat(finish(visit, "\"1\"").statusCode()).isEqualTo(412);
    var finished = ok(finish(visit, etag(taught)));
    assertThat(json(finished).at("/visit/closing/end").asText()).isEqualTo("filled");
    assertThat(json(finished).at("/nextRefill/hardStop/on").asText()).isGreaterThan("2026-06-01");
    assertThat(ok(finish(visit, "\"1\"")).body()).as("again").isEqualTo(finished.body());
    assertThat(json(server.get(LENA + "/infusion")).get("fills")).hasSize(2);
  }

  @Test
  void a_dry_tap_puts_the_pump_on_top_of_the_worklist() {
    String visit =
        open(YARA, "\"drug\":\"hydromorphone\",\"concentration\":\"4 mg/mL\",\"volume\":\"20 mL\"");
    ok(post(visit, "interrogation", """
        {"at":"2026-05-06T15:00:00Z","deliveredBoluses":"0 mL","alarms":[],"pumpClock":"11:00"}"""));
    ok(post(visit, "setback", """
        {"what":"dry-tap","inside":"unknown","remark":"three attempts, nothing came"}"""));
    var taught = ok(post(visit, "education", """
        {"overdoseSigns":true,"withdrawalSigns":true,"whomToCall":true,"taughtTo":"patient"}"""));

    var closed = json(ok(finish(visit, etag(taught))));

    assertThat(closed.at("/visit/closing/urgentReattempt/reason").asText())
        .contains("nobody knows");
    assertThat(closed.at("/nextRefill/binding").asText()).isEqualTo("unknown");
    assertThat(closed.at("/nextRefill/findings/0/code").asText()).isEqualTo("contents-unknown");
    JsonNode pumps = json(server.get(CLINIC + "/worklist?limit=200")).get("pumps");
    boolean dated = false;
    for (JsonNode row : pumps) {
      dated |= row.at("/latestAcceptable").isTextual();
      if (row.get("patient").asText().equals("ss-10")) {
        assertThat(dated).as("no dated pump stands before it").isFalse();
        return;
      }
    }
    throw new AssertionError("off the worklist: " + pumps);
  }

  @Test
  void an_order_by_telephone_is_asked_about_until_the_pump_runs_it() {
    String kaya = CLINIC + "/patients/ss-12";
    String order = """
        {"programme":{"id":"phone-1","from":"2026-05-06T16:00:00Z","drug":"morphine","concentration":"20 mg/mL","dose":"6 mg/day","reason":"more pain"},
         "readBack":{"givenBy":"sample-surgeon-a","readBackBy":"%s","words":"Morphine, 20 mg/mL, 6 mg a day"}}""";
    assertThat(server
            .post(kaya + "/phone-orders", order.formatted("sample-surgeon-a"))
            .body())
        .contains("/readBack/readBackBy");
    var ordered = server.post(kaya + "/phone-orders", order.formatted("nurse-1"));
    assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(201);
    String read = """
        {"at":"2026-05-06T15:20:00Z","deliveredBoluses":"0 mL","alarms":[],"pumpClock":"11:20"%s}""";
    assertThat(server.post(kaya + "/interrogations", read.formatted("")).body())
        .contains("phone-1");
    var found = server.post(
        kaya + "/interrogations",
        read.formatted(
            ",\"orders\":[{\"order\":\"phone-1\",\"inPump\":true,\"since\":\"2026-05-06T15:10:00Z\"}]"));
    assertThat(found.statusCode()).as(found.body()).isEqualTo(201);
    assertThat(json(server.get(kaya + "/phone-orders")).get("openOrders")).isEmpty();
    assertThat(json(server.get(kaya + "/phone-orders")).get("phoneOrders")).hasSize(1);
    assertThat(json(server.get(kaya + "/interrogations")).get("interrogations")).hasSize(1);
  }

  @Test
  void a_reading_outside_a_visit_says_what_is_urgent_and_lowers_what_is_expected() {
    String ladder = LENA + "/refill-ladder";
    var before = expected(ladder);
    var read = server.post(LENA + "/interrogations", """
        {"at":"2026-05-06T15:30:00Z","deliveredBoluses":"0.4 mL","alarms":["motor-stall","low-reservoir"],"pumpClock":"11:20"}""");

    assertThat(read.statusCode()).as(read.body()).isEqualTo(201);
    assertThat(json(read).get("findings"))
        .extracting(finding -> finding.get("code").asText())
        .containsExactly("critical-alarm", "alarm", "accuracy-not-checked");
    assertThat(before.subtract(expected(ladder))).isEqualByComparingTo("0.4");
  }

  private BigDecimal expected(String ladder) {
    String text = json(server.get(ladder)).at("/curve/now/expected").asText();
    return new BigDecimal(text.replace(" mL", ""));
  }

  @Test
  void unknown_visits_and_wrong_fields_are_named() {
    assertThat(server.get(LENA + "/refill-visits/none").statusCode()).isEqualTo(404);
    var wrong = server.post(
        LENA + "/refill-visits", "{\"order\":{\"drug\":\"morphine\",\"volume\":\"20 mg\"}}");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("/order/concentration").contains("/order/volume");
  }

  private String open(String patient, String syringe) {
    var opened = server.post(patient + "/refill-visits", order(syringe));
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    return opened.headers().firstValue("Location").orElseThrow();
  }

  private static String order(String syringe) {
    return "{\"order\":{" + syringe + "}}";
  }

  private static String label(String concentration) {
    return ("{" + SYRINGE
            + ",\"familyName\":\"Grentworth\",\"bornOn\":\"1986-05-01\",\"lot\":\"L-2\","
            + "\"compoundedOn\":\"2026-05-04\",\"useBefore\":\"2026-07-01\"}")
        .replace("5 mg/mL", concentration);
  }

  private static String needle() {
    return "{\"port\":\"refill\",\"needleStopReached\":true,\"attempts\":1}";
  }

  private HttpResponse<String> post(String visit, String step, String body) {
    return server.post(visit + "/" + step, body, "Thecal-Actor", "nurse-1");
  }

  private HttpResponse<String> finish(String visit, String etag) {
    return server.post(visit + "/finish", "{}", "If-Match", etag);
  }

  private static String etag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return RunningServer.json(answer);
  }

  private static HttpResponse<String> ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }
}
