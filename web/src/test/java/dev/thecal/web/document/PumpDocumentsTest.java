package dev.thecal.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards, summary and downtime list over real HTTP, on 6 May 2026. Pages are left in {@code target/pages}. */
class PumpDocumentsTest {

  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);
  private static final String CLINIC = "/api/v1/clinics/spine-surgery";
  private static final String STAFF = "/staff/clinics/spine-surgery";

  /** Baclofen by a waiver: filled on 1 May, 18 mL at 500 mcg/mL, told 200 mcg/day. */
  @BeforeAll
  static void baclofen() {
    carry("bea", "555-0143");
    carry("cal", null);
    created(SERVER.post(CLINIC + "/patients/bea/fills", fill("500 mcg/mL")));
    created(SERVER.post(CLINIC + "/patients/bea/programmes", """
        {"from": "2026-05-01T15:10:00Z", "drug": "baclofen", "concentration": "500 mcg/mL", "dose": "200 mcg/day"}"""));
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void the_summary_has_what_a_hospital_asks_for() {
    JsonNode summary = RunningServer.json(SERVER.get(CLINIC + "/patients/bea/pump-summary"));

    assertThat(summary.at("/contents/drugs/0/id").asText()).isEqualTo("baclofen");
    assertThat(summary.at("/contents/drugs/0/concentration").asText()).isEqualTo("500 mcg/mL");
    assertThat(summary.at("/contents/dose").asText()).isEqualTo("200 mcg/day");
    assertThat(summary.at("/contents/filledAt").asText()).isEqualTo("2026-05-01T15:00:00Z");
    // 89 cm less the 20 cm that were cut off.
    assertThat(summary.at("/device/catheter").asText()).isEqualTo("69 cm in the body");
    assertThat(summary.at("/clinic/onCallPhone").asText()).contains("555-01");
    assertThat(summary.at("/window/hardStop/on").asText()).isNotBlank();
    assertThat(texts(summary.get("mri"))).anyMatch(text -> text.contains("stops in the scanner"));
    assertThat(texts(summary.get("withdrawal")))
        .anyMatch(text -> text.contains("Itching without a rash"))
        .noneMatch(text -> text.contains("Opioid"));
    for (String list : List.of("mri", "overdose", "withdrawal", "cautions")) {
      assertThat(summary.get(list))
          .as(list)
          .allSatisfy(one -> assertThat(one.at("/source/title").asText()).isNotBlank());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"emergency-card", "pump-summary", "wallet-card", "wallet-card?language=es"})
  void each_page_prints_drug_concentration_dose_and_whom_to_call_without_a_script(String page)
      throws IOException {
    String html = page(STAFF + "/patients/bea/" + page, page.replaceAll("[?=]", "-"));

    assertThat(html)
        .contains(
            "baclofen 500 mcg/mL", "200 mcg/day", "Bea Gray", "SynchroMed II, 20 mL", "555-01")
        .doesNotContain("<script", "not known");
    assertThat(Pattern.compile("<h1").matcher(html).results()).hasSize(1);
  }

  @Test
  void the_spanish_card_says_that_nobody_has_reviewed_it_and_the_english_one_needs_not() {
    assertThat(SERVER.get(STAFF + "/patients/bea/wallet-card?language=es").body())
        .contains("<html lang=\"es\">", "unreviewed translation", "1 mayo 2026", "líquido espinal");
    assertThat(SERVER.get(STAFF + "/patients/bea/wallet-card").body())
        .contains("<html lang=\"en\">", "1 May 2026")
        .doesNotContain("unreviewed");
    assertThat(SERVER.get(STAFF + "/patients/bea/wallet-card?language=fr").statusCode())
        .isEqualTo(400);
  }

  /** 8 mg/day at 20 mg/mL = 0.4 mL/day: with 5 mg/mL 2 mg/day, with 100 mcg/mL 40 mcg/day. */
  @Test
  void a_mixture_has_a_dose_and_signs_for_each_of_its_drugs() {
    carry("mix", "555-0145");
    String mixture = """
        "drug": "morphine", "concentration": "20 mg/mL", "secondary": [
          {"drug": "bupivacaine", "concentration": "5 mg/mL"}, {"drug": "clonidine", "concentration": "100 mcg/mL"}]""";
    created(SERVER.post(
        CLINIC + "/patients/mix/fills",
        "{\"filledAt\": \"2026-05-01T15:00:00Z\", \"volume\": \"18 mL\", " + mixture + "}"));
    created(SERVER.post(
        CLINIC + "/patients/mix/programmes",
        "{\"from\": \"2026-05-01T15:10:00Z\", \"dose\": \"8 mg/day\", " + mixture + "}"));
    String doses = "morphine 8 mg/day, bupivacaine 2 mg/day, clonidine 40 mcg/day";

    JsonNode summary = RunningServer.json(SERVER.get(CLINIC + "/patients/mix/pump-summary"));
    assertThat(summary.at("/contents/dose").asText()).isEqualTo(doses);
    assertThat(texts(summary.get("withdrawal")))
        .contains("Bupivacaine: No withdrawal is recognised.")
        .anyMatch(text -> text.startsWith("Clonidine: "))
        .anyMatch(text -> text.startsWith("Morphine: "))
        .doesNotContain("No withdrawal is recognised.");
    for (String page : List.of("emergency-card", "pump-summary", "wallet-card")) {
      assertThat(SERVER.get(STAFF + "/patients/mix/" + page).body()).as(page).contains(doses);
    }
    assertThat(SERVER.get(STAFF + "/patients/mix/wallet-card?language=es").body())
        .contains("morphine 20 mg/mL con bupivacaine 5 mg/mL con clonidine 100 mcg/mL")
        .doesNotContain("mg/mL with ");
    assertThat(SERVER.get(CLINIC + "/downtime-list.csv").body()).contains(doses);
  }

  @Test
  void a_dose_that_nobody_knows_is_not_printed() {
    carry("dan", "555-0144");
    created(SERVER.post(CLINIC + "/patients/dan/fills", fill("2000 mcg/mL")));
    created(SERVER.post(CLINIC + "/patients/dan/programmes", """
        {"from": "2026-05-01T15:10:00Z", "drug": "baclofen", "concentration": "500 mcg/mL", "dose": "200 mcg/day"}"""));

    JsonNode contents =
        RunningServer.json(SERVER.get(CLINIC + "/patients/dan/pump-summary")).get("contents");
    assertThat(contents.get("dose").isNull()).isTrue();
    assertThat(contents.get("warning").asText())
        .contains("told baclofen 500 mcg/mL", "in it is baclofen 2000 mcg/mL");
    for (String page : List.of("emergency-card", "pump-summary", "wallet-card")) {
      assertThat(SERVER.get(STAFF + "/patients/dan/" + page).body())
          .as(page)
          .contains("not known")
          .doesNotContain("200 mcg/day");
    }
  }

  @Test
  void a_pump_without_a_fill_warns_of_everything() {
    JsonNode summary = RunningServer.json(SERVER.get(CLINIC + "/patients/cal/pump-summary"));

    assertThat(summary.get("contents").get("warning").asText()).contains("Neither a fill");
    assertThat(texts(summary.get("withdrawal")))
        .anyMatch(text -> text.contains("Opioid"))
        .anyMatch(text -> text.contains("Itching"));
  }

  @Test
  void without_a_pump_there_is_nothing_to_print() {
    created(SERVER.post(CLINIC + "/patients", """
        {"id": "eve", "familyName": "Gray", "givenName": "Eve", "bornOn": "1960-02-29"}"""));

    assertThat(SERVER.get(CLINIC + "/patients/eve/pump-summary").statusCode()).isEqualTo(404);
    assertThat(SERVER.get(STAFF + "/patients/eve/emergency-card").statusCode()).isEqualTo(404);
  }

  @Test
  void the_downtime_list_has_every_pump_of_the_worklist_those_without_a_date_on_top()
      throws IOException {
    JsonNode rows = RunningServer.json(SERVER.get(CLINIC + "/downtime-list")).get("rows");
    JsonNode worklist =
        RunningServer.json(SERVER.get(CLINIC + "/worklist?limit=200")).get("pumps");

    assertThat(rows.findValuesAsText("id").stream()
            .filter(id -> worklist.findValuesAsText("patient").contains(id))
            .toList())
        .containsExactlyElementsOf(worklist.findValuesAsText("patient"));
    // On top stand the lost, whatever their dates, and those without a date.
    assertThat(rows.findValues("latest").subList(0, 3)).anyMatch(JsonNode::isNull);
    String html = page(STAFF + "/downtime-list", "downtime");
    assertThat(html)
        .contains("nobody knows: see first", "no phone on record", "baclofen 500 mcg/mL")
        .contains("As it was Wed 6 May 2026, 11:30 am");
    var csv = SERVER.get(CLINIC + "/downtime-list.csv");
    assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(csv.body().split("\r\n", -1)).hasSize(worklist.size() + 2);
    assertThat(csv.body())
        .contains("Bea Gray,1960-02-29,,555-0143,baclofen 500 mcg/mL,200 mcg/day");
  }

  private static void carry(String id, @Nullable String phone) {
    created(SERVER.post(CLINIC + "/patients", """
        {"id": "%s", "familyName": "Gray", "givenName": "%s", "bornOn": "1960-02-29"%s}""".formatted(
            id,
            Character.toUpperCase(id.charAt(0)) + id.substring(1),
            phone == null ? "" : ", \"phone\": \"" + phone + "\"")));
    created(SERVER.post(CLINIC + "/patients/" + id + "/trials", """
        {"id": "trial-1", "method": "continuous-catheter", "setting": "hospital-inpatient", "drug": "baclofen",
         "startedOn": "2026-04-20", "endedOn": "2026-04-23",
         "response": {"baselineNrs": 8, "sustainedNrs": 3, "window": "48 h", "rescueMedication": false,
           "functionImproved": true, "intolerable": false, "patientWants": true}}"""));
    created(SERVER.post(CLINIC + "/patients/" + id + "/implants", """
        {"id": "pump-1", "pumpModel": "synchromed-ii-20", "serial": "DOC-%s", "site": "lower-left-abdomen",
         "catheter": {"fullLength": "89 cm", "trimmed": "20 cm"}, "implantedOn": "2026-05-01", "trial": "trial-1"}""".formatted(id)));
  }

  private static String fill(String concentration) {
    return """
        {"filledAt": "2026-05-01T15:00:00Z", "drug": "baclofen", "concentration": "%s", "volume": "18 mL"}""".formatted(concentration);
  }

  private static List<String> texts(JsonNode statements) {
    return statements.findValuesAsText("text");
  }

  private static String page(String path, String name) throws IOException {
    HttpResponse<String> answer = SERVER.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Path folder = Files.createDirectories(Path.of("target", "pages"));
    Files.writeString(folder.resolve("print-" + name + ".html"), answer.body());
    return answer.body();
  }

  private static void created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }
}
