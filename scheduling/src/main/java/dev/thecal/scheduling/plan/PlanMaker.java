package dev.thecal.scheduling.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a packing down as a plan: who comes when, one after the other. */
final class PlanMaker {

  private static final Comparator<Placement> ORDER = Comparator.comparing(Placement::bucket)
      .thenComparing(Placement::from)
      .thenComparing(Placement::visit);

  private PlanMaker() {}

  static Plan make(Packing packing, PlanBound bound) {
    Options options = packing.options;
    List<VisitToPlan> visits = options.problem.visits();
    var unplaced = new ArrayList<Unplaced>();
    for (int visit = 0; visit < visits.size(); visit++) {
      if (packing.binOf[visit] == Packing.NOWHERE) {
        unplaced.add(Unplaced.of(visits.get(visit), options.bucketsOf[visit].length > 0));
      }
    }
    var placements = new ArrayList<Placement>();
    for (int bin = 0; bin < packing.load.length; bin++) {
      addBin(packing, bin, placements);
    }
    placements.sort(ORDER);
    return new Plan(placements, unplaced, score(packing), bound);
  }

  private static void addBin(Packing packing, int bin, List<Placement> placements) {
    Bin one = packing.options.problem.bins().get(bin);
    int used = 0;
    for (int index : IntStream.range(0, packing.count(bin))
        .map(i -> packing.member(bin, i))
        .sorted()
        .toArray()) {
      VisitToPlan visit = packing.options.problem.visits().get(index);
      placements.add(new Placement(
          visit.id(),
          one.id(),
          one.bucket(),
          one.from().plusMinutes((long) used * Bin.MINUTES),
          PlanRule.late(visit, one.bucket())));
      used += visit.slots();
    }
  }

  static PlanScore score(Packing packing) {
    int unplaced = 0;
    int late = 0;
    long cost = 0;
    for (int visit = 0; visit < packing.binOf.length; visit++) {
      int own = packing.cost(visit);
      if (packing.binOf[visit] == Packing.NOWHERE) {
        unplaced++;
      } else {
        late += own / PlanScore.LATE;
        cost += own % PlanScore.LATE;
      }
    }
    for (int bin = 0; bin < packing.load.length; bin++) {
      cost += packing.overtime(bin, packing.load[bin]);
    }
    return new PlanScore(unplaced, late, cost);
  }
}
