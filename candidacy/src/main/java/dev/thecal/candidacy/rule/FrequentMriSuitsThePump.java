package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.ProductFacts.FREQUENT_MRI;
import static dev.thecal.candidacy.fact.ProductFacts.PLANNED_PUMP;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.pump.PumpModel;
import java.time.LocalDate;

/** Frequent scans: a pump that need not be emptied each time. */
public final class FrequentMriSuitsThePump extends StatedRule {

  private final Products products;

  public FrequentMriSuitsThePump(Products products) {
    super(
        "frequent-mri-suits-the-pump",
        RuleKind.PRODUCT,
        Sources.prometraStatement(
            "MRI: the reservoir must be emptied; other pumps by their own MRI text"),
        PLANNED_PUMP,
        FREQUENT_MRI);
    this.products = products;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var frequent = asked.need(FREQUENT_MRI);
    return asked.then(() -> frequent.get()
        ? products.withPump(this, facts, pump -> true, this::scanned)
        : met("no frequent MRI scans are expected"));
  }

  private RuleFinding scanned(PumpModel pump) {
    if (pump.mri().emptyFirst()) {
      return notMet(pump.name() + " must be emptied before every scan")
          .changedBy(PLANNED_PUMP, "a pump that need not be emptied for a scan");
    }
    return pump.mri()
        .fieldStrengths()
        .filter(Cited::enforced)
        .map(strengths -> met(pump.name() + " may be scanned under its conditions ("
            + String.join(", ", strengths.value().stream().sorted().toList()) + ")"))
        .orElseGet(() -> unknown(
            "what a scan does to " + pump.name() + " is not verified; ask the maker",
            PLANNED_PUMP));
  }
}
