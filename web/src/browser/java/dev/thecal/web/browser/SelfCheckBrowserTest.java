package dev.thecal.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The self-check with nothing but Tab, Space and Enter. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SelfCheckBrowserTest {

  private static final int MOST_TABS = 30;

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

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void a_visitor_comes_to_the_clinics_number_by_keyboard(boolean javaScript) {
    var options =
        new Browser.NewContextOptions().setJavaScriptEnabled(javaScript).setViewportSize(320, 800);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate("http://127.0.0.1:" + server.server().port() + "/clinics/spine-and-pain");
      tabTo(page, "a[href$='/self-check']");
      page.keyboard().press("Enter");
      page.waitForSelector("h1#ask");

      int pages = 0;
      while (page.locator("input[type=radio]").count() > 0) {
        assertThat(pages++).isLessThan(12);
        String question = page.locator("h1").innerText();
        tabTo(page, "input[type=radio]");
        // From the first choice upwards is the last one.
        page.keyboard().press("ArrowUp");
        tabTo(page, "form.card button");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> !page.locator("h1").innerText().equals(question));
      }

      assertThat(page.locator("h1").innerText()).isEqualTo("Talk to the clinic");
      assertThat(page.locator("main").innerText()).contains("312-555-0120");
      assertThat(context.cookies()).isEmpty();
      assertThat(page.url()).doesNotContain("?");
    }
  }

  /** Presses Tab until the element has the focus, as a person would. */
  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if (page.locator(selector + ":focus").count() > 0) {
        return;
      }
    }
    throw new AssertionError(selector + " was not reached by keyboard on " + page.url());
  }

  @ParameterizedTest(name = "JavaScript {0}")
  @ValueSource(booleans = {true, false})
  void a_sign_of_an_emergency_ends_it_at_once(boolean javaScript) {
    var options = new Browser.NewContextOptions().setJavaScriptEnabled(javaScript);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      Page page = context.newPage();
      page.navigate(
          "http://127.0.0.1:" + server.server().port() + "/clinics/spine-and-pain/self-check");
      tabTo(page, "input[type=radio]");
      page.keyboard().press("Space");
      tabTo(page, "form.card button");
      page.keyboard().press("Enter");
      page.waitForSelector("h1:has-text('Get help now')");

      assertThat(page.locator("main").innerText()).contains("Call 911 now");
    }
  }
}
