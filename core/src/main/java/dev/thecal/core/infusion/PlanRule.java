package dev.thecal.core.infusion;

import dev.thecal.core.access.Access;
import dev.thecal.core.evidence.Finding;
import java.time.Instant;
import java.util.List;

/** What speaks against the step from what a pump does to what it shall do or was told, by every door. */
@FunctionalInterface
public interface PlanRule {

  /**
   * @param history of the pump
   * @param at what the pump held and did then is what the step is made from
   */
  List<Finding> check(Access access, InfusionHistory history, Plan plan, Instant at);
}
