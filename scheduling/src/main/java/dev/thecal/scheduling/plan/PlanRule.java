package dev.thecal.scheduling.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What a place costs a visit, one rule a reason. Bound, search, recommendation and explanation all ask here.
 * The weights are planning defaults of ours, measured in no trial.
 */
public enum PlanRule {
  WASTED_DRUG("drug thrown away by coming early") {
    @Override
    int cost(VisitToPlan visit, Bucket at) {
      return visit.wastePerDay() * days(visit.days().recommended(), at, -1);
    }
  },
  AFTER_RECOMMENDED("after the recommended day") {
    @Override
    int cost(VisitToPlan visit, Bucket at) {
      return 6 * days(visit.days().recommended(), at, 1);
    }
  },
  WEEKDAY("a weekday that does not suit") {
    @Override
    int cost(VisitToPlan visit, Bucket at) {
      return visit.wishes().not().contains(at.day().getDayOfWeek()) ? 10 : 0;
    }
  },
  SESSION("the other half of the day") {
    @Override
    int cost(VisitToPlan visit, Bucket at) {
      return visit.wishes().session().filter(wish -> wish != at.session()).isPresent() ? 8 : 0;
    }
  },
  OTHER_SITE("another site") {
    @Override
    int cost(VisitToPlan visit, Bucket at) {
      return at.site().equals(visit.home()) ? 0 : visit.otherSites().getOrDefault(at.site(), 0);
    }
  },
  MOVED("not where it was told to be") {
    @Override
    int cost(VisitToPlan visit, Bucket at) {
      return visit.published().filter(told -> !told.equals(at)).isPresent() ? 25 : 0;
    }
  },
  /** Chooses who is late where somebody must be: never somebody who may suffer withdrawal, if it can be. */
  LATE_WITH_WITHDRAWAL_RISK("late with a drug whose lack causes withdrawal") {
    @Override
    int cost(VisitToPlan visit, Bucket at) {
      return visit.withdrawalRisk() && late(visit, at) ? 500 : 0;
    }
  };

  /** Cost of one slot of overtime. */
  public static final int OVERTIME = 15;

  private final String text;

  PlanRule(String text) {
    this.text = text;
  }

  /** In words. */
  public String text() {
    return text;
  }

  abstract int cost(VisitToPlan visit, Bucket at);

  /** All rules together. */
  public static int costOf(VisitToPlan visit, Bucket at) {
    int sum = 0;
    for (PlanRule rule : values()) {
      sum += rule.cost(visit, at);
    }
    return sum;
  }

  /** After the latest acceptable day. */
  public static boolean late(VisitToPlan visit, Bucket at) {
    return at.day().isAfter(visit.days().latest());
  }

  /** Site and days allow it; these are no costs but limits. */
  public static boolean allowed(VisitToPlan visit, Bucket at) {
    return (at.site().equals(visit.home()) || visit.otherSites().containsKey(at.site()))
        && visit.days().cover(at.day());
  }

  /** Days from that day to the bucket's, in the given direction; 0 in the other. */
  private static int days(LocalDate from, Bucket at, int direction) {
    return (int) Math.max(0, direction * ChronoUnit.DAYS.between(from, at.day()));
  }
}
