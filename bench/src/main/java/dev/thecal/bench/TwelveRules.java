package dev.thecal.bench;

import static dev.thecal.candidacy.fact.FactKey.changing;
import static dev.thecal.candidacy.fact.FactType.text;
import static dev.thecal.candidacy.fact.FactType.whole;
import static dev.thecal.candidacy.fact.FactType.yesNo;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.policy.Level;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.candidacy.policy.PolicyRule;
import dev.thecal.candidacy.rule.Asked;
import dev.thecal.candidacy.rule.CandidacyRule;
import dev.thecal.candidacy.rule.RuleFinding;
import dev.thecal.candidacy.rule.RuleKind;
import dev.thecal.candidacy.rule.RuleParameters;
import dev.thecal.candidacy.rule.StatedRule;
import dev.thecal.core.evidence.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The twelve rules as anybody would add them to Thecal. */
final class TwelveRules {

  static final LocalDate ON = LocalDate.of(2026, 5, 6);
  private static final Citation SOURCE = Citation.of("Bench", "synthetic, no clinical meaning");

  private static final FactKey<Integer> AGE = number("age");
  private static final FactKey<String> DIAGNOSIS = changing("diagnosis", text(), "diagnosis?");
  private static final FactKey<Integer> LIFE = number("life");
  private static final FactKey<Boolean> ORAL_FAILED = bool("oral-failed");
  private static final FactKey<Boolean> INTOLERABLE = bool("oral-intolerable");
  private static final FactKey<Integer> WEEKS = number("weeks");
  private static final FactKey<Boolean> TRIAL = bool("trial-done");
  private static final FactKey<Integer> BEFORE = number("ash-before");
  private static final FactKey<Integer> AFTER = number("ash-after");
  private static final FactKey<Integer> RELIEF = number("relief");
  private static final FactKey<Boolean> PSYCH = bool("psych-done");
  private static final FactKey<Boolean> CONTRA = bool("psych-contra");
  private static final FactKey<Boolean> INFECTION = bool("infection");
  private static final FactKey<String> DRUG = changing("drug", text(), "drug?");
  private static final FactKey<Boolean> PSYCHOSIS = bool("psychosis");
  private static final FactKey<Integer> INR = number("inr");
  private static final FactKey<Integer> PLATELETS = number("platelets");
  private static final FactKey<Boolean> STOPPED = bool("stopped");
  private static final FactKey<Integer> WEIGHT = number("weight");
  private static final FactKey<Boolean> BLOCK = bool("csf-block");
  private static final FactKey<Boolean> ALLERGY = bool("allergy");
  private static final FactKey<Boolean> SUBSTANCE = bool("substance");
  private static final FactKey<Boolean> PREGNANT = bool("pregnant");
  private static final FactKey<Boolean> CONSENT = bool("consent");
  private static final FactKey<Boolean> CAREGIVER = bool("caregiver");
  private static final FactKey<Integer> DISTANCE = number("distance");

  private TwelveRules() {}

  private static FactKey<Integer> number(String name) {
    return changing(name, whole(0, 10_000), name + "?");
  }

  private static FactKey<Boolean> bool(String name) {
    return changing(name, yesNo(), name + "?");
  }

  static List<CandidacyRule> all() {
    return List.of(
        rule("r01", f -> atLeast(f, AGE, 4), AGE),
        rule("r02", f -> is(f, DIAGNOSIS, "CANCER").not().or(atLeast(f, LIFE, 3)), DIAGNOSIS, LIFE),
        rule("r03", f -> of(f, ORAL_FAILED).or(of(f, INTOLERABLE)), ORAL_FAILED, INTOLERABLE),
        rule("r04", f -> spastic(f).not().or(atLeast(f, WEEKS, 6)), DIAGNOSIS, WEEKS),
        rule("r05", TwelveRules::trial, TRIAL, DIAGNOSIS, BEFORE, AFTER, RELIEF),
        rule("r06", f -> of(f, PSYCH).and(of(f, CONTRA).not()), PSYCH, CONTRA),
        rule("r07", f -> of(f, INFECTION).not(), INFECTION),
        rule("r08", f -> is(f, DRUG, "ZICONOTIDE").and(of(f, PSYCHOSIS)).not(), DRUG, PSYCHOSIS),
        rule(
            "r09",
            f -> atLeast(f, INR, 15).not().and(atLeast(f, PLATELETS, 100)).and(of(f, STOPPED)),
            INR,
            PLATELETS,
            STOPPED),
        rule("r10", f -> atLeast(f, WEIGHT, 15).and(of(f, BLOCK).not()), WEIGHT, BLOCK),
        rule(
            "r11",
            f -> of(f, ALLERGY)
                .not()
                .and(of(f, SUBSTANCE).not())
                .and(of(f, PREGNANT).not()),
            ALLERGY,
            SUBSTANCE,
            PREGNANT),
        rule(
            "r12",
            f -> of(f, CONSENT).and(of(f, CAREGIVER).or(atLeast(f, DISTANCE, 81).not())),
            CONSENT,
            CAREGIVER,
            DISTANCE));
  }

  static Policy policy() {
    return new Policy(
        "bench",
        "1",
        "Bench",
        Policy.Audience.CLINIC,
        "bench",
        LocalDate.of(2026, 1, 1),
        Optional.empty(),
        SOURCE,
        all().stream()
            .map(rule ->
                new PolicyRule(rule.id(), Level.REQUIRED, RuleParameters.none(), Optional.empty()))
            .toList());
  }

  static Facts facts(Case c) {
    var facts = Facts.builder();
    put(facts, AGE, c.age());
    put(facts, DIAGNOSIS, c.diagnosis());
    put(facts, LIFE, c.lifeMonths());
    put(facts, ORAL_FAILED, c.oralFailed());
    put(facts, INTOLERABLE, c.oralIntolerable());
    put(facts, WEEKS, c.weeks());
    put(facts, TRIAL, c.trialDone());
    put(facts, BEFORE, c.ashBefore());
    put(facts, AFTER, c.ashAfter());
    put(facts, RELIEF, c.relief());
    put(facts, PSYCH, c.psychDone());
    put(facts, CONTRA, c.psychContra());
    put(facts, INFECTION, c.infection());
    put(facts, DRUG, c.drug());
    put(facts, PSYCHOSIS, c.psychosis());
    put(facts, INR, c.inrTenths());
    put(facts, PLATELETS, c.platelets());
    put(facts, STOPPED, c.anticoagStopped());
    put(facts, WEIGHT, c.weight());
    put(facts, BLOCK, c.csfBlock());
    put(facts, ALLERGY, c.allergy());
    put(facts, SUBSTANCE, c.substanceUse());
    put(facts, PREGNANT, c.pregnant());
    put(facts, CONSENT, c.consent());
    put(facts, CAREGIVER, c.caregiver());
    put(facts, DISTANCE, c.distance());
    return facts.build();
  }

  private static <T> void put(Facts.Builder facts, FactKey<T> key, @Nullable T value) {
    if (value != null) {
      facts.with(key, value, ON, "bench");
    }
  }

  private static Kleene spastic(Facts facts) {
    return is(facts, DIAGNOSIS, "SPASTICITY");
  }

  private static Kleene trial(Facts f) {
    Kleene drop = Kleene.drop(f.find(BEFORE).orElse(null), f.find(AFTER).orElse(null));
    return of(f, TRIAL).and(spastic(f).and(drop).or(spastic(f).not().and(atLeast(f, RELIEF, 50))));
  }

  private static Kleene of(Facts facts, FactKey<Boolean> key) {
    return Kleene.of(facts.find(key).orElse(null));
  }

  private static Kleene atLeast(Facts facts, FactKey<Integer> key, int limit) {
    return Kleene.atLeast(facts.find(key).orElse(null), limit);
  }

  private static Kleene is(Facts facts, FactKey<String> key, String word) {
    return Kleene.is(facts.find(key).orElse(null), word);
  }

  private static CandidacyRule rule(String id, Function<Facts, Kleene> says, FactKey<?>... reads) {
    return new StatedRule(id, RuleKind.CLINICAL, SOURCE, reads) {
      @Override
      public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
        return switch (says.apply(facts)) {
          case YES -> met("met");
          case NO -> notMet("not met");
          case UNKNOWN -> missing(facts);
        };
      }

      private RuleFinding missing(Facts facts) {
        var asked = new Asked(this, facts);
        for (FactKey<?> key : reads()) {
          asked.need(key);
        }
        return asked.then(() -> unknown("cannot be told"));
      }
    };
  }
}
