package dev.thecal.candidacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.FactType;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.KnownFacts;
import dev.thecal.candidacy.rule.Asked;
import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.candidacy.rule.RuleFinding;
import dev.thecal.candidacy.rule.RuleKind;
import dev.thecal.candidacy.rule.RuleParameters;
import dev.thecal.candidacy.rule.ShippedRules;
import dev.thecal.candidacy.rule.StatedRule;
import dev.thecal.core.evidence.Citation;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit that outsiders use on their rules: it passes a good one and finds what is wrong with a bad one. */
class RuleProofTest {

  private static final Path SAMPLE = Path.of("..", "samples", "plugin", "src");
  private static final FactKey<Boolean> NEAR =
      FactKey.changing("lives-near", FactType.yesNo(), "Does the patient live near the clinic?");

  /** As somebody outside would: compiled against our classes, run by its own main. */
  @Test
  void the_sample_plugins_rule_proves_itself(@TempDir Path classes) throws Exception {
    compile(classes);
    try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      loader
          .loadClass("org.example.support.HelpAtHomeProof")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    }
  }

  private static void compile(Path classes) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var options = List.of(
          "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
      var sources = files.getJavaFileObjectsFromPaths(sources());
      assertThat(compiler.getTask(null, files, null, options, null, sources).call())
          .isTrue();
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  static Stream<CandidacyRule> shipped() {
    return ShippedRules.all().stream();
  }

  /** Their boundaries stand in a table of their own. */
  @ParameterizedTest
  @MethodSource("shipped")
  void every_shipped_rule_is_cited_pure_total_and_honest(CandidacyRule rule) {
    assertThat(RuleProof.of(rule).seed(4).failures())
        .as(rule.id())
        .containsExactly("boundary: none named; give the last no and the first yes of each limit");
  }

  @Test
  void a_good_rule_passes() {
    proof(new Near()).check();
  }

  private static RuleProof proof(CandidacyRule rule) {
    return RuleProof.of(rule)
        .boundary("far", facts -> facts.with(NEAR, false), "near", facts -> facts.with(NEAR, true));
  }

  /** Kept short: the rule, and what must be found. */
  @Test
  void each_kind_of_bad_rule_is_found() {
    assertThat(proof(new WithoutSource()).failures())
        .anyMatch(f -> f.startsWith("cited: no source"));
    assertThat(proof(new Throws()).failures()).anyMatch(f -> f.startsWith("total: it threw"));
    assertThat(proof(new ReadsTheClock()).failures())
        .anyMatch(f -> f.startsWith("pure: it calls java.time.LocalDate.now"));
    assertThat(proof(new Remembers()).failures())
        .anyMatch(f -> f.startsWith("pure: another answer the second time"));
    assertThat(proof(new ReadsMore()).failures())
        .anyMatch(f -> f.startsWith("declared: facts that it does not declare"));
    assertThat(proof(new AsksMore()).failures())
        .anyMatch(f -> f.startsWith("declared: it asks for \"pain-score\""));
    assertThat(proof(new MissingIsFalse()).failures())
        .containsExactly("missing: without any fact it is NOT_MET; missing is not false");
    assertThat(proof(new AsksNothing()).failures())
        .anyMatch(f -> f.startsWith("explained: UNKNOWN without a question"));
    assertThat(RuleProof.of(new Near()).failures()).anyMatch(f -> f.startsWith("boundary: none"));
  }

  @Test
  void a_boundary_must_hold_on_both_sides_and_differ_in_one_fact() {
    var turned = RuleProof.of(new Near())
        .boundary("near", facts -> facts.with(NEAR, true), "far", facts -> facts.with(NEAR, false));
    var twoFacts = RuleProof.of(new Near())
        .boundary(
            "far",
            facts -> facts.with(NEAR, false),
            "near and consenting",
            facts -> facts.with(NEAR, true).with(KnownFacts.CONSENT_GIVEN, true));

    assertThat(turned.failures())
        .containsExactly(
            "boundary: \"near\" is MET, not NOT_MET", "boundary: \"far\" is NOT_MET, not MET");
    assertThat(twoFacts.failures())
        .singleElement()
        .asString()
        .contains("differ in [consent-given, lives-near]");
  }

  @Test
  void a_failure_names_the_rule_and_the_seed() {
    assertThatThrownBy(() -> RuleProof.of(new Near()).seed(99).check())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Near")
        .hasMessageContaining("seed 99");
  }

  private static class Near extends StatedRule {
    Near() {
      super("patient-lives-near", RuleKind.CLINICAL, Citation.of("House rule", "1"), NEAR);
    }

    @Override
    public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
      var asked = new Asked(this, facts);
      var near = asked.need(NEAR);
      return asked.then(() -> near.get() ? met("lives near") : notMet("lives far"));
    }
  }

  private static final class WithoutSource implements CandidacyRule {
    private final CandidacyRule good = new Near();

    @Override
    public String id() {
      return good.id();
    }

    @Override
    public int version() {
      return 1;
    }

    @Override
    public RuleKind kind() {
      return RuleKind.CLINICAL;
    }

    @Override
    @SuppressWarnings("NullAway") // the fault to be found
    public Citation source() {
      return null;
    }

    @Override
    public List<FactKey<?>> reads() {
      return good.reads();
    }

    @Override
    public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
      return good.assess(facts, parameters, on);
    }
  }

  private static final class Throws extends Near {
    @Override
    public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
      boolean near = facts.find(NEAR).orElseThrow();
      return near ? met("lives near") : notMet("lives far");
    }
  }

  private static final class ReadsTheClock extends Near {
    @Override
    public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
      return LocalDate.now(java.time.ZoneOffset.UTC).getYear() < 2000
          ? notMet("too early")
          : super.assess(facts, parameters, on);
    }
  }

  private static final class Remembers extends Near {
    private int calls;

    @Override
    public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
      calls++;
      return calls > 601 ? notMet("asked too often") : super.assess(facts, parameters, on);
    }
  }

  private static final class ReadsMore extends Near {
    @Override
    public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
      return facts.find(KnownFacts.ACTIVE_INFECTION).orElse(false)
          ? notMet("infected")
          : super.assess(facts, parameters, on);
    }
  }

  private static final class AsksMore extends Near {
    @Override
    public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
      return facts.find(NEAR).isEmpty()
          ? unknown("not known", KnownFacts.PAIN_SCORE)
          : super.assess(facts, parameters, on);
    }
  }

  private static final class MissingIsFalse extends Near {
    @Override
    public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
      return facts.find(NEAR).orElse(false) ? met("lives near") : notMet("lives far");
    }
  }

  private static final class AsksNothing extends Near {
    @Override
    public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
      return facts.find(NEAR).isEmpty() ? unknown("no idea") : super.assess(facts, parameters, on);
    }
  }
}
