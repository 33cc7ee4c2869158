package dev.thecal.scheduling.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan with what is still free in it: explains each place and finds places for one more visit by a scan over cost and
 * price, without a search. Not thread-safe: one for each use.
 */
public final class OpenPlan {

  private static final Comparator<Offer> BEST_FIRST = Comparator.comparingDouble(Offer::rank)
      .thenComparing(Offer::bucket)
      .thenComparing(Offer::bin);

  private final Options options;
  private final Prices prices;
  private final Packing packing;
  private final Map<String, Integer> visitIndex = new HashMap<>();
  private final Map<String, Placement> placements = new HashMap<>();

  /**
   * @throws IllegalArgumentException if the plan is not one for this problem
   */
  public OpenPlan(PlanProblem problem, Plan plan) {
    this.options = new Options(problem);
    this.prices = Prices.of(options);
    this.packing = new Packing(options);
    var bins = new HashMap<String, Integer>();
    for (int bin = 0; bin < problem.bins().size(); bin++) {
      bins.put(problem.bins().get(bin).id(), bin);
    }
    for (int visit = 0; visit < problem.visits().size(); visit++) {
      visitIndex.put(problem.visits().get(visit).id(), visit);
    }
    plan.placements().forEach(placement -> put(placement, bins));
  }

  private void put(Placement placement, Map<String, Integer> bins) {
    Integer visit = visitIndex.get(placement.visit());
    Integer bin = bins.get(placement.bin());
    int option =
        visit == null || bin == null ? -1 : options.option(visit, options.bucketOfBin[bin]);
    if (visit == null || bin == null || option < 0 || packing.room(bin) < options.slots[visit]) {
      throw new IllegalArgumentException(placement + " is no place of this problem");
    }
    packing.put(visit, option, bin);
    placements.put(placement.visit(), placement);
  }

  /**
   * Free places for one more visit.
   *
   * @param most how many to offer
   */
  public Advice recommend(VisitToPlan visit, int most) {
    List<Offer> offers = offers(visit);
    Optional<Bucket> wished = wished(visit);
    Optional<Bucket> first = offers.stream().findFirst().map(Offer::bucket);
    return new Advice(
        offers.subList(0, Math.min(most, offers.size())),
        wished,
        wished
            .filter(wish -> first.filter(wish::equals).isEmpty())
            .map(wish -> whyNot(visit, wish)));
  }

  /**
   * @throws IllegalArgumentException if the plan has no place for a visit of that id
   */
  public Reason explain(String visitId) {
    Integer index = visitIndex.get(visitId);
    Placement placement = placements.get(visitId);
    if (index == null || placement == null) {
      throw new IllegalArgumentException("the plan has no place for \"" + visitId + "\"");
    }
    VisitToPlan visit = options.problem.visits().get(index);
    Bucket wished = wished(visit).orElse(placement.bucket());
    List<RuleCost> costs = RuleCost.of(visit, placement.bucket());
    int own = costs.stream().mapToInt(RuleCost::cost).sum();
    Optional<Offer> move = offers(visit).stream()
        .filter(offer -> !offer.bucket().equals(placement.bucket()))
        .min(Comparator.comparing(Offer::late)
            .thenComparingInt(Offer::ownCost)
            .thenComparing(Offer::bucket)
            .thenComparing(Offer::bin));
    return new Reason(
        placement,
        costs,
        wished,
        wished.equals(placement.bucket()) ? Optional.empty() : Optional.of(whyNot(visit, wished)),
        move,
        move.map(offer -> offer.ownCost() - own));
  }

  private List<Offer> offers(VisitToPlan visit) {
    var offers = new ArrayList<Offer>();
    for (int bucket = options.firstOn(visit.days().earliest());
        bucket < options.buckets.size();
        bucket++) {
      Bucket at = options.buckets.get(bucket);
      if (at.day().isAfter(visit.days().hardStop())) {
        break;
      }
      if (PlanRule.allowed(visit, at)) {
        bestBin(visit, bucket).ifPresent(offers::add);
      }
    }
    offers.sort(BEST_FIRST);
    return offers;
  }

  private Optional<Offer> bestBin(VisitToPlan visit, int bucket) {
    int best = Packing.NOWHERE;
    for (int bin : options.binsOf[bucket]) {
      boolean free =
          packing.room(bin) >= visit.slots() && options.problem.bins().get(bin).serves(visit);
      if (free && (best == Packing.NOWHERE || packing.room(bin) < packing.room(best))) {
        best = bin;
      }
    }
    return best == Packing.NOWHERE ? Optional.empty() : Optional.of(offer(visit, bucket, best));
  }

  private Offer offer(VisitToPlan visit, int bucket, int bin) {
    Bin one = options.problem.bins().get(bin);
    int load = packing.load[bin];
    return new Offer(
        one.id(),
        one.bucket(),
        one.from().plusMinutes((long) load * Bin.MINUTES),
        PlanRule.late(visit, one.bucket()),
        RuleCost.of(visit, one.bucket()),
        packing.overtime(bin, load + visit.slots()) - packing.overtime(bin, load),
        prices.perSlot[bucket] * visit.slots());
  }

  /** Where it would go if nobody else came. */
  private Optional<Bucket> wished(VisitToPlan visit) {
    return options.buckets.stream()
        .filter(at -> PlanRule.allowed(visit, at))
        .min(Comparator.comparing((Bucket at) -> PlanRule.late(visit, at))
            .thenComparingInt(at -> PlanRule.costOf(visit, at))
            .thenComparing(at -> at));
  }

  private String whyNot(VisitToPlan visit, Bucket wished) {
    int bucket = options.buckets.indexOf(wished);
    if (bestBin(visit, bucket).isEmpty()) {
      return wished + " would suit better, but nobody there has " + visit.slots() * Bin.MINUTES
          + " minutes in a row left.";
    }
    double worth = prices.perSlot[bucket] * visit.slots();
    return wished + " would suit better by itself, but its time is scarce: worth "
        + Math.round(worth) + " to others.";
  }
}
