package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.PLANNED_DRUG;
import static dev.thecal.candidacy.fact.ProductFacts.MAO_INHIBITOR_LAST_ON;
import static dev.thecal.candidacy.fact.ProductFacts.MAO_INHIBITOR_USE;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.MaoInhibitorUse;
import java.time.LocalDate;

/** Morphine: no inhibitor of monoamine oxidase now or in the 14 days before. */
public final class NoMaoInhibitorWithMorphine extends StatedRule {

  /** "within 14 days": the last dose counts to the end of its day. */
  private static final int DAYS = 14;

  private final Products products;

  public NoMaoInhibitorWithMorphine(Products products) {
    super(
        "no-mao-inhibitor-with-morphine",
        RuleKind.PRODUCT,
        Sources.infumorph("MAO inhibitors within 14 days"),
        PLANNED_DRUG,
        MAO_INHIBITOR_USE,
        MAO_INHIBITOR_LAST_ON);
    this.products = products;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    if (facts
        .find(MAO_INHIBITOR_USE)
        .filter(use -> use == MaoInhibitorUse.NEVER)
        .isPresent()) {
      return met("no MAO inhibitor was taken");
    }
    return products.withDrug(this, facts, Products.MORPHINE::equals, () -> {
      var asked = new Asked(this, facts);
      var use = asked.need(MAO_INHIBITOR_USE);
      return asked.then(() -> use.get() == MaoInhibitorUse.CURRENT
          ? notMet("an MAO inhibitor is taken; tell its prescriber before anything changes")
              .passingWith(MAO_INHIBITOR_USE, "14 days have passed since its last dose")
          : stopped(facts, on));
    });
  }

  private RuleFinding stopped(Facts facts, LocalDate on) {
    var asked = new Asked(this, facts);
    var last = asked.need(MAO_INHIBITOR_LAST_ON);
    return asked.then(() -> {
      LocalDate clear = last.get().plusDays(1 + DAYS);
      String said = "the last dose of the MAO inhibitor was on " + DayText.of(last.get());
      return on.isBefore(clear)
          ? notMet(said + ", not 14 days ago")
              .changedOn(clear, "14 days without it are over on " + DayText.of(clear))
          : met(said + ", more than 14 days ago");
    });
  }
}
