package dev.thecal.candidacy.rule;

import java.util.List;
import java.util.Optional;

/** Knows no drug, so that none is ever cleared by it. */
final class NoWashoutTable implements WashoutTable {

  @Override
  public Optional<Pause> find(String drug) {
    return Optional.empty();
  }

  @Override
  public List<String> drugs() {
    return List.of();
  }
}
