package dev.thecal.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A refill visit by forms, without JavaScript, on 6 May 2026 at 11:30 in New York. */
class VisitFormPagesTest {

  private static final String PATIENTS = "/staff/clinics/spine-surgery/patients/";
  private static final String NURSE = "sample-discharge-nurse";
  private static final String SURGEON = "sample-surgeon-a";
  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void a_visit_by_forms_from_the_order_to_the_signs_told_at_the_end() {
    String visits = PATIENTS + "ss-09/refill-visits";
    assertThat(SERVER.get(visits).body()).contains("Begin a refill visit", "Drug in the order");
    String visit = open("ss-09", "morphine", "5 mg/mL");
    assertThat(page(visit)).contains("<h2 id=\"step\">Interrogation</h2>", "2026-05-06T11:30");

    var nobody = step(visit, "interrogation", "", "pumpClock=11:00");
    assertThat(nobody.statusCode()).isEqualTo(422);
    assertThat(nobody.body()).contains("choose who does this", "value=\"11:00\"");
    var wrongUnit = step(
        visit,
        "interrogation",
        NURSE,
        "at=2026-05-06T11:00",
        "deliveredBoluses=5",
        "pumpClock=11:00");
    assertThat(wrongUnit.statusCode()).isEqualTo(422);
    assertThat(wrongUnit.body()).contains("class=\"missing\" role=\"alert\"", "value=\"5\"");
    taken(step(
        visit,
        "interrogation",
        NURSE,
        "at=2026-05-06T11:00",
        "deliveredBoluses=0 mL",
        "pumpClock=11:00"));

    taken(identity(visit, "SAMPLE-9999"));
    assertThat(page(visit)).contains("Stop: no needle before this is put right", "SAMPLE-9999");
    taken(identity(visit, "SAMPLE-0001"));
    assertThat(page(visit)).doesNotContain("Stop: no needle").contains("Syringe label</h2>");
    taken(label(visit));
    var sameTwice = secondCheck(visit, NURSE);
    assertThat(sameTwice.statusCode()).isEqualTo(422);
    assertThat(sameTwice.body()).contains("second check is made by somebody else");
    taken(secondCheck(visit, SURGEON));

    taken(step(
        visit,
        "skin-preparation",
        NURSE,
        "allergyAsked=true",
        "allergies=",
        "antiseptic=A",
        "localAnaesthetic=none",
        "kitLot=K-1"));
    taken(step(
        visit, "needle-placement", NURSE, "port=refill", "needleStopReached=yes", "attempts=1"));
    taken(step(visit, "aspiration", NURSE, "at=2026-05-06T11:20", "aspirated=14 mL"));
    taken(step(visit, "fill", NURSE, "filledAt=2026-05-06T11:25", "volume=20 mL"));
    taken(step(visit, "post-refill-check", NURSE, "measured=19.5 mL", "method=aspirate-back"));
    taken(step(visit, "programme", NURSE, "unchanged=true"));
    assertThat(page(visit)).doesNotContain("Finish the visit</button>");
    taken(step(
        visit,
        "education",
        NURSE,
        "overdoseSigns=true",
        "withdrawalSigns=true",
        "whomToCall=true",
        "taughtTo=patient"));

    assertThat(page(visit)).contains("Signs of too much", "Signs of too little");
    taken(send(visit + "/finish", NURSE, version(visit)));
    assertThat(page(visit))
        .contains("Filled", "Signs of too much", "Signs of too little")
        .doesNotContain("Record</button>");
    assertThat(
            RunningServer.json(SERVER.get("/api/v1/clinics/spine-surgery/patients/ss-09/infusion"))
                .get("fills"))
        .hasSize(2);
  }

  @Test
  void a_visit_left_half_done_is_taken_up_and_a_form_sent_twice_counts_once() {
    String visits = PATIENTS + "ss-11/refill-visits";
    assertThat(page(visits)).contains("Take this visit up again").doesNotContain("Begin a refill");
    String visit = visits + "/refill-1";
    assertThat(page(visit)).contains("<h2 id=\"step\">Syringe label</h2>");
    String before = version(visit);
    String[] remark = {
      "step=setback", "what=failed-access", "inside=unchanged", "remark=three attempts"
    };

    taken(send(visit + "/steps", NURSE, before, remark));
    var again = send(visit + "/steps", NURSE, before, remark);

    assertThat(again.statusCode()).isEqualTo(412);
    assertThat(again.body()).contains("Not recorded.");
    assertThat(Pattern.compile("<strong>Setback</strong>").matcher(page(visit)).results())
        .hasSize(1);
  }

  @Test
  void a_form_of_another_site_opens_nothing() {
    var answer = SERVER.post(
        PATIENTS + "ss-12/refill-visits",
        "by=" + NURSE,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Sec-Fetch-Site",
        "cross-site");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void the_patient_page_leads_to_visits_documents_and_aftercare() {
    assertThat(page(PATIENTS + "ss-09"))
        .contains(
            "ss-09/refill-visits",
            "/emergency-card",
            "/wallet-card",
            "/pump-summary",
            "ss-09/aftercare-plans/after-pump-1");
  }

  private static String open(String patient, String drug, String concentration) {
    var opened = send(
        PATIENTS + patient + "/refill-visits",
        NURSE,
        "",
        "order/drug=" + drug,
        "order/concentration=" + concentration,
        "order/volume=20 mL");
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(303);
    return opened.headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]+", "");
  }

  private static HttpResponse<String> identity(String visit, String serial) {
    return step(
        visit,
        "identity",
        NURSE,
        "patient=ss-09",
        "pumpSerial=" + serial,
        "residue/drug=morphine",
        "residue/concentration=5 mg/mL");
  }

  private static HttpResponse<String> label(String visit) {
    return step(
        visit,
        "syringe-label",
        NURSE,
        "drug=morphine",
        "concentration=5 mg/mL",
        "volume=20 mL",
        "familyName=Grentworth",
        "bornOn=1986-05-01",
        "lot=L-1",
        "useBefore=2026-08-01");
  }

  private static HttpResponse<String> secondCheck(String visit, String by) {
    return step(
        visit,
        "second-check",
        by,
        "method=in-room",
        "drug=morphine",
        "concentration=5 mg/mL",
        "volume=20 mL");
  }

  private static HttpResponse<String> step(String visit, String kind, String by, String... fields) {
    var all = new ArrayList<>(List.of("step=" + kind));
    all.addAll(List.of(fields));
    return send(visit + "/steps", by, version(visit), all.toArray(String[]::new));
  }

  private static HttpResponse<String> send(
      String address, String by, String basedOn, String... fields) {
    var form = new StringBuilder("by=" + by + "&basedOn=" + basedOn);
    for (String field : fields) {
      int at = field.indexOf('=');
      form.append('&')
          .append(URLEncoder.encode(field.substring(0, at), StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(field.substring(at + 1), StandardCharsets.UTF_8));
    }
    return SERVER.post(
        address, form.toString(), "Content-Type", "application/x-www-form-urlencoded");
  }

  private static void taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private static String version(String visit) {
    var found = Pattern.compile("name=\"basedOn\" value=\"(\\d+)\"").matcher(page(visit));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String page(String path) {
    var answer = SERVER.get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
