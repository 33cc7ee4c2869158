package dev.thecal.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our borders hold, and each rule notices when somebody crosses it. */
class ArchitectureTest {

  private static final JavaClasses OURS = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("dev.thecal");

  /** Classes of the test sources that break every rule once. */
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("dev.thecal.planted");

  static Stream<Arguments> rules() {
    return Stream.of(
        rule("core sees nobody", r -> r.moduleSees("core"), "core.clock.CoreSeesWeb"),
        rule(
            "candidacy sees core only",
            r -> r.moduleSees("candidacy", "core"),
            "candidacy.SeesScheduling"),
        rule(
            "scheduling sees core only",
            r -> r.moduleSees("scheduling", "core"),
            "scheduling.SeesContent"),
        rule(
            "content sees core only",
            r -> r.moduleSees("content", "core"),
            "content.SeesCandidacy"),
        rule("SQL in stores", Rules::sqlOnlyInStores, "core.patient.SpeaksSql"),
        rule("server in web", Rules::serverOnlyInWeb, "scheduling.ServesHttp"),
        rule("Guice in modules", Rules::guiceOnlyInModules, "core.patient.AsksGuice"),
        rule("time passed in", Rules::nobodyReadsTheClock, "core.clock.ReadsTheClock"),
        rule("no cycles in core", r -> r.noCyclesIn("core"), "core.hen.Hen"),
        rule("stores hidden", Rules::storesAreHidden, "core.store.JooqPublic"));
  }

  static Stream<Arguments> modulesWithoutCycles() {
    return Stream.of("core", "candidacy", "scheduling", "content", "web").map(Arguments::of);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void our_classes_keep_the_rule(String name, Function<Rules, ArchRule> rule, String culprit) {
    assertThat(failures(rule.apply(new Rules("dev.thecal")), OURS)).as(name).isEmpty();
  }

  @ParameterizedTest(name = "{0}: notices {2}")
  @MethodSource("rules")
  void the_rule_notices_a_planted_violation(
      String name, Function<Rules, ArchRule> rule, String culprit) {
    assertThat(failures(rule.apply(new Rules("dev.thecal.planted")), PLANTED))
        .as(name)
        .anyMatch(failure -> failure.contains(culprit));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("modulesWithoutCycles")
  void packages_of_a_module_have_no_cycles(String module) {
    assertThat(failures(new Rules("dev.thecal").noCyclesIn(module), OURS)).isEmpty();
  }

  private static List<String> failures(ArchRule rule, JavaClasses classes) {
    EvaluationResult result = rule.evaluate(classes);
    return result.getFailureReport().getDetails();
  }

  private static Arguments rule(String name, Function<Rules, ArchRule> rule, String culprit) {
    return Arguments.of(name, rule, culprit);
  }
}
