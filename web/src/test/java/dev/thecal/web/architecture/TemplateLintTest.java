package dev.thecal.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.web.repository.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLintTest {

  @Test
  void templates_keep_to_the_content_security_policy() throws IOException {
    var templates = Repository.files("web/src/main/jte", ".jte");

    assertThat(templates).isNotEmpty();
    for (Path template : templates) {
      assertThat(TemplateLint.problems(Files.readString(template)))
          .as("%s", template)
          .isEmpty();
    }
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      <p style="color:red">                        | inline style
      <style>p { color: red }</style>              | style element
      <button hx-on:click="save()">                | hx-on
      <div hx-trigger="load[ready]">               | trigger filter
      <div hx-vals='js:{a: 1}'>                    | computed hx-vals
      <script>save()</script>                      | inline script
      <a href="javascript:save()">                 | javascript address
      <button onclick="save()">                    | event attribute
      <input type="text" name="from">              | date as free text
      <input id="d" name="implantedOn" value="">   | date as free text
      """)
  void a_planted_violation_is_named(String template, String problem) {
    assertThat(TemplateLint.problems(template)).containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script defer src=\"/static/app.js\"></script>",
        "<div hx-trigger=\"load, every 2s\" hx-vals='{\"a\": 1}'>",
        "<input type=\"date\" name=\"from\"><input type=\"text\" name=\"reason\">",
        "<p class=\"style\" data-position=\"on\">on = off</p>"
      })
  void what_the_policy_allows_passes(String template) {
    assertThat(TemplateLint.problems(template)).isEmpty();
  }
}
