package dev.thecal.content.readability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.content.library.LeafletLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * docs/readability.md says how hard our pages are. To make it anew: {@code mvn -pl content -am test
 * -Dtest=ReadabilityTableTest -Dreadability.write=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ReadabilityTableTest {

  private static final Path PAGE = Path.of("..", "docs", "readability.md");

  private static final String HEAD = """
      # How hard our pages are to read

      Made by `ReadabilityTableTest`, which fails when a page changes and this table does not. English: the goal is grade 6
      by the harder formula on average, and no page and no section above 8. Spanish: Fernández Huerta 70 on average, nothing
      below 60. Set aside: %s. SMOG was made for texts of 30 sentences and more, so sections are held against the Flesch
      reading ease instead. English syllables are counted by rules: at least 97 of 100 words of the field are counted right
      (`SyllablesTest`, whose word list is marked by hand).

      """;

  @Test
  void the_table_is_what_the_formulas_say() throws IOException {
    LeafletLibrary library = LeafletLibrary.shipped();
    String page = HEAD.formatted(LeafletText.SET_ASIDE)
        + "## English\n\n" + ReadabilityTable.of(library.list("en"))
        + "\n## Spanish\n\n" + ReadabilityTable.of(library.list("es"));
    if (Boolean.getBoolean("readability.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }
}
