package dev.thecal.candidacy.rule;

import dev.thecal.core.washout.Washout;
import dev.thecal.core.washout.WashoutRequirement;
import dev.thecal.core.washout.Washouts;
import java.util.List;
import java.util.Optional;

/** The washout table of the reference data. */
public final class ReferenceWashoutTable implements WashoutTable {

  private final Washouts washouts;

  public ReferenceWashoutTable(Washouts washouts) {
    this.washouts = washouts;
  }

  @Override
  public Optional<Pause> find(String drug) {
    return washouts.find(drug).map(ReferenceWashoutTable::pause);
  }

  @Override
  public List<String> drugs() {
    return washouts.list().stream().map(Washout::id).toList();
  }

  private static Pause pause(Washout row) {
    boolean inr = row.requires()
        .filter(required -> required.value() == WashoutRequirement.INR_NORMAL)
        .isPresent();
    return new Pause(row.window(), row.windowIfRenalImpairment(), inr);
  }
}
