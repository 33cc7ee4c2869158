package dev.thecal.bench;

import static dev.thecal.bench.Kleene.atLeast;
import static dev.thecal.bench.Kleene.drop;
import static dev.thecal.bench.Kleene.is;

import java.util.List;

/** The twelve rules written by hand: the limit that an engine is held against. */
public final class PlainRules {

  /** What one rule says. */
  public record Said(String rule, Kleene verdict, String reason) {}

  private PlainRules() {}

  static List<Said> assess(Case c) {
    Kleene spastic = is(c.diagnosis(), "SPASTICITY");
    return List.of(
        said("r01", atLeast(c.age(), 4)),
        said("r02", is(c.diagnosis(), "CANCER").not().or(atLeast(c.lifeMonths(), 3))),
        said("r03", Kleene.of(c.oralFailed()).or(Kleene.of(c.oralIntolerable()))),
        said("r04", spastic.not().or(atLeast(c.weeks(), 6))),
        said(
            "r05",
            Kleene.of(c.trialDone())
                .and(spastic
                    .and(drop(c.ashBefore(), c.ashAfter()))
                    .or(spastic.not().and(atLeast(c.relief(), 50))))),
        said("r06", Kleene.of(c.psychDone()).and(Kleene.of(c.psychContra()).not())),
        said("r07", Kleene.of(c.infection()).not()),
        said("r08", is(c.drug(), "ZICONOTIDE").and(Kleene.of(c.psychosis())).not()),
        said(
            "r09",
            atLeast(c.inrTenths(), 15)
                .not()
                .and(atLeast(c.platelets(), 100))
                .and(Kleene.of(c.anticoagStopped()))),
        said("r10", atLeast(c.weight(), 15).and(Kleene.of(c.csfBlock()).not())),
        said(
            "r11",
            Kleene.of(c.allergy())
                .not()
                .and(Kleene.of(c.substanceUse()).not())
                .and(Kleene.of(c.pregnant()).not())),
        said(
            "r12",
            Kleene.of(c.consent())
                .and(Kleene.of(c.caregiver()).or(atLeast(c.distance(), 81).not()))));
  }

  private static Said said(String rule, Kleene verdict) {
    return switch (verdict) {
      case YES -> new Said(rule, verdict, "met");
      case NO -> new Said(rule, verdict, "not met");
      case UNKNOWN -> new Said(rule, verdict, "needs data");
    };
  }
}
