package dev.thecal.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestProfiles;
import dev.thecal.web.testkit.MovingClock;
import dev.thecal.web.testkit.RunningServer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public site over real HTTP: pages, forms, the desk, and what is not shown outside demo mode. */
class SiteTest {

  private static final MovingClock CLOCK = new MovingClock(RunningServer.NOW);
  private static final RunningServer SERVER = RunningServer.start(TestDatabases.H2, CLOCK);
  private static final Pattern TOKEN = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
  private static final Pattern REFERENCE = Pattern.compile("Q-[2-9A-Z]{5}-[2-9A-Z]{5}");
  private static final Map<String, String> ASKED = Map.of(
      "name", "Ana", "phone", "206-222-0100", "message", "What does it cost?", "payer", "medicare");

  @AfterAll
  static void close() {
    SERVER.close();
  }

  @ParameterizedTest(name = "{0} says {1}")
  @CsvSource(delimiter = '|', textBlock = """
      /clinics/spine-and-pain/aftercare      | 6 to 8 weeks
      /es/clinics/spine-and-pain/aftercare   | 6 a 8 semanas
      /clinics/comprehensive-pain/refills    | 1 to 3 months
      /clinics/comprehensive-pain/costs      | The benefits of your plan
      /clinics/rehab-and-pain/conditions/c09 | tight muscles
      /clinics/comprehensive-pain/team       | Board certification in pain medicine
      /clinics/comprehensive-pain/contact    | 303-555-0141
      /es/clinics/comprehensive-pain/contact | 303-555-0141
      /clinics/comprehensive-pain/why        | some of it can reach the brain
      """)
  void a_page_says_what_the_profile_says(String path, String text) {
    assertThat(page(path).body()).contains(text);
  }

  @Test
  void what_the_profile_lacks_is_not_shown() {
    assertThat(page("/clinics/spine-surgery/conditions").body())
        .contains("Ask us about your pain")
        .doesNotContain("/conditions/c0");
    assertThat(page("/clinics/comprehensive-pain/people").statusCode()).isEqualTo(404);
    assertThat(page("/clinics/comprehensive-pain/book").statusCode()).isEqualTo(404);
    assertThat(page("/clinics/comprehensive-pain/why").body())
        .doesNotContain("avoids affecting the brain");
  }

  @Test
  void each_page_names_its_other_language_and_describes_itself_to_search_engines() {
    assertThat(page("/es/clinics/spine-surgery/trial").body())
        .contains("<html lang=\"es\">", "hreflang=\"en\"", "/clinics/spine-surgery/trial\"")
        .contains("\"@type\":\"MedicalClinic\"", "\"@type\":\"MedicalWebPage\"", "BreadcrumbList")
        .contains("nadie la vigila, no es una clínica");
    assertThat(page("/sitemap.xml").body())
        .contains("/es/clinics/spine-surgery/trial</loc>", "hreflang=\"es\"");
    assertThat(page("/robots.txt").body()).contains("Disallow: /\n");
  }

  @Test
  void pressing_twice_asks_once_and_the_factors_come_at_once() {
    String token = token("/clinics/spine-surgery/ask-about-costs");
    forward(5);
    String first = send("/clinics/spine-surgery/ask-about-costs", token, ASKED).body();
    String second = send("/clinics/spine-surgery/ask-about-costs", token, ASKED).body();

    assertThat(reference(second)).isEqualTo(reference(first));
    assertThat(first).contains("What you pay depends on", "Location of the pump");
    assertThat(inbox("spine-surgery")).contains(reference(first), "Cost question");
  }

  @Test
  void a_program_is_told_apart_and_a_person_keeps_the_words() {
    String path = "/clinics/spine-and-pain/write";
    String token = token(path);
    assertThat(send(path, token, ASKED).body())
        .contains("That was very fast", "What does it cost?");
    forward(5);
    var trapped = new HashMap<>(ASKED);
    trapped.put("website", "http://spam");
    assertThat(send(path, token, trapped).body()).contains("nothing was sent");
    forward(60 * 60 * 24);
    HttpResponse<String> old = send(path, token, ASKED);

    assertThat(old.statusCode()).isEqualTo(422);
    assertThat(old.body()).contains("was open for long", "What does it cost?");
    forward(5);
    assertThat(send(path, find(TOKEN, old.body()), ASKED).body())
        .contains("Thank you. We have it.");
  }

  @Test
  void a_flood_is_stopped_and_told_where_to_call() {
    String path = "/clinics/rehab-and-pain/write";
    forward(60 * 60);
    String token = token(path);
    forward(5);
    for (int i = 0; i < Floods.PER_ADDRESS; i++) {
      assertThat(send(path, token, ASKED).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> stopped = send(path, token, ASKED);

    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.headers().firstValue("Retry-After")).contains("600");
    assertThat(stopped.body()).contains("Please call us", "What does it cost?");
    forward(60 * 60);
  }

  @Test
  void wrong_fields_are_told_all_at_once_in_the_visitors_language() {
    String path = "/es/clinics/spine-surgery/write";
    String token = token(path);
    forward(5);
    HttpResponse<String> answer =
        send(path, token, Map.of("phone", "cinco", "message", "x".repeat(2001)));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Escriba el teléfono con números", "más de 2000 letras", "Por favor llénelo");
  }

  @Test
  void an_emergency_is_answered_before_anything_else_and_stands_on_top_of_the_inbox() {
    String path = "/clinics/spine-and-pain/write";
    String token = token(path);
    forward(5);
    String body = send(
            path,
            token,
            Map.of(
                "name",
                "Bo",
                "email",
                "bo@mail.com",
                "message",
                "He is hard to wake",
                "relation",
                "family",
                "person",
                "Al"))
        .body();

    assertThat(body).contains("Get help now", "call 911 now", "988");
    assertThat(body.indexOf("Get help now")).isLessThan(body.indexOf("reference number"));
    assertThat(inbox("spine-and-pain")).contains("Words of an emergency", "Family, for Al");
  }

  @Test
  void a_first_visit_is_booked_once_and_its_time_is_gone() {
    String path = "/clinics/community-pain/book";
    HttpResponse<String> form = page(path);
    String token = find(TOKEN, form.body());
    String slot = find(Pattern.compile("name=\"slot\" value=\"([^\"]+)\""), form.body());
    var asked = Map.of(
        "slot",
        slot,
        "givenName",
        "Ana",
        "familyName",
        "Sample",
        "bornOn",
        "1970-01-01",
        "phone",
        "206-222-0100",
        "message",
        "Back pain");
    forward(5);
    HttpResponse<String> booked = send(path, token, asked);
    HttpResponse<String> again = send(path, token, asked);
    String other = token(path);
    forward(5);
    HttpResponse<String> late = send(path, other, asked);

    assertThat(booked.body()).contains("Your visit is booked");
    assertThat(reference(again.body())).isEqualTo(reference(booked.body()));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("not free any more", "Sample");
    assertThat(inbox("community-pain")).contains("First visit booked", reference(booked.body()));
  }

  @Test
  void patients_words_are_shown_with_consent_and_gone_with_one_press() {
    String staff = "/staff/clinics/community-pain/testimonials";
    HttpResponse<String> refused = post(
        staff,
        Map.of(
            "says",
            "I walk again.",
            "shownAs",
            "A patient",
            "language",
            "en",
            "by",
            "sample-front-desk"));
    HttpResponse<String> recorded = post(
        staff,
        Map.of(
            "says",
            "I walk again.",
            "shownAs",
            "A patient",
            "language",
            "en",
            "by",
            "sample-front-desk",
            "givenOn",
            "2026-05-01",
            "keptWhere",
            "chart"));
    String withdraw =
        find(Pattern.compile("action=\"([^\"]+/withdrawal)\""), page(staff).body());
    String before = page("/clinics/community-pain/people").body();
    HttpResponse<String> gone = post(withdraw, Map.of());

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("givenOn");
    assertThat(recorded.statusCode()).isEqualTo(303);
    assertThat(before).contains("I walk again.");
    assertThat(gone.statusCode()).isEqualTo(303);
    assertThat(page("/clinics/community-pain/people").body()).doesNotContain("I walk again.");
  }

  @Test
  void the_desk_works_through_the_api_and_the_page() {
    String path = "/api/v1/clinics/comprehensive-pain/inquiries";
    HttpResponse<String> asked = SERVER.post(path, """
        {"kind":"cost-question","name":"Ana","phone":"206-222-0100","language":"en","message":"Cost?"}""", "Idempotency-Key", "k-1");
    String id = RunningServer.json(asked).get("id").asText();
    HttpResponse<String> same = SERVER.post(path, """
        {"kind":"cost-question","name":"Ana","phone":"206-222-0100","language":"en","message":"Cost?"}""", "Idempotency-Key", "k-1");
    HttpResponse<String> taken = post(
        "/staff/clinics/comprehensive-pain/inbox/" + id,
        Map.of("to", "taken", "by", "sample-front-desk", "basedOn", "1", "state", "new"));
    HttpResponse<String> stale = SERVER.post(
        path + "/" + id + "/steps", "{\"to\":\"closed\",\"note\":\"done\"}", "If-Match", "\"1\"");
    HttpResponse<String> answered = SERVER.post(
        path + "/" + id + "/steps",
        "{\"to\":\"answered\",\"note\":\"Called\"}",
        "If-Match",
        "\"2\"");

    assertThat(asked.statusCode()).isEqualTo(201);
    assertThat(RunningServer.json(asked).get("costFactors").toString()).contains("benefits");
    assertThat(RunningServer.json(same).get("id").asText()).isEqualTo(id);
    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(RunningServer.json(answered).at("/steps/0/by").asText())
        .isEqualTo("sample-front-desk");
    assertThat(SERVER.get(path + "?state=answered").body()).contains(id);
    assertThat(SERVER.get(path + "/" + id).statusCode()).isEqualTo(200);
    assertThat(SERVER.get(path + "?state=lost").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/self-check", "/write", "/leaflets/the-trial"})
  void outside_demo_mode_a_clinic_with_invented_numbers_is_not_published(String page) {
    try (var real = RunningServer.outsideDemo(TestDatabases.H2)) {
      ClinicProfile sample = TestProfiles.of(new ClinicId("community-pain"));
      save(real, sample);
      HttpResponse<String> refused =
          real.get("/clinics/community-pain" + page, "Accept", "text/html");

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains("/afterHours/onCallPhone", "615-555-0151", "give the clinic");
      assertThat(real.get("/sitemap.xml").body()).doesNotContain("community-pain");
      assertThat(real.get("/", "Accept", "text/html").body()).contains("Not published yet");
      assertThat(real.get("/api/v1/clinics/community-pain/publication").body())
          .contains("\"fit\":false", "/sites/0/phone");
    }
  }

  @Test
  void outside_demo_mode_a_clinic_with_numbers_of_its_own_is_published_without_the_banner() {
    try (var real = RunningServer.outsideDemo(TestDatabases.H2)) {
      save(
          real,
          ClinicProfile.parse(TestProfiles.text(new ClinicId("community-pain"))
              .replace("-555-01", "-222-01")
              .replace("community-pain.example.org", "community-pain.dev")
              .replace("\"sample\": true", "\"sample\": false")));

      assertThat(real.get("/clinics/community-pain").body())
          .contains("615-222-0151")
          .doesNotContain("not monitored", "noindex");
      assertThat(real.get("/robots.txt").body()).contains("Sitemap:", "Disallow: /staff/");
    }
  }

  private static void save(RunningServer server, ClinicProfile profile) {
    server
        .server()
        .application()
        .get(ClinicDirectory.class)
        .save(Accesses.to(profile.id()), profile);
  }

  private static HttpResponse<String> page(String path) {
    return SERVER.get(path, "Accept", "text/html");
  }

  private static String inbox(String clinic) {
    return page("/staff/clinics/" + clinic + "/inbox").body();
  }

  private static String token(String path) {
    return find(TOKEN, page(path).body());
  }

  private static HttpResponse<String> send(String path, String token, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("form", token);
    return post(path, all);
  }

  private static HttpResponse<String> post(String path, Map<String, String> fields) {
    String body = fields.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return SERVER.post(
        path, body, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
  }

  private static String reference(String body) {
    Matcher matcher = REFERENCE.matcher(body);
    assertThat(matcher.find()).as(body).isTrue();
    return matcher.group();
  }

  private static String find(Pattern pattern, String body) {
    Matcher matcher = pattern.matcher(body);
    assertThat(matcher.find()).as(body).isTrue();
    return matcher.group(1);
  }

  private static void forward(int seconds) {
    CLOCK.forward(Duration.ofSeconds(seconds));
  }
}
