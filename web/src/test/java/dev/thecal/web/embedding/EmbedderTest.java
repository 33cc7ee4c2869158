package dev.thecal.web.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.web.repository.Repository;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who embeds one module inherits, and that its example needs no more than that. */
class EmbedderTest {

  /** Candidacy once more, with Guice beside it as somebody who wants it would declare. */
  private static final String GUICE = "guice";

  private static final List<String> GUICE_JARS =
      List.of("com.google.inject:guice", "com.google.guava:", "aopalliance:", "jakarta.inject:");

  static List<Example> examples() {
    return Example.in(Repository.read("docs/embedding/README.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "candidacy", "scheduling", "content"})
  void a_module_brings_only_what_its_list_allows(String module) {
    List<String> allowed =
        Repository.read("docs/embedding/" + module + ".txt").lines().toList();

    assertThat(Inherited.by(module))
        .extracting(Inherited::artifact)
        .isNotEmpty()
        .isSubsetOf(allowed);
  }

  @Test
  void there_is_one_example_per_module() {
    assertThat(examples())
        .extracting(Example::module)
        .containsExactly("core", "candidacy", GUICE, "scheduling", "content");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_runs_on_what_is_inherited(Example example, @TempDir Path folder)
      throws IOException, InterruptedException {
    assertThat(run(example, folder)).isEqualTo(example.output());
  }

  @Test
  void an_example_that_needs_more_does_not_compile(@TempDir Path folder)
      throws IOException, InterruptedException {
    var planted = new Example(
        "core",
        "class Example { public static void main(String[] a) { org.jooq.DSLContext sql; } }",
        "");

    assertThat(run(planted, folder)).contains("org.jooq");
  }

  @Test
  void optional_jars_are_not_inherited() {
    assertThat(Inherited.in("""

        The following files have been resolved:
           org.jooq:jooq:jar:3.19.39:compile:/m2/jooq.jar (optional)\u001B[36m -- module org.jooq\u001B[m
           org.jspecify:jspecify:jar:1.0.0:compile:/m2/jspecify.jar\u001B[36m -- module org.jspecify\u001B[m
        """))
        .containsExactly(new Inherited("org.jspecify:jspecify", "/m2/jspecify.jar"));
  }

  /** Guice and what it needs, from the list with the optional jars. */
  private static Stream<String> ours() {
    return Inherited.withOptional("candidacy").stream()
        .filter(one -> GUICE_JARS.stream().anyMatch(one.artifact()::startsWith))
        .map(Inherited::path);
  }

  /** Compiles and runs the one source file in a fresh JVM; answers what it printed, or the compiler's errors. */
  private static String run(Example example, Path folder) throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("Example.java"), example.program());
    boolean guice = example.module().equals(GUICE);
    String module = guice ? "candidacy" : example.module();
    String classPath = Stream.of(
            Stream.of(Repository.path(module + "/target/classes").toString()),
            Inherited.by(module).stream().map(Inherited::path),
            guice ? ours() : Stream.<String>empty())
        .flatMap(paths -> paths)
        .collect(Collectors.joining(File.pathSeparator));
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // Guice's generated classes make newer Java warn; the server starts without them too.
            "-Dguice_bytecode_gen_option=DISABLED",
            "-cp",
            classPath,
            source.toString())
        .redirectErrorStream(true)
        .start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }
}
