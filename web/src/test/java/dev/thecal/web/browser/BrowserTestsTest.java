package dev.thecal.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Says out loud when the pages are not looked at in a browser; fails where they should be and are not. */
@Tag("browser")
class BrowserTestsTest {

  @Test
  void the_pages_are_looked_at_in_chromium() {
    assumeTrue(
        "true".equals(System.getenv("REQUIRE_BROWSER")),
        "browser tests are left out; REQUIRE_BROWSER=true runs them in Chromium");

    assertThat(getClass()
            .getClassLoader()
            .getResource("dev/thecal/web/browser/PagesBrowserTest.class"))
        .as("the browser profile adds src/browser/java")
        .isNotNull();
  }
}
