package dev.thecal.core.outcome;

import dev.thecal.core.patient.PatientId;
import dev.thecal.core.quantity.Exact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Patients with a reading before and one after the implant, and how many lack one. Nothing is made up for
 * those.
 *
 * @param pairs complete ones
 * @param noBefore patients with the later reading only
 * @param noAfter patients with the earlier reading only
 * @param neither patients without any
 */
record Pairs(List<Pair> pairs, long noBefore, long noAfter, long neither) {

  /** Both readings of one patient. */
  record Pair(Reading before, Reading after) {

    /** Below 0: less than before. */
    Exact change() {
      return after.value().minus(before.value());
    }
  }

  /** Finds the reading of a patient, whose first implant was on that day. */
  interface Finder {
    Optional<Reading> find(PatientId patient, LocalDate implantedOn);
  }

  Pairs {
    pairs = List.copyOf(pairs);
  }

  static Pairs of(Carriers carriers, Finder before, Finder after) {
    var pairs = new ArrayList<Pair>();
    long noBefore = 0;
    long noAfter = 0;
    long neither = 0;
    for (Map.Entry<PatientId, LocalDate> carrier : carriers.firstImplants().entrySet()) {
      Optional<Reading> first = before.find(carrier.getKey(), carrier.getValue());
      Optional<Reading> last = after.find(carrier.getKey(), carrier.getValue());
      if (first.isPresent() && last.isPresent()) {
        pairs.add(new Pair(first.get(), last.get()));
      } else if (last.isPresent()) {
        noBefore++;
      } else if (first.isPresent()) {
        noAfter++;
      } else {
        neither++;
      }
    }
    return new Pairs(pairs, noBefore, noAfter, neither);
  }

  List<Amount> missing() {
    return List.of(
        Amount.of(noBefore, "patients without one before the implant"),
        Amount.of(noAfter, "patients without one after it in the period"),
        Amount.of(neither, "patients without either"));
  }

  /** Complete ones whose question was not the same both times. */
  long questionsDiffer() {
    return pairs.stream()
        .filter(pair -> !pair.before().question().equals(pair.after().question()))
        .count();
  }

  Exact sum(Function<Pair, Exact> of) {
    return pairs.stream().map(of).reduce(Exact.ZERO, Exact::plus);
  }

  /** The middle one, or halfway between the two in the middle; empty without any. */
  Optional<Exact> median(Function<Pair, Exact> of) {
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    List<Exact> sorted = pairs.stream().map(of).sorted().toList();
    Exact upper = sorted.get(sorted.size() / 2);
    Exact lower = sorted.get((sorted.size() - 1) / 2);
    return Optional.of(lower.plus(upper).dividedBy(2));
  }
}
