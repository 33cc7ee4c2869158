package dev.thecal.web.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.web.repository.Repository;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The one table of the configuration says exactly what the code reads. */
class ConfigurationTableTest {

  @Test
  void the_table_has_one_row_per_key_as_the_code_has_it() {
    String table = Arrays.stream(Setting.values())
        .map(setting -> "| `%s` | `%s` | %s | %s |"
            .formatted(setting.key(), setting.variable(), standard(setting), setting.meaning()))
        .collect(Collectors.joining("\n"));

    assertThat(Repository.read("docs/configuration.md")).contains(table);
  }

  private static String standard(Setting setting) {
    return setting.standard().isEmpty() ? "" : "`" + setting.standard() + "`";
  }
}
