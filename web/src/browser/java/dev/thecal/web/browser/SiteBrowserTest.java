package dev.thecal.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.MovingClock;
import dev.thecal.web.testkit.RunningServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The public site as people meet it: every kind of page in both languages and both themes before axe-core, narrow and
 * wide; keyboard only and without JavaScript. Pictures of all pages are left in {@code target/pages/site}.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteBrowserTest {

  private static final int LARGEST_FIRST_LOAD = 100_000;
  private static final int MOST_TABS = 60;

  /** One of each kind; community-pain lets visitors book and shows patients' words. */
  private static final List<String> PAGES = List.of(
      "comprehensive-pain",
      "community-pain/why",
      "comprehensive-pain/care",
      "comprehensive-pain/team",
      "community-pain/people",
      "comprehensive-pain/conditions",
      "rehab-and-pain/conditions/c09",
      "comprehensive-pain/sites/downtown",
      "comprehensive-pain/procedures",
      "spine-surgery/who-it-may-help",
      "rehab-and-pain/trial",
      "spine-and-pain/implant",
      "spine-and-pain/aftercare",
      "comprehensive-pain/refills",
      "spine-surgery/costs",
      "comprehensive-pain/contact",
      "spine-surgery/write",
      "spine-surgery/ask-about-costs",
      "comprehensive-pain/request-a-visit",
      "community-pain/book");

  private final MovingClock clock = new MovingClock(RunningServer.NOW);
  private Chromium chromium;
  private RunningServer server;
  private String axe;

  @BeforeAll
  void open() {
    server = RunningServer.start(TestDatabases.H2, clock);
    chromium = new Chromium();
    try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.post("/api/v1/clinics/community-pain/testimonials", """
        {"id":"t-1","says":"I can walk my dog again.","shownAs":"A patient, 62","language":"en",
         "consent":{"givenOn":"2026-05-01","keptWhere":"chart"}}""");
  }

  @AfterAll
  void close() {
    chromium.close();
    server.close();
  }

  @ParameterizedTest(name = "{0}/clinics {1} at {2} px")
  @CsvSource({"'', LIGHT, 1280", "'', DARK, 390", "/es, LIGHT, 390", "/es, DARK, 1280"})
  void axe_finds_nothing_and_every_page_fits(String prefix, ColorScheme theme, int width) {
    var options = new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(theme);
    var problems = new ArrayList<String>();
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          problems.add(page.url() + ": " + message.text());
        }
      });
      for (String path : PAGES) {
        page.navigate(address(prefix + "/clinics/" + path));
        problems.addAll(look(page, path));
        picture(page, prefix, path, theme, width);
      }
    }
    assertThat(problems).isEmpty();
  }

  private List<String> look(Page page, String path) {
    page.evaluate(axe);
    Object found = page.evaluate("""
        async () => (await axe.run(document, {resultTypes: ['violations']})).violations
          .flatMap(v => v.nodes.map(n => v.id + ': ' + n.target + ' ' + n.failureSummary))""");
    var problems = new ArrayList<String>();
    for (Object one : (List<?>) found) {
      problems.add(path + ": " + one);
    }
    if (Boolean.FALSE.equals(
        page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))) {
      problems.add(path + ": wider than the window");
    }
    if (page.locator("h1").count() != 1) {
      problems.add(path + ": has not one heading");
    }
    return problems;
  }

  private static void picture(Page page, String prefix, String path, ColorScheme theme, int width) {
    String name = path.replace('/', '-') + (prefix.isEmpty() ? "-en-" : "-es-") + theme + "-"
        + width + ".png";
    page.screenshot(new Page.ScreenshotOptions()
        .setFullPage(true)
        .setPath(Path.of("target", "pages", "site", name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/es"})
  void every_page_fits_into_320_px_and_loads_little(String prefix) {
    var problems = new ArrayList<String>();
    for (String path : PAGES) {
      var options = new Browser.NewContextOptions().setViewportSize(320, 700);
      try (BrowserContext context = chromium.browser().newContext(options)) {
        Page page = context.newPage();
        page.navigate(address(prefix + "/clinics/" + path));
        Number bytes = (Number) page.evaluate("""
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .reduce((sum, entry) => sum + entry.decodedBodySize, 0)""");
        if (bytes.intValue() >= LARGEST_FIRST_LOAD || bytes.intValue() == 0) {
          problems.add(path + " loads " + bytes + " bytes");
        }
        if (Boolean.FALSE.equals(
            page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))) {
          problems.add(path + " is wider than 320 px");
        }
      }
    }
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void a_cost_question_is_asked_with_the_keyboard_and_answered_with_the_factors(
      boolean javaScript) {
    var options =
        new Browser.NewContextOptions().setJavaScriptEnabled(javaScript).setViewportSize(320, 800);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(address("/clinics/spine-surgery/ask-about-costs"));
      clock.forward(Duration.ofSeconds(30));
      tabTo(page, "#field-name");
      page.keyboard().type("Ana Sample");
      tabTo(page, "#field-phone");
      page.keyboard().type("206-222-0100");
      tabTo(page, "#field-message");
      page.keyboard().type("What does the trial cost with Medicare?");
      tabTo(page, "form.ask button");
      page.keyboard().press("Enter");
      page.waitForSelector("#reference");

      assertThat(page.locator("main").innerText())
          .containsPattern("Q-[2-9A-Z]{5}-[2-9A-Z]{5}")
          .contains("What you pay depends on")
          .doesNotContain("Get help now");
      assertThat(context.cookies()).isEmpty();
    }
  }

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void words_of_an_emergency_are_answered_at_once_even_if_the_form_is_incomplete(
      boolean javaScript) {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(javaScript);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(address("/es/clinics/spine-surgery/write"));
      clock.forward(Duration.ofSeconds(30));
      page.locator("#field-message").fill("Mi mamá no despierta");
      page.locator("form.ask button").press("Enter");
      page.waitForSelector("[role=alert]");

      assertThat(page.locator("main").innerText())
          .contains("Busque ayuda ahora", "llame al 911 ahora", "Por favor llénelo");
      assertThat(page.locator("#field-message").inputValue()).isEqualTo("Mi mamá no despierta");
    }
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if (page.locator(selector + ":focus").count() > 0) {
        return;
      }
    }
    throw new AssertionError(selector + " was not reached by keyboard on " + page.url());
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.server().port() + path;
  }
}
