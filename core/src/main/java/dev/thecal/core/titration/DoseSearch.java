package dev.thecal.core.titration;

import dev.thecal.core.clinic.DoseTargets;
import dev.thecal.core.quantity.DailyDose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The smallest dose whose targets held over enough visits, and what that means for the dose that runs.
 *
 * @param tried each dose with its visits, lowest first
 * @param now the dose that runs
 * @param needed visits in a row
 */
record DoseSearch(List<TriedDose> tried, DailyDose now, int needed) {

  /**
   * A visit on a known dose.
   *
   * @param dose that it speaks about
   */
  record Point(DailyDose dose, TitrationVisit visit) {}

  DoseSearch {
    tried = tried.stream().sorted(Comparator.comparing(TriedDose::dose)).toList();
  }

  /**
   * @param points oldest first, only those whose dose compares with the one that runs
   */
  static DoseSearch of(List<Point> points, DailyDose now, DoseTargets targets) {
    var outcomes = new TreeMap<DailyDose, List<TriedDose.Outcome>>();
    points.forEach(point -> outcomes
        .computeIfAbsent(point.dose(), dose -> new ArrayList<>())
        .add(TriedDose.Outcome.of(point.visit(), targets)));
    return new DoseSearch(
        outcomes.entrySet().stream()
            .map(e -> new TriedDose(e.getKey(), e.getValue()))
            .toList(),
        now,
        targets.visits());
  }

  boolean enough(TriedDose dose) {
    return dose.heldInARow() >= needed;
  }

  Optional<DailyDose> minimumEffective() {
    return tried.stream().filter(this::enough).map(TriedDose::dose).findFirst();
  }

  /** The dose that runs, if a visit speaks about it. */
  Optional<TriedDose> running() {
    return tried.stream().filter(dose -> dose.dose().equals(now)).findFirst();
  }

  /** The nearest smaller dose that was not enough at its newest visit. */
  Optional<TriedDose> failedBelow() {
    return tried.stream()
        .filter(dose -> dose.dose().compareTo(now) < 0)
        .filter(dose -> dose.last() == TriedDose.Outcome.NOT_HELD)
        .reduce((lower, higher) -> higher);
  }

  /** What the visits say, leaving side effects aside. */
  DoseSuggestion.Kind kind() {
    if (running().isEmpty()) {
      return DoseSuggestion.Kind.NO_VISIT_ON_THIS_DOSE;
    }
    return switch (running().get().last()) {
      case UNKNOWN -> DoseSuggestion.Kind.ASK;
      case NOT_HELD ->
        minimumEffective().filter(dose -> dose.compareTo(now) < 0).isPresent()
            ? DoseSuggestion.Kind.REVIEW
            : DoseSuggestion.Kind.RAISE;
      case HELD -> held(running().get());
    };
  }

  private DoseSuggestion.Kind held(TriedDose running) {
    if (!enough(running)) {
      return DoseSuggestion.Kind.WATCH;
    }
    if (minimumEffective().filter(dose -> dose.compareTo(now) < 0).isPresent()) {
      return DoseSuggestion.Kind.LOWER;
    }
    return failedBelow().isPresent() ? DoseSuggestion.Kind.HOLD : DoseSuggestion.Kind.TRY_LOWER;
  }
}
