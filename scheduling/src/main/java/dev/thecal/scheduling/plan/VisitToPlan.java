package dev.thecal.scheduling.plan;

import java.util.Map;
import java.util.Optional;

/**
 * A refill visit that needs a place.
 *
 * @param id names it within the problem
 * @param home the patient's site
 * @param otherSites sites that will do as well, with the cost of going there, at least 0
 * @param slots length in slots of {@value Bin#MINUTES} minutes, at least 1
 * @param days in which it may take place
 * @param wastePerDay cost of the drug that is thrown away for each day before the recommended one
 * @param wishes of the patient
 * @param pumpBrand for the clinician's qualification; empty: nobody told, everybody who refills will do
 * @param withdrawalRisk a late refill of this drug may mean withdrawal
 * @param published where it stands in the plan that people know; moving it costs
 */
public record VisitToPlan(
    String id,
    String home,
    Map<String, Integer> otherSites,
    int slots,
    PlanDays days,
    int wastePerDay,
    Wishes wishes,
    Optional<String> pumpBrand,
    boolean withdrawalRisk,
    Optional<Bucket> published) {

  /**
   * @throws IllegalArgumentException if length or costs are out of bounds
   */
  public VisitToPlan {
    otherSites = Map.copyOf(otherSites);
    if (slots < 1 || wastePerDay < 0 || otherSites.values().stream().anyMatch(c -> c < 0)) {
      throw new IllegalArgumentException("visit \"" + id + "\" has no length or a negative cost");
    }
  }
}
