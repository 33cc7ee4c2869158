package dev.thecal.core.refill;

import dev.thecal.core.quantity.FlowRate;
import java.time.Instant;

/**
 * A flow that holds from an instant until the next step.
 *
 * @param from inclusive
 */
public record FlowStep(Instant from, FlowRate flow) {}
