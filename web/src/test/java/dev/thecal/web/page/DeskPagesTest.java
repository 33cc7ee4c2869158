package dev.thecal.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Merges, authorisations, recalls and figures by forms, without JavaScript, on 6 May 2026. */
class DeskPagesTest {

  private static final String STAFF = "/staff/clinics/spine-surgery";
  private static final String NURSE = "sample-discharge-nurse";
  private static final String SURGEON = "sample-surgeon-a";
  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2);

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @Test
  void two_records_are_merged_by_two_people_and_taken_back_by_two() {
    patient("twin-1");
    patient("twin-2");
    assertThat(page(STAFF + "/duplicates")).contains("twin-1", "keep twin-2");
    String preview = STAFF + "/duplicates/twin-1/twin-2";
    assertThat(page(preview)).contains("Both records side by side", "What moves to twin-1");

    var asked = send(preview, NURSE, hidden(preview, "preview"), "reason=same passport");
    String merge = next(asked);
    var same =
        send(merge + "/confirmation", NURSE, hidden(merge, "preview"), hidden(merge, "basedOn"));
    assertThat(same.statusCode()).isEqualTo(422);
    assertThat(same.body()).contains("role=\"alert\"", "Not recorded.");
    next(
        send(merge + "/confirmation", SURGEON, hidden(merge, "preview"), hidden(merge, "basedOn")));
    assertThat(page(merge)).contains("twin-2 and twin-1: merged", "Take it back");

    next(send(merge + "/unmerge", NURSE, hidden(merge, "basedOn"), "reason=two people after all"));
    var alone = send(merge + "/unmerge/confirmation", NURSE, hidden(merge, "basedOn"));
    assertThat(alone.statusCode()).isEqualTo(422);
    String version = hidden(merge, "basedOn");
    var undone = send(merge + "/unmerge/confirmation", SURGEON, version);
    assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
    assertThat(undone.body()).contains("unmerged", "Went back to its own record");
    assertThat(send(merge + "/unmerge/confirmation", SURGEON, version).statusCode())
        .as("sent twice")
        .isEqualTo(412);
    assertThat(page(STAFF + "/patients/twin-2")).contains("Twin");
  }

  @Test
  void a_proposal_to_merge_is_given_up_with_a_reason() {
    patient("spare-1");
    patient("spare-2");
    String preview = STAFF + "/duplicates/spare-2/spare-1";
    String merge = next(send(preview, NURSE, hidden(preview, "preview"), "reason=looks alike"));

    assertThat(send(merge + "/withdrawal", NURSE, hidden(merge, "basedOn"), "reason=")
            .statusCode())
        .isEqualTo(422);
    next(send(merge + "/withdrawal", NURSE, hidden(merge, "basedOn"), "reason=not sure"));

    assertThat(page(merge))
        .contains("withdrawn", "not sure")
        .doesNotContain("<form method=\"post\"");
  }

  @Test
  void a_case_goes_from_opening_over_documents_to_the_approval() {
    patient("asks");
    String cases = STAFF + "/patients/asks/authorisations";
    var wrong = send(cases, NURSE, "payerName=", "policy=commercial-cmm-210", "procedure=trial");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("class=\"missing\" role=\"alert\"");
    String one = next(send(
        cases,
        NURSE,
        "payerName=Sample Insurance",
        "policy=commercial-cmm-210",
        "procedure=trial",
        "indication=non-cancer-pain",
        "openedOn=2026-05-04"));
    assertThat(page(STAFF + "/authorisations"))
        .contains("asks/authorisations", "Collect the documents");
    assertThat(page(one)).contains("What is missing", "Payer: Sample Insurance");

    next(send(
        one + "/documents",
        NURSE,
        hidden(one, "basedOn"),
        "requirement=diagnosis",
        "reference=letter page 1",
        "datedOn=2026-05-01"));
    String document = page(one).replaceAll("(?s).*/documents/([^/\"]+)/error.*", "$1");
    next(send(
        one + "/documents/" + document + "/error",
        NURSE,
        hidden(one, "basedOn"),
        "reason=another patient"));
    assertThat(page(one)).contains("No: another patient");
    var early = send(
        one + "/steps",
        NURSE,
        hidden(one, "basedOn"),
        "to=submitted",
        "on=2026-05-05",
        "note=gaps");
    assertThat(early.statusCode()).as("no day to ask the payer").isEqualTo(422);
    next(send(
        one + "/steps",
        NURSE,
        hidden(one, "basedOn"),
        "to=submitted",
        "on=2026-05-05",
        "followUpOn=2026-05-20",
        "note=the rest follows"));
    next(send(
        one + "/steps",
        SURGEON,
        hidden(one, "basedOn"),
        "to=approved",
        "on=2026-05-06",
        "reference=REF-1",
        "from=2026-05-06",
        "until=2026-08-06"));

    assertThat(page(one)).contains("approved", "No. REF-1", "until Thu 6 Aug 2026");
  }

  @Test
  void a_recall_of_a_lot_is_worked_through_and_closed() {
    String recalls = STAFF + "/recalls";
    String recall = next(send(
        recalls,
        NURSE,
        "title=Motor",
        "notice=N-1",
        "noticedOn=2026-05-05",
        "action=call each patient",
        "device/kind=pump",
        "device/models=synchromed-ii-20",
        "device/serialRange/from=SAMPLE-0001",
        "device/serialRange/to=SAMPLE-0001"));
    assertThat(page(recalls)).contains("Motor", "Open");
    String patient = page(recall)
        .replaceAll("(?s).*" + Pattern.quote(recall) + "/patients/([^/\"]+)/decisions.*", "$1");
    assertThat(page(recall)).contains("Still to be decided", "It cannot be closed");
    assertThat(send(recall + "/closing", NURSE, hidden(recall, "basedOn")).statusCode())
        .as("undecided")
        .isEqualTo(422);

    next(send(
        recall + "/patients/" + patient + "/contacts",
        NURSE,
        "at=2026-05-06T10:00",
        "channel=phone",
        "reached=yes"));
    next(send(
        recall + "/patients/" + patient + "/decisions",
        SURGEON,
        "choice=watch-more-closely",
        "reason=no alarm so far"));
    next(send(recall + "/sweeps", NURSE));
    next(send(recall + "/closing", NURSE, hidden(recall, "basedOn"), "remark=all told"));

    assertThat(page(recall))
        .contains("by " + NURSE + ": all told", "Decided: watch more closely", "report.csv")
        .doesNotContain("Still to be decided", "<form method=\"post\"");
  }

  @Test
  void figures_are_chosen_by_status_and_superseded_decisions_stay_with_their_source() {
    assertThat(page(STAFF + "/figures?under=all&status=draft"))
        .contains("Not verified")
        .doesNotContain("chip-yes");
    assertThat(SERVER.get(STAFF + "/figures?status=odd").statusCode()).isEqualTo(422);
    String figure = "drug/hydromorphone/daily-maximum/pacc-2017";
    decide(figure, 0, "approved", "as published");
    decide(figure, 1, "withdrawn", "to be looked at again");

    assertThat(page(STAFF + "/figures?under=drug/hydromorphone"))
        .contains("Superseded", "as published", "Source: ");
  }

  private static void decide(String figure, int basedOn, String what, String reason) {
    var answer = SERVER.post("/api/v1/clinics/spine-surgery/figure-decisions", """
        {"figure":"%s","decision":"%s","by":"sample-medical-director","basedOn":%d,"reason":"%s"}""".formatted(
            figure, what, basedOn, reason));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
  }

  private static void patient(String id) {
    String family = id.replaceAll("[^a-z]", "").replace("twin", "Twin").replace("spare", "Spare");
    var answer = SERVER.post("/api/v1/clinics/spine-surgery/patients", """
        {"id":"%s","familyName":"%s","givenName":"Iona","bornOn":"1961-03-04","language":"en"}""".formatted(id, family));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  /** {@code name=value} of the first hidden field of that name. */
  private static String hidden(String path, String name) {
    var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page(path));
    assertThat(found.find()).as(name).isTrue();
    return name + "=" + found.group(1);
  }

  private static HttpResponse<String> send(String address, String by, String... fields) {
    var form = new StringBuilder("by=" + by);
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

  /** The address that a form which was taken leads to. */
  private static String next(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]+", "");
  }

  private static String page(String path) {
    var answer = SERVER.get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
