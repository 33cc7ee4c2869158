package dev.thecal.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, rendered from a full view; left in {@code target/pages} to be looked at. */
class PagesTest {

  private static final PageRenderer RENDERER = new PageRenderer();

  static Stream<Map.Entry<String, String>> pages() {
    var pages = new TreeMap<String, String>();
    pages.put("network", RENDERER.render(SampleViews.network()));
    pages.put("worklist", RENDERER.render(SampleViews.worklist()));
    pages.put("reminders", RENDERER.render(SampleViews.reminders()));
    pages.put("schedule", RENDERER.render(SampleViews.schedule()));
    pages.put("analyses", RENDERER.render(SampleViews.analyses()));
    pages.put("figures", RENDERER.render(SampleViews.figures()));
    pages.put("patient", RENDERER.render(SampleViews.patient()));
    pages.put("timeline", RENDERER.render(SampleViews.timeline()));
    pages.put("desk", RENDERER.render(SampleViews.desk()));
    pages.put("error", RENDERER.render(SampleViews.error()));
    return pages.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void has_one_heading_a_skip_link_and_the_demo_banner(Map.Entry<String, String> page)
      throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pages"));
    Files.writeString(folder.resolve(page.getKey() + ".html"), page.getValue());

    assertThat(count("<h1", page.getValue())).isEqualTo(1);
    assertThat(page.getValue())
        .startsWith("<!doctype html>")
        .contains("<html lang=\"en\">", "class=\"skip\" href=\"#main\"", "<main id=\"main\"")
        .contains("not monitored, not a clinic");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_id_and_label_fits_together(Map.Entry<String, String> page) {
    String html = page.getValue();
    var ids = Pattern.compile(" id=\"([^\"]+)\"")
        .matcher(html)
        .results()
        .map(m -> m.group(1))
        .toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(Pattern.compile("(?:aria-labelledby|for)=\"([^\"]+)\"")
            .matcher(html)
            .results()
            .map(m -> m.group(1)))
        .isSubsetOf(ids);
  }

  @Test
  void a_public_page_carries_no_script() {
    assertThat(RENDERER.render(SampleViews.network())).doesNotContain("<script");
  }

  @Test
  void what_a_person_typed_is_text() {
    assertThat(RENDERER.render(SampleViews.worklist()))
        .contains("Ines &lt;Sample&gt;")
        .doesNotContain("<Sample>");
  }

  @Test
  void a_staff_page_says_so_and_its_title_names_no_patient() {
    String html = RENDERER.render(SampleViews.patient());

    assertThat(html).contains("Staff only, on this machine: nobody signs in yet");
    assertThat(html).contains("<title>Patient</title>");
  }

  @Test
  void the_worklist_says_states_in_words_and_shows_a_missing_phone() {
    assertThat(RENDERER.render(SampleViews.worklist()))
        .contains(
            "No date", "Overdue", "Due now", "Due soon", "Later", "No phone number on record");
  }

  private static long count(String needle, String html) {
    return Pattern.compile(Pattern.quote(needle)).matcher(html).results().count();
  }
}
