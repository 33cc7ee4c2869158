package dev.thecal.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a person meets them: phone and desktop, light and dark, keyboard only, without JavaScript. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserTest {

  private static final String PATIENT = "/staff/clinics/spine-surgery/patients/ss-12";

  private Chromium chromium;
  private RunningServer server;

  @BeforeAll
  void open() {
    server = RunningServer.start(TestDatabases.H2);
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
    server.close();
  }

  @ParameterizedTest(name = "{0} at {1} px, {2}")
  @CsvSource(textBlock = """
      /,                                                320,  LIGHT
      /,                                                1280, DARK
      /clinics/spine-surgery,                           320,  DARK
      /clinics/spine-surgery,                           1280, LIGHT
      /clinics/rehab-and-pain/leaflets/the-trial,       320,  LIGHT
      /clinics/rehab-and-pain/leaflets/what-a-pump-is,  1280, LIGHT
      /staff/clinics/spine-surgery/worklist,            320,  LIGHT
      /staff/clinics/spine-surgery/worklist,            1280, DARK
      /staff/clinics/spine-surgery/patients/ss-12,      320,  LIGHT
      /staff/clinics/spine-surgery/patients/ss-12,      1280, LIGHT
      /staff/clinics/spine-surgery/patients/ss-12/timeline, 390, LIGHT
      /staff/clinics/spine-surgery/patients/ss-12/timeline, 1280, DARK
      """)
  void a_page_fits_breaks_no_policy_and_has_its_landmarks(
      String path, int width, ColorScheme colours) {
    var options =
        new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(colours);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      var complaints = new ArrayList<String>();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          complaints.add(message.text());
        }
      });
      page.onPageError(complaints::add);

      page.navigate(address(path));

      assertThat(complaints).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
          .isEqualTo(true);
      assertThat(page.title()).isNotBlank();
      assertThat(page.locator("h1").count()).isEqualTo(1);
      assertThat(page.locator("main").count()).isEqualTo(1);
      assertThat(page.locator("html[lang]").count()).isEqualTo(1);
      assertThat(page.locator("body").innerText()).containsIgnoringCase("not monitored");
    }
  }

  @Test
  void the_first_tab_leads_past_the_navigation() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(address("/clinics/spine-surgery"));

      page.keyboard().press("Tab");
      String focused = String.valueOf(page.evaluate("document.activeElement.getAttribute('href')"));
      page.keyboard().press("Enter");

      assertThat(focused).startsWith("#");
      assertThat(page.url()).endsWith(focused);
      assertThat(page.locator(focused).count()).isEqualTo(1);
    }
  }

  @Test
  void the_reservoir_curve_is_drawn_and_told_in_a_table() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(address(PATIENT));
      page.waitForSelector("canvas");

      Object painted = page.evaluate("""
          () => {
            const c = document.querySelector('canvas');
            const data = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
            let n = 0;
            for (let i = 3; i < data.length; i += 4) { if (data[i] > 0) n++; }
            return n;
          }""");

      assertThat(((Number) painted).intValue()).isGreaterThan(500);
      assertThat(page.locator("details table").count()).isGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void the_worklist_says_in_words_what_its_colours_mean() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      page.navigate(address("/staff/clinics/spine-surgery/worklist"));

      List<String> rows = page.locator("main tbody tr").allInnerTexts();

      assertThat(rows).hasSizeGreaterThan(3);
      assertThat(rows.get(0)).containsIgnoringCase("no date");
      assertThat(rows).anyMatch(row -> row.toLowerCase(java.util.Locale.ROOT).contains("overdue"));
      assertThat(rows).anyMatch(row -> row.toLowerCase(java.util.Locale.ROOT).contains("no phone"));
    }
  }

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void a_refill_is_booked_with_the_keyboard(boolean javaScript) {
    String patient = javaScript ? PATIENT : "/staff/clinics/rehab-and-pain/patients/rp-12";
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(javaScript);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(address(patient));
      focus(page, "#booking form[method=get] button");
      page.keyboard().press("Enter");
      focus(page, "input[type=radio][name=slot]");
      page.keyboard().press("Space");
      giveReasonIfAsked(page);
      focus(page, "#booking form[method=post] button");
      page.keyboard().press("Enter");
      page.waitForSelector("#booking a[download]");

      assertThat(page.locator("#booking").innerText()).containsIgnoringCase("booked");
    }
  }

  /** A date that stands on an unverified figure is booked with a reason. */
  private static void giveReasonIfAsked(Page page) {
    if (page.locator("#booking input[name=reason]").count() > 0) {
      focus(page, "#booking input[name=reason]");
      page.keyboard().type("Agreed with the pharmacist");
    }
  }

  private static void focus(Page page, String selector) {
    page.locator(selector).first().focus();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.server().port() + path;
  }
}
