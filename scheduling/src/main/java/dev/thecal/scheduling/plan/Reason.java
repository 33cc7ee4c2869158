package dev.thecal.scheduling.plan;

import java.util.List;
import java.util.Optional;

/**
 * Why a visit stands where it stands.
 *
 * @param placement where
 * @param costs what the rules say against it; empty: nothing
 * @param wished the place that would suit the patient best if nobody else came
 * @param whyNotWished why it is not there, in words; empty if it is
 * @param cheapestMove the best free place elsewhere
 * @param moveCosts how much more that one costs this visit; negative: less
 */
public record Reason(
    Placement placement,
    List<RuleCost> costs,
    Bucket wished,
    Optional<String> whyNotWished,
    Optional<Offer> cheapestMove,
    Optional<Integer> moveCosts) {

  public Reason {
    costs = List.copyOf(costs);
  }

  /** In words, one line. */
  public String text() {
    String cost = costs.isEmpty()
        ? "nothing speaks against it"
        : String.join(
            "; ",
            costs.stream().map(one -> one.rule().text() + " " + one.cost()).toList());
    String move = cheapestMove
        .map(offer ->
            " Moving it to " + offer.bucket() + " would cost " + moveCosts.orElse(0) + " more.")
        .orElse(" There is no other free place.");
    return placement.visit() + " on " + placement.bucket() + " from " + placement.from() + ": "
        + cost + "." + whyNotWished.map(why -> " " + why).orElse("") + move;
  }
}
